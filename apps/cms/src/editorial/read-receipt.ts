import type { Core } from '@strapi/strapi';
import type { ArticleDesk } from '@toasoan/contracts';
import { address } from '@toasoan/site-plan';
import { siteUrl } from '../notices/mail/site-url';
import { LATE_AFTER_MS } from '../outbox/late-watch';
import { OUTBOX, type OutboxRow } from '../outbox/outbox-row';
import { RECEIPT } from '../outbox/receipts';
import type { ArticleRow } from './article-row';

type DeskReceipt = NonNullable<ArticleDesk['receipt']>;
type ReceiptRow = { revision: number; outcome: 'live' | 'gone' | 'quarantined'; path: string | null; at: string } & {
  message: string | null;
};

/**
 * How far the last public change (publication or withdrawal) has come: live only when the publisher has seen the public
 * address answer with that revision. Null where the article was never public.
 */
export async function readDeskReceipt(strapi: Core.Strapi, row: ArticleRow, now: Date): Promise<DeskReceipt | null> {
  const revision = row.publishedRevision;
  if (revision === null) return null;
  const subject = { kind: 'article', subjectId: row.documentId };
  const [said] = (await strapi.db.query(RECEIPT).findMany({
    where: { ...subject, revision: { $gte: revision } },
    orderBy: { id: 'desc' },
    limit: 1,
  })) as ReceiptRow[];
  if (said) {
    const { outcome, path, at, message } = said;
    return { phase: outcome, revision, at, url: outcome === 'live' ? publicUrl(path) : null, message };
  }
  const [sent] = (await strapi.db.query(OUTBOX).findMany({
    where: { ...subject, revision, subscriber: 'publisher' },
    orderBy: { id: 'desc' },
    limit: 1,
  })) as OutboxRow[];
  // Imported as published, or told so long ago that the row is pruned: nothing is under way.
  return sent ? underWay(sent, revision, now) : null;
}

function underWay(sent: OutboxRow, revision: number, now: Date): DeskReceipt {
  const waiting = { revision, at: null, url: null, message: null };
  if (now.getTime() - new Date(sent.createdAt).getTime() > LATE_AFTER_MS) {
    const why = sent.lastError === null ? '' : ` (${sent.lastError})`;
    return {
      ...waiting,
      phase: 'late',
      message: `Quá một phút chưa lên trang${why}. Hệ thống vẫn đang thử lại; hãy báo người quản trị nếu kéo dài.`,
    };
  }
  return { ...waiting, phase: sent.state === 'delivered' ? 'publishing' : 'approved' };
}

/** Where a published article stands on the site. */
export function articleUrl({ publishedSlug, slug }: ArticleRow): string | null {
  const live = publishedSlug ?? slug;
  return live === null ? null : publicUrl(address.article(live));
}

const publicUrl = (path: string | null): string | null => (path === null ? null : siteUrl(path));
