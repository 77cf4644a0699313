import type { Core } from '@strapi/strapi';
import { type Desk, type HeldItem, occupied, type Reminder, staffedUnits, type UnitTree } from '@toasoan/newsroom';
import { ARTICLE } from '../editorial/article-row';
import { loadReviewers } from '../editorial/load-reviewers';

export interface HeldArticles {
  items: HeldItem[];
  /** Who is reminded of articles that wait at a desk: those present there, and those named for one of the articles. */
  told: (reminder: Pick<Reminder, 'unitId' | 'articleIds'>) => string[];
}

interface Row {
  documentId: string;
  title: string | null;
  deskKey: string | null;
  stageEnteredAt: string;
  assignee: string | null;
}

/** What is in review, each at the desk where somebody sits today (ADR 0047): an empty desk reminds nobody. */
export async function heldArticles(strapi: Core.Strapi, units: UnitTree, now: Date): Promise<HeldArticles> {
  const rows = (await strapi.db.query(ARTICLE).findMany({
    where: { publishedAt: { $null: true }, state: 'in_review', stageEnteredAt: { $notNull: true } },
    select: ['documentId', 'title', 'deskKey', 'stageEnteredAt', 'assignee'],
  })) as Row[];
  const reviewers = await loadReviewers(strapi, null, now);
  const staffed = staffedUnits(reviewers);
  const deskOf = (deskKey: string | null): string | null => {
    const unitId = /^unit:(.+)$/.exec(deskKey ?? '')?.[1];
    if (unitId === undefined) return null;
    const ruled: Desk = { kind: 'unit', unitId, label: '' };
    const desk = occupied(units, staffed, ruled, now);
    return desk.kind === 'board' ? null : desk.unitId;
  };
  const present = reviewers.filter((seat) => seat.present);
  const named = new Map(rows.map(({ documentId, assignee }) => [documentId, assignee]));
  return {
    items: rows.map(({ documentId, title, deskKey, stageEnteredAt }) => ({
      articleId: documentId,
      title: title ?? '',
      deskUnitId: deskOf(deskKey),
      since: new Date(stageEnteredAt).getTime(),
    })),
    told: ({ unitId, articleIds }) => {
      const assignees = new Set(articleIds.map((id) => named.get(id)));
      return [
        ...new Set(present.flatMap((seat) => (seat.unitId === unitId || assignees.has(seat.id) ? [seat.id] : []))),
      ];
    },
  };
}
