import { describe, expect, test } from 'vitest';
import { checkQuality, DEFAULT_QUALITY_RULES, type QualityInput } from './check-quality.js';

const picture = { hasImage: true, caption: 'c', credit: 'c', alt: 'a', consent: 'not_needed' as const };
const good: QualityInput = {
  genre: 'news_brief',
  title: 'Công đoàn Cảng cá tặng quà đoàn viên',
  lead: 'Lời dẫn.',
  bodyText: 'Sáng ngày 09 tháng 7, Công đoàn tặng 50 suất quà.',
  pictures: [picture],
  bodyPictures: [],
  hasVideo: false,
  transcript: '',
  byline: 'Minh Anh',
  source: 'CĐCS Cảng cá',
  originalUrl: '',
  hasOriginalTime: false,
};
const codes = (change: Partial<QualityInput>) =>
  checkQuality({ ...good, ...change }, DEFAULT_QUALITY_RULES).map(({ code, severity }) => `${severity}:${code}`);

describe('the quality checklist', () => {
  test('a good item passes', () => {
    expect(codes({})).toEqual([]);
  });

  test.each([
    [{ pictures: [] }, 'block:picture_missing'],
    [{ pictures: [{ ...picture, caption: ' ' }] }, 'block:caption_missing'],
    [{ pictures: [{ ...picture, credit: '' }] }, 'block:credit_missing'],
    [{ pictures: [{ ...picture, alt: '' }] }, 'block:alt_missing'],
    [{ pictures: [{ ...picture, consent: 'missing' as const }] }, 'block:consent_missing'],
    [{ bodyPictures: [{ name: 'qua.webp', caption: 'c', alt: ' ' }] }, 'block:body_alt_missing'],
    [{ bodyPictures: [{ name: 'qua.webp', caption: '', alt: 'a' }] }, 'block:body_caption_missing'],
    [{ bodyPictures: [{ name: 'qua.webp', caption: 'c', alt: 'a' }] }, 'warn:body_consent'],
    [{ byline: '' }, 'block:byline_missing'],
    [{ source: '' }, 'block:source_missing'],
    [{ originalUrl: 'https://example.vn/bai' }, 'block:original_time_missing'],
    [{ bodyText: '' }, 'block:body_missing'],
    [{ title: 'Tin rất dài '.repeat(5) }, 'warn:title_long'],
    [{ title: 'CÔNG ĐOÀN TẶNG QUÀ' }, 'warn:title_capitals'],
    [{ bodyText: 'chữ '.repeat(501) }, 'warn:brief_long'],
    [{ genre: 'feature' as const }, 'warn:feature_short'],
    [{ genre: 'feature' as const, bodyText: 'chữ '.repeat(1501) }, 'warn:feature_long'],
  ])('%j is noticed', (change, code) => {
    expect(codes(change)).toContain(code);
  });

  test('a picture inside the body is named, so that it can be found', () => {
    const bodyPictures = [
      { name: 'qua.webp', caption: 'c', alt: 'a' },
      { name: 'tet.webp', caption: '', alt: 'a' },
    ];
    const [notice] = checkQuality({ ...good, bodyPictures }, DEFAULT_QUALITY_RULES);
    expect(notice?.message).toMatch(/^Ảnh 2 trong nội dung \(tet\.webp\) thiếu chú thích/);
  });

  test('an abbreviation alone is not shouting', () => {
    expect(codes({ title: 'LĐLĐ' })).toEqual([]);
  });
});
