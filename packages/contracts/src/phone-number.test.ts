import { expect, it } from 'vitest';
import { phoneNumberProblem } from './phone-number.js';
import { phoneSchema } from './portal-account.js';

it('takes a telephone number as people write it, and says what is wrong with another', () => {
  for (const good of ['0912 345 678', '(0252) 3822 345', '+84 912.345.678', '0912-345-678'])
    expect([phoneNumberProblem(good), phoneSchema.safeParse(good).success]).toEqual([null, true]);
  for (const bad of ['0912345', '0912345678, 0987654321', 'không có'])
    expect([phoneNumberProblem(bad) !== null, phoneSchema.safeParse(bad).success]).toEqual([true, false]);
  expect(phoneNumberProblem(' ')).toBeNull();
});
