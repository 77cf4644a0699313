import type { Core } from '@strapi/strapi';
import { expect, test } from 'vitest';
import type { EditorialActor } from '../access/memberships';
import { mayAnswer } from './who-answers';

const strapi = {
  db: { query: () => ({ findOne: () => Promise.resolve({ supportUnit: { documentId: 'department' } }) }) },
} as unknown as Core.Strapi;
const member = (role: string, unitId = 'department') =>
  ({
    isBoard: false,
    isAdministrator: false,
    memberships: [{ role, unitId, unitRow: 1 }],
  }) as unknown as EditorialActor;

test('whoever works for the department reads the questions, a contributor of it does not', async () => {
  expect(await mayAnswer(strapi, member('writer'))).toBe(true);
  expect(await mayAnswer(strapi, member('contributor'))).toBe(false);
  expect(await mayAnswer(strapi, member('approver', 'other'))).toBe(false);
});
