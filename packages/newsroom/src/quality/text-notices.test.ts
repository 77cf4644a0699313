import { describe, expect, test } from 'vitest';
import { legacyNotice, legacyTexts, longSentencesNotice } from './text-notices.js';

describe('text that a legacy font wrote', () => {
  test('is warned of by field, with its first words before and after', () => {
    const notice = legacyNotice([
      { label: 'Tiêu đề', text: 'C«ng ®oµn tØnh tÆng quµ ng­êi lao ®éng nghÌo dÞp TÕt' },
      { label: 'Lời dẫn', text: 'Sáng nay, Công đoàn tỉnh trao quà.' },
      { label: 'Nội dung', text: 'Một đoạn Unicode.\nS¸ng nay, C«ng ®oµn tØnh trao quµ.' },
    ]);
    expect(notice).toMatchObject({ code: 'legacy_encoding', severity: 'warn' });
    expect(notice?.message).toBe(
      'Tiêu đề, Nội dung: có chữ viết bằng bảng mã cũ TCVN3 (phông .VnTime), người đọc sẽ thấy ' +
        '“C«ng ®oµn tØnh tÆng quµ ng­êi lao ®éng…” thay vì “Công đoàn tỉnh tặng quà người lao động…”. ' +
        'Hãy xem trước rồi chuyển sang Unicode.',
    );
  });

  test('a short one goes by its neighbours', () => {
    const found = legacyTexts([
      { label: 'Tiêu đề', text: 'ViÖc' },
      { label: 'Nội dung', text: 'S¸ng nay, C«ng ®oµn tØnh trao quµ.' },
    ]);
    expect(found.map(({ label, proposals }) => [label, proposals[0]?.paragraph, proposals[0]?.after])).toEqual([
      ['Tiêu đề', 0, 'Việc'],
      ['Nội dung', 0, 'Sáng nay, Công đoàn tỉnh trao quà.'],
    ]);
  });

  test('Unicode is none', () => {
    expect(legacyNotice([{ label: 'Tiêu đề', text: 'Theo NĐ 157, Công ty có quà “Tết” tại Cà Mau' }])).toBeNull();
  });
});

describe('long sentences', () => {
  test('are counted and the longest is named', () => {
    const notice = longSentencesNotice(`${'chữ '.repeat(41)}hết. Ngắn thôi. Câu ${'này '.repeat(50)}dài.`);
    expect(notice?.message).toBe(
      'Có 2 câu dài khó đọc, dài nhất 52 chữ, nên tách ra: “Câu này này này này này này này…”.',
    );
    expect(notice?.severity).toBe('warn');
  });

  test('of usual length are none', () => {
    expect(longSentencesNotice('Sáng nay trời mưa. Công nhân vẫn đến đủ.')).toBeNull();
  });
});
