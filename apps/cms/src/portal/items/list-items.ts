import { type ItemList, PORTAL_PAGE_SIZE } from '@toasoan/contracts';
import { ARTICLE, articleFacts, type ArticleRow } from '../../editorial/article-row';
import { staffingOf } from '../../editorial/staffing';
import type { PortalCall } from '../portal-call';
import { keysOf } from '../sent-once';
import { lineOf, statusOf } from './read-item';

type Row = ArticleRow & { unit: { id: number; documentId: string; name: string } | null };

const DOCUMENT = { select: ['id', 'documentId'] };

/** One page of a person's own items, the last touched first; where each stands is worked out from what a row carries. */
export async function listItems(call: PortalCall, page: number): Promise<ItemList> {
  const { strapi, account, actor, now } = call;
  const where = { contributor: { id: account.id }, publishedAt: { $null: true } };
  const query = strapi.db.query(ARTICLE);
  const [found, total, staffing] = await Promise.all([
    query.findMany({
      where,
      populate: {
        unit: { select: ['id', 'documentId', 'name'] },
        superior: DOCUMENT,
        workflow: DOCUMENT,
        contributor: { select: ['id'] },
      },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      limit: PORTAL_PAGE_SIZE,
      offset: (page - 1) * PORTAL_PAGE_SIZE,
    }),
    query.count({ where }),
    staffingOf(strapi, now),
  ]);
  const rows = found as Row[];
  const keys = await keysOf(
    strapi,
    actor.id,
    rows.map(({ documentId }) => documentId),
  );
  const items = await Promise.all(
    rows.map(async (row) => {
      const context = { ...staffing, workflow: row.workflowStages, quality: [], lastStep: null };
      const facts = articleFacts({ ...row, writer: null, lastEditor: null });
      const status = await statusOf(call, { row, facts, context });
      const unit = row.unit && { id: row.unit.documentId, name: row.unit.name };
      return lineOf(row, status, unit, keys.get(row.documentId) ?? null);
    }),
  );
  return { items, page, pageCount: Math.ceil(total / PORTAL_PAGE_SIZE) };
}
