import type { Core } from '@strapi/strapi';
import { type ArticleFacts, deskKey, ruledDesk, stageOf } from '@toasoan/newsroom';
import { articleFacts, ARTICLE, type ArticleRow } from './article-row';
import { useDocuments } from './documents-context';
import { loadAllUnits, UNIT } from './load-units';

const CHANGES = ['create', 'update', 'clone', 'delete'];

/**
 * Writes down anew at which desk each article under review lies, where the tree says otherwise by now: a superior whose
 * history was written down afterwards, a unit that is gone, an article from before desks were kept. Lists go by it.
 */
export async function fillStanding(strapi: Core.Strapi, now = new Date()): Promise<void> {
  const rows = (await strapi.db.query(ARTICLE).findMany({
    where: { publishedAt: { $null: true }, state: { $in: ['in_review', 'scheduled'] } },
    populate: { unit: { select: ['id', 'documentId'] } },
  })) as ArticleRow[];
  if (rows.length === 0) return;
  const units = await loadAllUnits(strapi);
  for (const row of rows) {
    const facts = articleFacts({ ...NOBODY, ...row });
    const stage = stageOf(facts, row.workflowStages);
    const key = stage ? deskKey(ruledDesk(units, facts, stage, now)) : null;
    if (key !== row.deskKey) await layAt(strapi, row, facts, key, stage?.dueHours ?? null, now);
  }
}

/** Relations of an article that its desk does not depend on. */
const NOBODY = { writer: null, contributor: null, lastEditor: null };

async function layAt(
  strapi: Core.Strapi,
  row: ArticleRow,
  facts: ArticleFacts,
  key: string | null,
  dueHours: number | null,
  now: Date,
): Promise<void> {
  // A new desk has the time that a stage has; what never had one would be late, and told of, all at once.
  const due = facts.state === 'in_review' && dueHours !== null ? new Date(now.getTime() + dueHours * 3_600_000) : null;
  await strapi.db.query(ARTICLE).updateMany({
    where: { id: row.id, state: row.state, revision: row.revision },
    data: {
      deskKey: key,
      stageEnteredAt: row.stageEnteredAt ?? row.submittedAt ?? now,
      dueAt: row.deskKey === null ? due : row.dueAt,
    },
  });
}

/** After each change of a unit; to be called in bootstrap. */
export function followUnits(strapi: Core.Strapi): void {
  useDocuments(strapi, async (call, next) => {
    const result = await next();
    if (call.uid === UNIT && CHANGES.includes(call.action)) await fillStanding(strapi);
    return result;
  });
}
