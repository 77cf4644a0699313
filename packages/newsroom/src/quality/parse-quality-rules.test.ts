import { expect, test } from 'vitest';
import { DEFAULT_QUALITY_RULES, DEFAULT_SEVERITIES } from './default-rules.js';
import { parseQualityRules, type RawQualityRules } from './parse-quality-rules.js';

const RAW: RawQualityRules = {
  name: 'Quy chế 2018',
  pictureRequired: null,
  titleMaxWords: 12,
  briefMaxWords: 500,
  featureMinWords: 600,
  featureMaxWords: 1500,
  quality: null,
};

test('a regulation from before the checklist’s form holds as it did', () => {
  expect(parseQualityRules(RAW)).toEqual({ rules: DEFAULT_QUALITY_RULES, problems: [] });
});

test('what the form says holds, what it leaves open is the default; an empty limit is none', () => {
  const quality = { severities: { phone_number: 'block', byline_missing: null }, sentenceMaxWords: 30 };
  const { rules, problems } = parseQualityRules({ ...RAW, quality });
  expect(problems).toEqual([]);
  expect(rules).toMatchObject({ sentenceMaxWords: 30, photoStoryMinPictures: null, duplicateDays: null });
  expect(rules.severities).toEqual({ ...DEFAULT_SEVERITIES, phone_number: 'block' });
});

test.each([[{ severities: { byline_missing: 'maybe' } }], [{ severities: { no_such_point: 'off' } }], [{}]])(
  '%j is refused, and does not open the gate',
  (quality) => {
    const { rules, problems } = parseQualityRules({ ...RAW, quality });
    expect(problems).toMatchObject([{ code: 'misfit', part: 'quality' }]);
    expect(problems[0]?.message).toMatch(/^Quy chế «Quy chế 2018»: /);
    expect(rules.severities).toEqual(DEFAULT_SEVERITIES);
  },
);

test('a least length above the longest is named', () => {
  expect(parseQualityRules({ ...RAW, featureMinWords: 2000 }).problems).toMatchObject([{ code: 'length_reversed' }]);
});
