import type { Core } from '@strapi/strapi';
import { customPeriod, royaltyStatement } from '@toasoan/newsroom';
import type { RoomOutcome } from '../editorial/person-routes';
import type { Royalty } from './answers';
import { type Days, loadLedger } from './read-statistics';

/** What each author is owed for a period, by the regulation in force on the day of each article. */
export async function readRoyalty(strapi: Core.Strapi, { from, to }: Days): Promise<RoomOutcome<Royalty>> {
  const ledger = await loadLedger(strapi, { from, to });
  if (!ledger.ok) return ledger;
  const { articles, regulations } = ledger.value;
  return {
    ok: true,
    value: {
      periodName: customPeriod(from, to).name,
      statement: royaltyStatement({ from, to }, articles, regulations),
    },
  };
}
