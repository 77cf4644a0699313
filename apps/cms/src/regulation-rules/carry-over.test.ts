import { expect, test } from 'vitest';
import { formsOf } from './carry-over';

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
