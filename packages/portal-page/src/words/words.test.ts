import { describe, expect, it } from 'vitest';
import { emptyFields } from '../phone/phone-item.js';
import { checkItem, placed } from './check-item.js';
import { countWords } from './count-words.js';
import { wordFileProblem } from './word-file-problem.js';
import { fromWall, sayTime, toWall } from './say-time.js';

const limits = {
  pictures: { perItem: 10, perDay: 60, maxBytes: 1, types: [], longestSide: 2048 },
  words: { titleMax: 12, briefMax: 500, featureMin: 600, featureMax: 1500 },
  pictureRequired: true,
};

describe('times', () => {
  it('are Vietnam’s, in whatever zone the phone is', () => {
    const now = Date.parse('2018-07-09T09:00:00.000Z');
    expect(sayTime('2018-07-09T07:05:00.000Z', now)).toBe('14:05');
    expect(sayTime('2018-07-08T16:59:00.000Z', now)).toBe('23:59 hôm qua');
    expect(sayTime('2018-07-08T17:00:00.000Z', now)).toBe('00:00');
    expect(sayTime('2017-12-31T17:00:00.000Z', now)).toBe('00:00, 01/01/2018');
  });

  it('are read from a field as they are written to it', () => {
    expect(toWall('2018-07-09T07:05:00.000Z')).toBe('2018-07-09T14:05');
    expect(fromWall('2018-07-09T14:05')).toBe('2018-07-09T07:05:00.000Z');
    expect(fromWall('2018-07-09T14:05:30')).toBe('2018-07-09T07:05:00.000Z');
    expect([fromWall(''), fromWall('2018-07'), fromWall('2018-99-99T14:05')]).toEqual([null, null, null]);
    expect(toWall(null)).toBe('');
  });
});

it('words are counted as an editor counts them', () => {
  expect(countWords('  Công đoàn – tặng 50\nsuất quà … ')).toBe(6);
});

it('a file is worth sending when it is a Word file of today and not too heavy', () => {
  const problem = (name: string, size = 10) => wordFileProblem({ name, size });
  expect([problem('Tin.DOCX'), problem('tin.docx', 11 * 1024 * 1024)]).toEqual([null, null]);
  expect(problem('tin.doc')).toContain('Lưu lại dạng .docx');
  expect(problem('tin.pdf')).toContain('không phải tệp Word');
  expect(problem('tin.docx', 0)).toContain('Tệp trống');
  expect(problem('tin.docx', 11 * 1024 * 1024 + 1)).toContain('nặng quá 11 MB');
});

describe('the phone’s own checklist', () => {
  it('names what is missing and where it is mended', () => {
    const found = checkItem(emptyFields(''), limits).map(({ code, step, field }) => [code, step, field]);
    expect(found).toEqual([
      ['title_missing', 'viet', 'title'],
      ['body_missing', 'viet', 'text'],
      ['byline_missing', 'luc-nao', 'byline'],
      ['event_time_missing', 'luc-nao', 'eventEndedAt'],
      ['picture_missing', 'anh', 'pictures'],
    ]);
  });

  it('asks about consent until it is answered', () => {
    const picture = { key: 'a', id: null, caption: 'c', credit: 'c', alt: 'a' };
    const of = (consent: 'missing' | 'obtained' | null) =>
      checkItem({ ...emptyFields('Ước'), pictures: [{ ...picture, consent }] }, limits).map(({ code }) => code);
    expect([of(null), of('missing')].every((codes) => codes.includes('consent_missing'))).toBe(true);
    expect(of('obtained')).not.toContain('consent_missing');
  });

  it.each([
    ['title_long', 'title', 'viet', 'title'],
    ['alt_missing', 'pictures', 'anh', 'pictures'],
    ['feature_short', 'body', 'viet', 'text'],
    ['source_missing', 'source', 'gui', null],
  ] as const)('a newsroom’s %s of %s is mended in %s', (code, at, step, field) => {
    expect(placed({ code, severity: 'warn', message: '', field: at })).toMatchObject({ step, field });
    expect(placed({ code, severity: 'warn', message: '' })).toMatchObject({ step: 'gui', field: null });
  });
});
