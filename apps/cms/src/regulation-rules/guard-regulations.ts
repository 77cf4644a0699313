import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { checkRegulation, dayOf, type LedgerUnits, type RegulationProblem } from '@toasoan/newsroom';
import { useDocuments } from '../editorial/documents-context';
import { formRefusal } from '../environment/form-refusal';
import { loadLedgerUnits } from '../ledger/load-ledger-units';
import { loadRegulations, type LoadedRegulations, REGULATION } from '../ledger/load-regulations';
import { oneAtATime } from '../workflow-rules/one-at-a-time';

const CHANGES = ['create', 'update', 'clone'];

/**
 * Lets no regulation be saved that the ledger could not reckon with, whatever the path: written first and asked about
 * afterwards, in one transaction, so that what counts is what would be stored. To be called in `bootstrap`.
 */
export function guardRegulations(strapi: Core.Strapi): void {
  useDocuments(strapi, async (call, next) => {
    if (call.uid !== REGULATION) return next();
    if (call.action === 'delete') await refuseBegun(strapi, call.params.documentId ?? '');
    if (!CHANGES.includes(call.action)) return next();
    // Read outside the transaction: what a rule names does not change with it, and SQLite has one connection.
    const units = await loadLedgerUnits(strapi);
    return oneAtATime(strapi, async () => {
      const before = await loadRegulations(strapi);
      const result = await next();
      const problems = problemsOf(before, await loadRegulations(strapi), units);
      if (problems.length > 0) throw refused(problems);
      return result;
    });
  });
}

/** The figures of every period that it was in force rest on it: it is ended, never deleted. */
async function refuseBegun(strapi: Core.Strapi, documentId: string): Promise<void> {
  const kept = (await strapi.db.query(REGULATION).findOne({
    where: { documentId },
    select: ['name', 'validFrom'],
  })) as { name: string; validFrom: string | null } | null;
  if (kept === null || (kept.validFrom !== null && kept.validFrom > dayOf(new Date()))) return;
  throw formRefusal(
    `«${kept.name}» đã có hiệu lực, số liệu các kỳ dựa vào đó, nên không xóa được. Hãy ghi ngày hết hiệu lực.`,
    'regulation_in_use',
  );
}

/** What an earlier save left behind is not this one's fault. */
function problemsOf(before: LoadedRegulations, after: LoadedRegulations, units: LedgerUnits): RegulationProblem[] {
  const known = new Set(before.problems.map(({ message }) => message));
  const changed = after.regulations.filter(
    (regulation) => !before.regulations.some((earlier) => isDeepStrictEqual(earlier, regulation)),
  );
  return [
    ...after.problems.filter(({ message }) => !known.has(message)),
    ...changed.flatMap((regulation) => checkRegulation(regulation, after.regulations, units)),
  ];
}

/** All sentences together: who mends one must not meet the next only afterwards. */
function refused(problems: readonly RegulationProblem[]): Error {
  const sentences = [...new Set(problems.map(({ message }) => message))];
  return formRefusal(sentences.join(' '), 'broken_regulation', { problems: problems.map(({ code }) => code) });
}
