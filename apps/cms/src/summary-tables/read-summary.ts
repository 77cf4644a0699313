import type { Core } from '@strapi/strapi';
import type { SummaryQuery, SummaryTable } from '@toasoan/contracts';
import { checkPeriod, customPeriod, type Regulation, summaryTable } from '@toasoan/newsroom';
import { refused, type RoomOutcome } from '../editorial/person-routes';
import { loadLedgerArticles } from '../ledger/load-articles';
import { loadLedgerUnits } from '../ledger/load-ledger-units';
import { loadRegulations } from '../ledger/load-regulations';

/** Regulations that may be reckoned with for these days; else why not, naming the record. */
export async function regulationsFor(
  strapi: Core.Strapi,
  days: { from: string; to: string },
): Promise<RoomOutcome<Regulation[]>> {
  const { regulations, problems } = await loadRegulations(strapi);
  if (problems.length > 0) {
    return refused(409, 'broken_regulation', problems.map(({ message }) => message).join(' '));
  }
  const problem = checkPeriod(days, regulations);
  return problem === null ? { ok: true, value: regulations } : refused(400, problem.code, problem.message);
}

/** The table of a period as things stand now. */
export async function readSummary(
  strapi: Core.Strapi,
  { from, to, grouping }: SummaryQuery,
): Promise<RoomOutcome<SummaryTable>> {
  const regulations = await regulationsFor(strapi, { from, to });
  if (!regulations.ok) return regulations;
  const [units, articles] = await Promise.all([loadLedgerUnits(strapi), loadLedgerArticles(strapi, { from, to })]);
  return {
    ok: true,
    value: summaryTable({ period: customPeriod(from, to), grouping, units, regulations: regulations.value, articles }),
  };
}
