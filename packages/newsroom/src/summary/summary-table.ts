import type { SummaryArticle, SummaryGroup, SummaryGrouping, SummaryRow, SummaryTable } from '@toasoan/contracts';
import { contributionsOf, type LedgerInput, regulationByDay } from '../ledger/contributions.js';
import type { LedgerArticle, LedgerUnits } from '../ledger/ledger-article.js';
import type { ReportPeriod } from '../periods/report-period.js';
import type { Regulation } from '../regulation/regulation.js';
import { nameOn } from '../units/unit-tree.js';
import { type Quota, quotasIn, regulationSpans } from './quota.js';
import { bandOf, ranksOf } from './rank-rows.js';
import { roundHalfUp } from './rational.js';
import { noteOf } from './row-notes.js';
import { byListOrder, groupOf, type GroupPlace, roman } from './table-groups.js';
import { regulationProblems, unparented } from './table-problems.js';
import { type Counted, type CountedRow, countRows, existsIn, lastDayOf } from './table-rows.js';
import { figuresOf, sumOf, type Tally } from './tally.js';
import { compareVi } from '@toasoan/vietnamese';

export interface SummaryInput extends LedgerInput {
  period: ReportPeriod;
  grouping: SummaryGrouping;
}

/** Rows are made field by field: spreading a thousand objects took longer than counting them. */
interface DraftRow extends Pick<CountedRow, 'unit' | 'tally' | 'shared'> {
  name: string;
  quota: number | null;
  exact: Quota;
  encouraged: boolean;
  place: GroupPlace;
}

/**
 * The summary table of a period. `articles` are all that were published in the period, and besides them the other reports of
 * the same events; those of other days are passed over. Every article of the period is counted in exactly one row, or named
 * in `problems`. Bands are those of the regulation in force at the end of the period.
 */
export function summaryTable({ period, grouping, units, regulations, articles }: SummaryInput): SummaryTable {
  const ruleOn = regulationByDay(regulations);
  const ordered = [...articles].sort(byPublication);
  const spans = regulationSpans(period, regulations);
  const counted = countRows(
    contributionsOf({ articles: ordered, units, regulations }),
    period,
    grouping,
    units,
    ruleOn,
  );
  const rows = draftRows(counted, { period, grouping, units, regulations });
  const bands = spans.findLast(({ regulation }) => regulation !== null)?.regulation?.bands ?? [];
  const known = new Map(spans.flatMap(({ regulation }) => (regulation ? [[regulation.id, regulation] as const] : [])));
  return {
    from: period.from,
    to: period.to,
    grouping,
    periodName: period.name,
    regulations: [...known.values()].map(({ id, name, documentNumber }) => ({ id, name, documentNumber })),
    groups: groupsOf(rows, (group) => finishedRows(group, period, bands)),
    total: sumOf(rows),
    articles: articlesOf(counted, units),
    problems: [
      ...regulationProblems(period, spans, regulations),
      ...unparented(units, existing(units, period)),
      ...counted.problems,
    ],
  };
}

function existing(units: LedgerUnits, period: ReportPeriod) {
  return [...units.values()]
    .filter((unit) => existsIn(unit, period))
    .map((unit) => ({ unit, name: unit.name, lastDay: lastDayOf(unit, period) }))
    .sort(byListOrder);
}

/** The same records give the same table, whatever order they were loaded in: its checksum depends on it. */
const byPublication = (a: LedgerArticle, b: LedgerArticle): number =>
  a.firstPublishedAt - b.firstPublishedAt || (a.id < b.id ? -1 : 1);

function draftRows(
  { rows }: Counted,
  { period, grouping, units, regulations }: Omit<SummaryInput, 'articles'> & { regulations: readonly Regulation[] },
): DraftRow[] {
  const quotaOf = quotasIn(period, regulations);
  const kinds = new Set([...rows.values()].map(({ unit }) => unit.kind));
  return [...rows.values()].flatMap((row) => {
    const { unit, lastDay, recordedSuperiorId, tally, shared } = row;
    const place = groupOf(unit, grouping, lastDay, recordedSuperiorId, { units, kinds });
    // Nobody above it and nothing published: the problems name it.
    if (unit.kind === 'grassroots_union' && place.key === 'no_superior') return [];
    const exact = quotaOf(unit);
    const asked = exact.required ?? exact.encouraged;
    return [
      {
        unit,
        tally,
        shared,
        name: nameOn(unit, lastDay),
        exact,
        quota: asked === null ? null : roundHalfUp(asked),
        encouraged: exact.required === null && exact.encouraged !== null,
        place,
      },
    ];
  });
}

/** Groups in their order, numbered in Roman; each row in its place within them. */
function groupsOf(rows: readonly DraftRow[], finish: (rows: readonly DraftRow[]) => SummaryRow[]): SummaryGroup[] {
  const groups = new Map<string, DraftRow[]>();
  for (const row of rows) {
    const group = groups.get(row.place.key);
    if (group) group.push(row);
    else groups.set(row.place.key, [row]);
  }
  const placeOf = (group: readonly DraftRow[]): GroupPlace => group[0]?.place ?? { key: '', words: '', rank: 0 };
  return [...groups.values()]
    .sort((a, b) => {
      const [left, right] = [placeOf(a), placeOf(b)];
      return left.rank - right.rank || compareVi(left.words, right.words) || (left.key < right.key ? -1 : 1);
    })
    .map((group, index) => ({
      key: placeOf(group).key,
      label: `${roman(index + 1)}. ${placeOf(group).words}`,
      rows: finish([...group].sort(byListOrder)),
      subtotal: sumOf(group),
    }));
}

function finishedRows(rows: readonly DraftRow[], period: ReportPeriod, bands: Regulation['bands']): SummaryRow[] {
  const figures = rows.map(({ tally, quota }: { tally: Tally; quota: number | null }) => figuresOf(tally, quota));
  const ranks = ranksOf(
    figures.map(({ percent, total }, index) => ({ percent: rows[index]?.encouraged ? null : percent, total })),
  );
  return rows.flatMap((row, index) => {
    const numbers = figures[index];
    if (!numbers) return [];
    return [
      {
        ...numbers,
        unitId: row.unit.id,
        name: row.name,
        kind: row.unit.kind,
        position: index + 1,
        encouraged: row.encouraged,
        band: row.encouraged ? null : bandOf(numbers.percent, bands),
        rank: ranks[index] ?? null,
        note: noteOf(row.unit, period, row),
      },
    ];
  });
}

function articlesOf({ placed }: Counted, units: LedgerUnits): SummaryArticle[] {
  return placed.flatMap(({ contribution, placement }) => {
    const { article, day, superiorId, share, timeliness } = contribution;
    const unit = article.unitId === null ? undefined : units.get(article.unitId);
    if (!unit) return [];
    return [
      {
        articleId: article.id,
        title: article.title,
        unitId: unit.id,
        unitName: article.unitName ?? nameOn(unit, day),
        superiorId,
        rowId: placement.rowId,
        countedAs: placement.as,
        genre: article.genre,
        share: share / 100,
        timeliness,
        publishedOn: day,
      },
    ];
  });
}
