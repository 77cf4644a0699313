import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SLUG_MAX, countWords, fold, slugify } from './index.js';

describe('folding for search', () => {
  it.each([
    ['Đoàn viên ĐƯỜNG', 'doan vien duong'],
    ['hoà', 'hoa'],
    ['hòa', 'hoa'],
    ['Ế Ỗ ặ ử', 'e o a u'],
    ['  nhiều \n khoảng   trắng ', 'nhieu khoang trang'],
    ['ngày\u00a009\u3000 tháng\t11', 'ngay 09 thang 11'],
    ['\u00d0ức Linh', 'duc linh'],
    ['ðức', 'duc'],
  ])('reads %j as %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is idempotent and blind to normalisation form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });
});

describe('a slug', () => {
  it.each([
    ['Công đoàn tỉnh trao 50 suất quà “Tết sum vầy”', 'cong-doan-tinh-trao-50-suat-qua-tet-sum-vay'],
    ['Đ/c: Nguyễn Văn A – Chủ tịch', 'd-c-nguyen-van-a-chu-tich'],
    ['../../etc/passwd%2e%00', 'etc-passwd-2e-00'],
    ['Straße', 'strasse'],
  ])('of %j is %j', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  it('is never empty', () => {
    expect(slugify('—')).toBe('bai-viet');
    expect(slugify('中文', 'don-vi')).toBe('don-vi');
  });

  it('is cut at the end of a word', () => {
    const slug = slugify('công đoàn '.repeat(30));
    expect(slug.length).toBeLessThanOrEqual(SLUG_MAX);
    expect(slug.endsWith('-cong') || slug.endsWith('-doan')).toBe(true);
  });

  it('keeps a title that just fits whole', () => {
    const title = `${'a'.repeat(49)} ${'b'.repeat(50)}`;
    expect(slugify(title)).toBe(title.replace(' ', '-'));
    expect(slugify(`${title} c`)).toBe(title.replace(' ', '-'));
  });

  it('has the form that the contracts demand, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const slug = slugify(text);
        expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(SLUG_MAX);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });
});

describe('counting words', () => {
  it('counts syllables and numbers, not punctuation', () => {
    expect(countWords('Ngày 15/3, LĐLĐ tỉnh – cùng các ban – trao quà.')).toBe(9);
    expect(countWords('  ')).toBe(0);
  });
});
