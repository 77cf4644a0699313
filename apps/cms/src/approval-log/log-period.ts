import type { Core } from '@strapi/strapi';
import { APPROVAL_LOG } from '../editorial/approval-log';

/** Calendar days in Viet Nam, `YYYY-MM-DD`, both included. */
export interface Period {
  from?: string | undefined;
  to?: string | undefined;
}

const DAY_MS = 86_400_000;
const VIETNAM = '+07:00';

/** A condition on `at`. */
export function inPeriod({ from, to }: Period): { at?: { $gte?: Date; $lt?: Date } } {
  const beginning = (day: string): Date => new Date(`${day}T00:00:00${VIETNAM}`);
  const bounds = {
    ...(from === undefined ? {} : { $gte: beginning(from) }),
    ...(to === undefined ? {} : { $lt: new Date(beginning(to).getTime() + DAY_MS) }),
  };
  return from === undefined && to === undefined ? {} : { at: bounds };
}

/**
 * From which number to which the rows of a period reach. Rows between them come along whatever their time, so that a
 * part of the log is a part of the chain. Null where the period is empty.
 */
export async function sequencesOf(strapi: Core.Strapi, period: Period): Promise<{ from: number; upTo: number } | null> {
  const at = async (order: 'asc' | 'desc'): Promise<number | undefined> => {
    const row = (await strapi.db
      .query(APPROVAL_LOG)
      .findOne({ where: inPeriod(period), orderBy: { sequence: order }, select: ['sequence'] })) as {
      sequence: number;
    } | null;
    return row?.sequence;
  };
  const [from, upTo] = [await at('asc'), await at('desc')];
  return from === undefined || upTo === undefined ? null : { from, upTo };
}
