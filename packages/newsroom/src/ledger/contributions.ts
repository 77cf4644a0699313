import type { Day } from '../day.js';
import { dayOfInstant } from '../periods/day-number.js';
import { inForceOn } from '../quality/in-force.js';
import { NEUTRAL_CREDIT, type Regulation } from '../regulation/regulation.js';
import { directSuperior } from '../units/unit-tree.js';
import { approvalDelay, contributorDelay, timelinessOf } from './clocks.js';
import type { Contribution, LedgerArticle, LedgerUnits, NotCounted } from './ledger-article.js';
import { sameEventGroups, splitCredit } from './same-event.js';

export interface LedgerInput {
  /** Published at least once; a document stands once, whatever corrections followed. */
  articles: readonly LedgerArticle[];
  units: LedgerUnits;
  regulations: readonly Regulation[];
}

/**
 * What each article is worth, and to whom, in the order given. It depends on the article, the regulation in force on the day
 * of its first publication and the other reports of the event, never on the period asked for: so the counts of a period are
 * the sum of those of its parts (ADR 0064).
 */
export function contributionsOf({ articles, units, regulations }: LedgerInput): Contribution[] {
  const ruleOn = regulationByDay(regulations);
  const contributions = articles.map((article) => {
    const day = dayOfInstant(article.firstPublishedAt);
    return contribution(article, day, ruleOn(day), units);
  });
  shareEvents(articles, contributions, ruleOn);
  return contributions;
}

/** The regulation in force on a day, looked up once a day. */
export function regulationByDay(regulations: readonly Regulation[]): (day: Day) => Regulation | null {
  const found = new Map<Day, Regulation | null>();
  return (day) => {
    const known = found.get(day);
    if (known !== undefined) return known;
    const regulation = inForceOn(regulations, day);
    found.set(day, regulation);
    return regulation;
  };
}

const hundredths = (value: number): number => Math.round(value * 100);

function contribution(article: LedgerArticle, day: Day, rule: Regulation | null, units: LedgerUnits): Contribution {
  const credit = rule?.creditRules ?? NEUTRAL_CREDIT;
  const notCounted = whyNot(article, credit, units);
  return {
    article,
    day,
    share: notCounted !== null ? 0 : article.reprint ? hundredths(credit.reprintShare) : 100,
    weight: weightOf(article.grade, rule),
    notCounted,
    superiorId: superiorOf(article, day, units),
    timeliness: timelinessOf(article, rule?.timelinessHours ?? null),
    sharedAmong: [],
    contributorDelayMs: contributorDelay(article),
    approvalDelayMs: approvalDelay(article),
  };
}

function whyNot(article: LedgerArticle, credit: Regulation['creditRules'], units: LedgerUnits): NotCounted | null {
  if (article.unitId === null || !units.has(article.unitId)) return 'unknown_unit';
  if (article.withdrawnAt !== null && !credit.withdrawnCounts) return 'withdrawn';
  return article.reprint && hundredths(credit.reprintShare) === 0 ? 'reprint' : null;
}

/** A grade that the regulation of that day does not know weighs as none does: 1. */
function weightOf(grade: number | null, rule: Regulation | null): number {
  if (grade === null || rule === null) return 100;
  const known = rule.grades.find((entry) => entry.grade === grade);
  return known ? hundredths(known.weight) : 100;
}

/** As recorded; where nothing (or a unit that is gone) is recorded, by the tree of that day. */
function superiorOf({ unitId, superiorId }: LedgerArticle, day: Day, units: LedgerUnits): string | null {
  if (superiorId !== null && superiorId !== unitId && units.has(superiorId)) return superiorId;
  return unitId === null ? null : (directSuperior(units, unitId, day)?.id ?? null);
}

/** Credit among the reports of each event, by the rule in force on the day of the first that counts. */
function shareEvents(
  articles: readonly LedgerArticle[],
  contributions: readonly Contribution[],
  ruleOn: (day: Day) => Regulation | null,
): void {
  const groups = sameEventGroups(articles);
  if (groups.length === 0) return;
  const inGroups = new Map<LedgerArticle, Contribution | null>(groups.flat().map((article) => [article, null]));
  for (const made of contributions) if (inGroups.has(made.article)) inGroups.set(made.article, made);
  for (const group of groups) {
    const counting = group.flatMap((article) => {
      const made = inGroups.get(article);
      return made?.share ? [made] : [];
    });
    const first = counting[0];
    if (!first || counting.length < 2) continue;
    const { sameEvent } = ruleOn(first.day)?.creditRules ?? NEUTRAL_CREDIT;
    if (sameEvent === 'split') divide(counting);
    if (sameEvent === 'first') {
      for (const later of counting.slice(1)) {
        later.share = 0;
        later.notCounted = 'same_event';
      }
    }
  }
}

function divide(counting: readonly Contribution[]): void {
  const shares = splitCredit(counting.length);
  const ids = counting.map(({ article }) => article.id);
  counting.forEach((made, index) => {
    made.share = Math.max(1, Math.round((made.share * (shares[index] ?? 1)) / 100));
    made.sharedAmong = ids;
  });
}
