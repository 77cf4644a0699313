import type { Core } from '@strapi/strapi';
import type { ClockStep, LedgerArticle } from '@toasoan/newsroom';
import { groupBy } from './group-by';

/** What statistics, royalty and a unit's page ask beside what the summary table does. */
export interface ArticleDetails extends Pick<LedgerArticle, 'category' | 'author' | 'corrections'> {
  steps: ClockStep[];
}
export const NO_DETAILS: ArticleDetails = { steps: [], category: null, author: null, corrections: 0 };

interface DetailRow {
  row: number;
  document_id: string;
  category_id: string | null;
  category_name: string | null;
  writer_id: number | null;
  contributor_id: number | null;
  writer_name: string | null;
}
interface StepRow {
  article_id: string;
  command: 'submit' | 'return' | 'take_back';
  at: number | string | Date;
}

const AT_ONCE = 1000;

/** By document id, in a fixed number of reads per thousand articles. */
export async function loadDetails(
  strapi: Core.Strapi,
  articles: readonly { row: number; id: string }[],
): Promise<Map<string, ArticleDetails>> {
  const details = new Map<string, ArticleDetails>();
  for (let at = 0; at < articles.length; at += AT_ONCE) {
    const lot = articles.slice(at, at + AT_ONCE);
    const rows = lot.map(({ row }) => row);
    const [people, steps, corrections] = await Promise.all([
      detailRows(strapi, rows),
      stepRows(
        strapi,
        lot.map(({ id }) => id),
      ),
      correctionCounts(strapi, rows),
    ]);
    const stepsOf = groupBy(steps, ({ article_id }) => article_id);
    for (const row of people) {
      details.set(row.document_id, {
        steps: (stepsOf.get(row.document_id) ?? []).map(clockStep),
        category: row.category_id === null ? null : { id: row.category_id, name: row.category_name ?? '' },
        author: authorOf(row),
        corrections: corrections.get(row.row) ?? 0,
      });
    }
  }
  return details;
}

const clockStep = ({ command, at }: StepRow): ClockStep => ({
  at: typeof at === 'number' ? at : new Date(at).getTime(),
  step: command === 'submit' ? 'submitted' : 'returned',
});

/** An account by its id, so that two people of one name stay two. */
function authorOf({ writer_id, contributor_id, writer_name }: DetailRow): LedgerArticle['author'] {
  const id = contributor_id === null ? writer_id && `admin:${String(writer_id)}` : `user:${String(contributor_id)}`;
  return id === null || id === 0 ? null : { id, name: writer_name ?? id };
}

async function detailRows(strapi: Core.Strapi, rows: readonly number[]): Promise<DetailRow[]> {
  const found: unknown = await strapi.db
    .getConnection('articles as a')
    .leftJoin('articles_category_lnk as cl', 'cl.article_id', 'a.id')
    .leftJoin('categories as c', 'c.id', 'cl.category_id')
    .leftJoin('articles_writer_lnk as w', 'w.article_id', 'a.id')
    .leftJoin('articles_contributor_lnk as k', 'k.article_id', 'a.id')
    .whereIn('a.id', [...rows])
    .select(
      'a.id as row',
      'a.document_id',
      'c.document_id as category_id',
      'c.name as category_name',
      'w.user_id as writer_id',
      'k.user_id as contributor_id',
      'a.writer_name',
    );
  return found as DetailRow[];
}

async function stepRows(strapi: Core.Strapi, ids: readonly string[]): Promise<StepRow[]> {
  const found: unknown = await strapi.db
    .getConnection('approval_logs')
    .whereIn('article_id', [...ids])
    .whereIn('command', ['submit', 'return', 'take_back'])
    .orderBy('sequence')
    .select('article_id', 'command', 'at');
  return found as StepRow[];
}

async function correctionCounts(strapi: Core.Strapi, rows: readonly number[]): Promise<Map<number, number>> {
  const found: unknown = await strapi.db
    .getConnection('articles_cmps')
    .whereIn('entity_id', [...rows])
    .where('field', 'corrections')
    .groupBy('entity_id')
    .select('entity_id')
    .count({ count: '*' });
  return new Map(
    (found as { entity_id: number; count: number | string }[]).map(({ entity_id, count }) => [
      entity_id,
      Number(count),
    ]),
  );
}
