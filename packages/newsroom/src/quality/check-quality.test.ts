import { QUALITY_CODES } from '@toasoan/contracts';
import { describe, expect, test } from 'vitest';
import { DEFAULT_QUALITY_RULES, DEFAULT_SEVERITIES } from './default-rules.js';
import { codesOf, GOOD, noticesOf, OTHER, PICTURE } from './quality.fixture.js';

describe('the quality checklist', () => {
  test('a good item passes', () => {
    expect(codesOf({})).toEqual([]);
  });

  test.each([
    [{ title: ' ' }, 'block:title_missing'],
    [{ title: 'Tin rất dài '.repeat(5) }, 'warn:title_long'],
    [{ title: 'CÔNG ĐOÀN TẶNG QUÀ' }, 'warn:title_capitals'],
    [{ title: 'Công đoàn tặng quà.' }, 'warn:title_full_stop'],
    [{ title: 'Công đoàn tặng quà!!!' }, 'warn:title_exclamation'],
    [{ lead: '' }, 'warn:lead_missing'],
    [{ bodyText: '' }, 'block:body_missing'],
    [{ bodyText: 'chữ '.repeat(501) }, 'warn:brief_long'],
    [{ genre: 'feature' as const }, 'warn:feature_short'],
    [{ genre: 'feature' as const, bodyText: 'chữ '.repeat(1501) }, 'warn:feature_long'],
    [{ genre: 'photo_story' as const }, 'warn:photo_story_few'],
    [{ genre: 'video' as const }, 'block:video_missing'],
    [{ genre: 'video' as const, hasVideo: true }, 'warn:transcript_missing'],
    [{ pictures: [] }, 'block:picture_missing'],
    [{ pictures: [{ ...PICTURE, hasImage: false }] }, 'block:picture_empty'],
    [{ pictures: [{ ...PICTURE, caption: ' ' }] }, 'block:caption_missing'],
    [{ pictures: [{ ...PICTURE, credit: '' }] }, 'block:credit_missing'],
    [{ pictures: [{ ...PICTURE, alt: '' }] }, 'block:alt_missing'],
    [{ pictures: [{ ...PICTURE, alt: 'trao-qua' }] }, 'warn:alt_file_name'],
    [{ pictures: [{ ...PICTURE, alt: 'IMG_2034' }] }, 'warn:alt_file_name'],
    [{ pictures: [{ ...PICTURE, alt: 'anh chup.JPG' }] }, 'warn:alt_file_name'],
    [{ pictures: [{ ...PICTURE, alt: PICTURE.caption.toUpperCase() }] }, 'warn:alt_is_caption'],
    [{ pictures: [{ ...PICTURE, consent: 'missing' as const }] }, 'block:consent_missing'],
    [{ bodyPictures: [{ name: 'qua.webp', caption: 'c', alt: ' ' }] }, 'block:body_alt_missing'],
    [{ bodyPictures: [{ name: 'qua.webp', caption: '', alt: 'Túi quà' }] }, 'block:body_caption_missing'],
    [{ bodyPictures: [{ name: 'qua.webp', caption: 'c', alt: 'qua' }] }, 'warn:alt_file_name'],
    [{ bodyPictures: [{ name: 'qua.webp', caption: 'c', alt: 'Túi quà' }] }, 'warn:body_consent'],
    [{ byline: '' }, 'block:byline_missing'],
    [{ source: '' }, 'block:source_missing'],
    [{ originalUrl: 'https://example.vn/bai' }, 'block:original_time_missing'],
    [{ originalPublishedAt: new Date('2018-07-11T00:00:00Z') }, 'warn:original_time_future'],
    [{ eventEndedAt: null }, 'warn:event_time_missing'],
    [{ eventEndedAt: new Date('2081-07-09T03:00:00Z') }, 'warn:event_time_future'],
    [{ submittedAt: new Date('2018-07-08T00:00:00Z') }, 'warn:event_after_submission'],
    [{ title: 'C«ng ®oµn tØnh tÆng quµ ng­êi lao ®éng nghÌo dÞp TÕt' }, 'warn:legacy_encoding'],
    [{ bodyText: 'CÃ´ng Ä‘oÃ n tá»‰nh táº·ng quÃ .' }, 'warn:garbled_letters'],
    [{ bodyText: `Câu ${'này '.repeat(45)}dài.` }, 'warn:sentences_long'],
    [{ bodyText: 'Số CCCD của chị là 060185004567.' }, 'warn:identity_number'],
    [{ lead: 'STK 0123456789 Vietcombank.' }, 'warn:bank_account'],
    [{ bodyText: 'Chị Hoa, 0912 345 678.' }, 'warn:phone_number'],
    [{ pictures: [{ ...PICTURE, caption: 'hoa.le@gmail.com' }] }, 'warn:email_address'],
    [{ bodyText: 'Mã số BHXH: 6021234567.' }, 'warn:tax_or_insurance'],
    [{ others: [OTHER] }, 'warn:same_event'],
    [{ others: [{ ...OTHER, unitId: GOOD.unitId }] }, 'warn:second_copy'],
    [{ links: [{ url: 'https://a.vn/', field: 'body' as const, answer: 'dead' as const }] }, 'warn:link_dead'],
    [{ links: [{ url: 'https://a.vn/', field: 'body' as const, answer: 'silent' as const }] }, 'warn:link_silent'],
    [{ links: [{ url: 'http://10.0.0.1/', field: 'body' as const, answer: 'inside' as const }] }, 'warn:link_inside'],
  ])('%j is noticed', (change, code) => {
    expect(codesOf(change)).toContain(code);
  });

  test('signs alone fill no field', () => {
    const nothing = { title: '.', bodyText: '.', lead: '…', byline: '.', source: '-' };
    const pictures = ['\u2800', '\u3164', '\u200b', '.', 'Ảnh'].map((alt) => ({
      ...PICTURE,
      caption: '-',
      credit: '.',
      alt,
    }));
    const bodyPictures = [{ name: 'qua.webp', caption: '12', alt: '.' }];
    const codes = codesOf({ ...nothing, pictures, bodyPictures });
    for (const code of ['title', 'body', 'byline', 'source', 'body_alt', 'body_caption'])
      expect(codes).toContain(`block:${code}_missing`);
    for (const code of ['caption', 'credit', 'alt'])
      expect(codes.filter((one) => one === `block:${code}_missing`)).toHaveLength(pictures.length);
  });

  test.each([
    ['an abbreviation alone is not shouting', { title: 'LĐLĐ' }],
    ['dots that leave something unsaid are no full stop', { title: 'Chuyện ở cảng cá…' }],
    ['an abbreviation at the end has its dot', { title: 'Tặng quà tại TP.' }],
    ['one question mark is a question', { title: 'Ai giúp đoàn viên nghèo?' }],
    ['a quotation in French quotes is not garbled', { bodyText: 'Chị nói: «vui quá», rồi «đông quá».' }],
    ['a letter between signs is not garbled', { bodyText: 'Công ty A&B; quà Tết – “vui lắm”.' }],
    [
      'a reprint needs no event',
      { originalUrl: 'https://a.vn/', originalPublishedAt: GOOD.eventEndedAt, eventEndedAt: null },
    ],
    [
      'a link that answers, or was not asked yet, is fine',
      {
        links: [
          { url: 'https://a.vn/', field: 'body' as const, answer: 'fine' as const },
          { url: 'https://b.vn/', field: 'body' as const, answer: 'pending' as const },
        ],
      },
    ],
  ])('%s', (_, change) => {
    expect(codesOf(change)).toEqual([]);
  });

  test('what blocks goes first, and each point says where to mend it', () => {
    const notices = noticesOf({
      title: 'CÔNG ĐOÀN TẶNG QUÀ',
      byline: '',
      pictures: [PICTURE, { ...PICTURE, credit: '' }],
    });
    expect(notices.map(({ severity }) => severity)).toEqual(['block', 'block', 'warn']);
    expect(notices).toMatchObject([{ field: 'pictures', picture: 1 }, { field: 'byline' }, { field: 'title' }]);
  });

  test('a picture inside the body is named, so that it can be found', () => {
    const bodyPictures = [
      { name: 'qua.webp', caption: 'c', alt: 'Túi quà' },
      { name: 'tet.webp', caption: '', alt: 'Bàn thờ' },
    ];
    expect(noticesOf({ bodyPictures })[0]?.message).toMatch(/^Ảnh 2 trong nội dung \(tet\.webp\) thiếu chú thích/);
  });

  test('long sentences are named, the longest first, and lead to their place', () => {
    const bodyText = `Ngắn thôi. Một ${'chữ '.repeat(41)}hết. Câu ${'này '.repeat(50)}dài.`;
    const [notice] = noticesOf({ bodyText });
    expect(notice).toMatchObject({
      message:
        'Có 2 câu dài trên 40 chữ, khó đọc, nên tách ra: “Câu này này này này này này này…” (52 chữ); ' +
        '“Một chữ chữ chữ chữ chữ chữ chữ…” (43 chữ).',
      field: 'body',
      offset: bodyText.indexOf('Câu'),
    });
  });

  test('legacy letters are shown as they would be read, before and after', () => {
    const title = 'C«ng ®oµn tØnh tÆng quµ ng­êi lao ®éng nghÌo dÞp TÕt';
    const [notice] = noticesOf({ title, bodyText: 'Một đoạn Unicode.\nS¸ng nay, C«ng ®oµn tØnh trao quµ.' });
    expect(notice?.message).toBe(
      'Tiêu đề, Nội dung: có chữ viết bằng bảng mã cũ TCVN3 (phông .VnTime), người đọc sẽ thấy ' +
        '“C«ng ®oµn tØnh tÆng quµ ng­êi lao ®éng…” thay vì “Công đoàn tỉnh tặng quà người lao động…”. ' +
        'Hãy xem trước rồi chuyển sang Unicode.',
    );
  });
});

describe('the regulation', () => {
  test.each(QUALITY_CODES)('decides on %s', (code) => {
    expect(['block', 'warn']).toContain(DEFAULT_SEVERITIES[code]);
  });

  test('may block what advises, and switch off what blocks', () => {
    const severities = { ...DEFAULT_SEVERITIES, phone_number: 'block', byline_missing: 'off' } as const;
    expect(codesOf({ byline: '', bodyText: 'Chị Hoa, 0912345678.' }, { severities })).toEqual(['block:phone_number']);
  });

  test('an absent limit is none', () => {
    const bodyText = `Câu ${'này '.repeat(600)}dài.`;
    expect(codesOf({ bodyText }, { briefMaxWords: null, sentenceMaxWords: null })).toEqual([]);
    expect(codesOf({ pictures: [] }, { pictureRequired: false })).toEqual([]);
    expect(DEFAULT_QUALITY_RULES.sentenceMaxWords).toBe(40);
  });
});
