import type { Core } from '@strapi/strapi';
import { dayOf } from '@toasoan/newsroom';

export const DELEGATION = 'api::delegation.delegation';

export interface DelegationRow<Account = { id: number }> {
  documentId: string;
  person: Account | null;
  delegate: Account | null;
  validFrom: string;
  validTo: string;
  note: string | null;
}

/** A filter for the absences that hold on the day of `now` in Viet Nam; both of their days count in. */
export function holdsToday(now: Date): Record<string, unknown> {
  const today = dayOf(now);
  return { endedAt: { $null: true }, validFrom: { $lte: today }, validTo: { $gte: today } };
}

/** For whom this person stands in today. Whoever was switched off hands nothing on. */
export async function delegatorsOf(strapi: Core.Strapi, userId: number, now: Date): Promise<number[]> {
  const rows = (await strapi.db.query(DELEGATION).findMany({
    where: { delegate: { id: userId }, person: { isActive: true, blocked: { $ne: true } }, ...holdsToday(now) },
    populate: { person: { select: ['id'] } },
  })) as DelegationRow[];
  return [...new Set(rows.flatMap(({ person }) => (person ? [person.id] : [])))];
}
