import type { Core } from '@strapi/strapi';
import { expect, test } from 'vitest';
import { carryOverRegulations, FORM_OF } from './carry-over';

type Old = Parameters<typeof FORM_OF.bands>[0];
const formsOf = (old: Old) => ({
  bands: FORM_OF.bands(old),
  royalty: FORM_OF.royalty(old),
  creditRules: FORM_OF.creditRules(old),
});

const bands = [{ from: 100, name: 'Đạt' }];
const royalty = {
  enabled: false,
  unitValuePercentOfBaseSalary: 10,
  baseSalary: [{ from: '2018-07-01', dong: 1_390_000 }],
  coefficients: { reprint: 0.5, media: 5 },
};
const carried = {
  bands,
  royalty: {
    enabled: false,
    unitValuePercentOfBaseSalary: 10,
    baseSalary: [{ from: '2018-07-01', dong: 1_390_000 }],
    reprint: 0.5,
    media: 5,
  },
  creditRules: { superiorInOwnColumn: false, sameEvent: 'each_in_full', reprintShare: 1, withdrawnCounts: false },
};

test('what the columns of JSON said stands in the forms, from either database', () => {
  const credit_rules = { credited: 'origin', superiorInOwnColumn: false };
  expect(formsOf({ bands, royalty, credit_rules })).toEqual(carried);
  const asText = [bands, royalty, credit_rules].map((value) => JSON.stringify(value));
  expect(formsOf({ bands: asText[0], royalty: asText[1], credit_rules: asText[2] })).toEqual(carried);
});

test('what they did not say is neutral', () => {
  expect(formsOf({ bands: null, royalty: null, credit_rules: null })).toEqual({
    bands: [],
    royalty: null,
    creditRules: { ...carried.creditRules, superiorInOwnColumn: true },
  });
});

test('a part that no form takes stays aside and is named; the rest goes on', async () => {
  const kept = new Map<string, unknown>([
    [
      'regulation_json',
      [
        {
          document_id: 'old',
          name: 'Quy chế cũ',
          bands: 'không phải JSON',
          royalty: { odd: true },
          credit_rules: null,
        },
        { document_id: 'new', name: 'Quy chế mới', bands, royalty: null, credit_rules: null },
      ],
    ],
  ]);
  const written: string[] = [];
  const warnings: string[] = [];
  const strapi = {
    store: {
      get: ({ key }: { key: string }) => kept.get(key) ?? null,
      set: ({ key, value }: { key: string; value: unknown }) => kept.set(key, value),
      delete: ({ key }: { key: string }) => kept.delete(key),
    },
    documents: () => ({
      update: ({ documentId, data }: { documentId: string; data: { royalty?: { odd?: boolean } | null } }) => {
        if (data.royalty?.odd === true) throw new Error('invalid key odd');
        written.push(`${documentId} ${Object.keys(data).join()}`);
      },
    }),
    log: { warn: (words: string) => warnings.push(words) },
  } as unknown as Core.Strapi;
  await carryOverRegulations(strapi);
  expect(written).toEqual(['old creditRules', 'new bands', 'new royalty', 'new creditRules']);
  expect(warnings.map((words) => words.slice(0, 32))).toEqual([
    'Regulation «Quy chế cũ»: bands c',
    'Regulation «Quy chế cũ»: royalty',
  ]);
  expect(Object.fromEntries(kept)).toEqual({
    regulation_json_misfits: [
      { documentId: 'old', part: 'bands', old: 'không phải JSON' },
      { documentId: 'old', part: 'royalty', old: { odd: true } },
    ],
  });
});
