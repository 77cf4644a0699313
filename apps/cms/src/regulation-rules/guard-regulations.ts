import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { checkRegulation, type LedgerUnits, type RegulationProblem } from '@toasoan/newsroom';
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
    if (call.uid !== REGULATION || !CHANGES.includes(call.action)) return next();
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
