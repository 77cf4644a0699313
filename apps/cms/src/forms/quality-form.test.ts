import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QUALITY_CODES, QUALITY_SEVERITIES } from '@toasoan/contracts';
import { DEFAULT_QUALITY_RULES, DEFAULT_SEVERITIES } from '@toasoan/newsroom';
import { expect, test } from 'vitest';
import { QUALITY_FORM, QUALITY_LABELS } from './quality-form';

interface Attribute {
  type: string;
  enum?: string[];
  default?: unknown;
}
const file = join(__dirname, '../components/regulation/quality.json');
const { attributes } = JSON.parse(readFileSync(file, 'utf8')) as { attributes: Record<string, Attribute> };

test('the form offers every point of the checklist, at first as strict as without it', () => {
  const points = Object.entries(attributes).filter(([, { type }]) => type === 'enumeration');
  expect(points.map(([code]) => code).sort()).toEqual([...QUALITY_CODES].sort());
  expect(Object.fromEntries(points.map(([code, one]) => [code, one.default]))).toEqual(DEFAULT_SEVERITIES);
  for (const [, one] of points) expect(one.enum).toEqual(QUALITY_SEVERITIES);
  const { photoStoryMinPictures, sentenceMaxWords, duplicateDays } = DEFAULT_QUALITY_RULES;
  const limits = Object.entries(attributes).filter(([, { type }]) => type === 'integer');
  expect(Object.fromEntries(limits.map(([name, one]) => [name, one.default]))).toEqual({
    photoStoryMinPictures,
    sentenceMaxWords,
    duplicateDays,
  });
});

test('each stands in the form once, under a name of its own', () => {
  const cells = (QUALITY_FORM['regulation.quality']?.edit ?? []).flat().map(([name]) => name);
  expect([...cells].sort()).toEqual(Object.keys(attributes).sort());
  expect(new Set(Object.values(QUALITY_LABELS)).size).toBe(QUALITY_CODES.length);
});
