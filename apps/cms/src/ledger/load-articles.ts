import type { Core } from '@strapi/strapi';
import type { Day, LedgerArticle } from '@toasoan/newsroom';
import {
  sameEventLinks,
  type StandingRow,
  standingOf,
  standingWithin,
  type Stored,
  unitIds,
  type WordsRow,
  wordsOf,
  wordsWithin,
} from './article-rows';
import { type ArticleDetails, loadDetails, NO_DETAILS } from './load-details';

const HOUR = 3_600_000;

export interface LedgerPeriod {
  from: Day;
  to: Day;
}
interface Row {
  standing: StandingRow;
  words: WordsRow;
}

/**
 * Every article that was first published in the period, both days included, in Viet Nam; and the other reports of the same
 * events, whenever they came: a share of credit does not depend on the period.
 * @param detailed with steps, authors, categories and corrections, which the summary table does not ask for
 */
export async function loadLedgerArticles(
  strapi: Core.Strapi,
  { from, to }: LedgerPeriod,
  detailed = false,
): Promise<LedgerArticle[]> {
  const bounds = [stored(strapi, startOf(from)), stored(strapi, startOf(to) + 24 * HOUR)] as const;
  const [inside, public_, units] = await Promise.all([
    standingWithin(strapi, bounds),
    wordsWithin(strapi, bounds),
    unitIds(strapi),
  ]);
  const found = await withWords(strapi, [...inside, ...(await otherReports(strapi, inside))], public_);
  const details = detailed
    ? await loadDetails(
        strapi,
        found.map(({ words }) => ({ row: words.id, id: words.document_id })),
      )
    : null;
  return found.map((row) => ledgerArticle(row, units, details?.get(row.words.document_id) ?? NO_DETAILS));
}

/** Midnight in Viet Nam, which keeps one offset all year. */
const startOf = (day: Day): number => Date.parse(`${day}T00:00:00+07:00`);

/** An instant as the database compares it. */
export const stored = (strapi: Core.Strapi, at: number): number | Date =>
  strapi.db.dialect.client === 'postgres' ? new Date(at) : at;

/** Each with the words that readers have, else its draft's. What these do not hold (it was taken down) is asked for. */
async function withWords(
  strapi: Core.Strapi,
  standing: readonly StandingRow[],
  public_: readonly WordsRow[],
): Promise<Row[]> {
  const wordsById = new Map(public_.map((row) => [row.document_id, row]));
  const missing = standing.flatMap(({ document_id }) => (wordsById.has(document_id) ? [] : [document_id]));
  for (const row of await wordsOf(strapi, missing)) {
    if (row.published || !wordsById.has(row.document_id)) wordsById.set(row.document_id, row);
  }
  return standing.flatMap((row) => {
    const words = wordsById.get(row.document_id);
    return words ? [{ standing: row, words }] : [];
  });
}

/** Of the events that articles of the period report, the reports from outside of it. */
async function otherReports(strapi: Core.Strapi, inside: readonly StandingRow[]): Promise<StandingRow[]> {
  const links = await sameEventLinks(strapi);
  if (links.length === 0) return [];
  const ids = new Set(inside.map(({ document_id }) => document_id));
  const events = new Set(
    inside.flatMap(({ document_id, same_event_as }) => [document_id, same_event_as ?? document_id]),
  );
  const reports = links.flatMap(({ document_id, same_event_as }) =>
    events.has(same_event_as) || events.has(document_id) ? [document_id, same_event_as] : [],
  );
  return standingOf(
    strapi,
    [...new Set(reports)].filter((id) => !ids.has(id)),
  );
}

function ledgerArticle(
  { standing, words }: Row,
  units: ReadonlyMap<number, string>,
  { steps, category, author, corrections }: ArticleDetails,
): LedgerArticle {
  const byline = words.byline?.trim() ?? '';
  const unitId = (row: number | null): string | null => (row === null ? null : (units.get(row) ?? null));
  return {
    id: standing.document_id,
    title: words.title ?? '',
    unitId: unitId(words.unit),
    superiorId: unitId(words.superior),
    unitName: words.unit_name,
    genre: words.genre,
    firstPublishedAt: instant(standing.first_published_at),
    eventEndedAt: words.event_ended_at === null ? null : instant(words.event_ended_at),
    steps,
    withdrawnAt: takenDown(standing) && standing.withdrawn_at !== null ? instant(standing.withdrawn_at) : null,
    corrections,
    sameEventAs: standing.same_event_as,
    grade: standing.grade,
    reprint: Boolean(words.reprint),
    category,
    author: author ?? (byline === '' ? null : { id: `byline:${byline}`, name: byline }),
  };
}

/** Was on the site and is not any more, whatever has become of its draft since. */
const takenDown = ({ live, state }: StandingRow): boolean => (live === null ? state !== 'published' : !live);

const instant = (value: Stored): number => (typeof value === 'number' ? value : new Date(value).getTime());
