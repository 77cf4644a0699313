import type { Core } from '@strapi/strapi';

/** What lies in the unit's hands, or waits for a decision. */
export interface Waiting {
  returned: number;
  drafts: number;
  inReview: number;
}

export async function waitingOf(strapi: Core.Strapi, unitId: string): Promise<Waiting> {
  const rows: unknown = await strapi.db
    .getConnection('articles as a')
    .join('articles_unit_lnk as l', 'l.article_id', 'a.id')
    .join('units as u', 'u.id', 'l.unit_id')
    .where('u.document_id', unitId)
    .whereNull('a.published_at')
    .whereIn('a.state', ['returned', 'draft', 'in_review'])
    .groupBy('a.state')
    .select('a.state')
    .count({ count: '*' });
  const counts = new Map(
    (rows as { state: string; count: number | string }[]).map((row) => [row.state, Number(row.count)]),
  );
  return {
    returned: counts.get('returned') ?? 0,
    drafts: counts.get('draft') ?? 0,
    inReview: counts.get('in_review') ?? 0,
  };
}
