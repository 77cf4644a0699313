import type { Core } from '@strapi/strapi';
import type { ArticleDesk } from '@toasoan/contracts';
import { address } from '@toasoan/site-plan';
import { siteUrl } from '../notices/mail/site-url';
import { LATE_AFTER_MS } from '../outbox/late-watch';
import { OUTBOX, type OutboxRow } from '../outbox/outbox-row';
import { RECEIPT } from '../outbox/receipts';
import { answersAt } from '../releases/ask-publisher';
import { heldByPin, type SeenIn } from '../releases/held-by-pin';
import { sitePin } from '../releases/site-pin';
import { articleFacts, type ArticleRow } from './article-row';

type DeskReceipt = NonNullable<ArticleDesk['receipt']>;
type ReceiptRow = SeenIn & { revision: number; outcome: 'live' | 'gone' | 'quarantined'; path: string | null } & {
  message: string | null;
};

/**
 * How far the last public change (publication or withdrawal) has come: live only when the publisher has seen the public
 * address answer with that revision, and while readers are shown a release that has it. Null where the article was never
 * public, and where nothing is under way: imported as published, or told so long ago that the row is pruned.
 */
export async function readDeskReceipt(strapi: Core.Strapi, row: ArticleRow, now: Date): Promise<DeskReceipt | null> {
  const revision = row.publishedRevision;
  if (revision === null) return null;
  const asked = sitePin(strapi).read();
  const said = await lastReceipt(strapi, row, revision);
  const sent = said ? undefined : await lastSent(strapi, row, revision);
  const told = said ? toldBy(said, revision) : sent ? underWay(sent, revision, now) : null;
  const pinned = await asked;
  // What is withdrawn is gone in every release; what can't be rendered waits for a person, not for the pin.
  if (pinned === null || !articleFacts(row).live || told?.phase === 'quarantined') return told;
  const since = said?.at ?? sent?.createdAt;
  const held = since === undefined ? await isMissing(row) : heldByPin(pinned, said ? [said] : [], since);
  return held ? { phase: 'held', revision, at: null, url: null, message: null } : told;
}

/** Nobody has told when readers got it: the address itself is asked. */
async function isMissing(row: ArticleRow): Promise<boolean> {
  const path = publicPath(row);
  return path !== null && (await answersAt(path)) === false;
}

async function lastReceipt(strapi: Core.Strapi, row: ArticleRow, revision: number): Promise<ReceiptRow | undefined> {
  const [said] = (await strapi.db.query(RECEIPT).findMany({
    where: { ...subjectOf(row), revision: { $gte: revision } },
    orderBy: { id: 'desc' },
    limit: 1,
  })) as ReceiptRow[];
  return said;
}

async function lastSent(strapi: Core.Strapi, row: ArticleRow, revision: number): Promise<OutboxRow | undefined> {
  const [sent] = (await strapi.db.query(OUTBOX).findMany({
    where: { ...subjectOf(row), revision, subscriber: 'publisher' },
    orderBy: { id: 'desc' },
    limit: 1,
  })) as OutboxRow[];
  return sent;
}

const subjectOf = ({ documentId }: ArticleRow) => ({ kind: 'article', subjectId: documentId });

function toldBy({ outcome, path, at, message }: ReceiptRow, revision: number): DeskReceipt {
  const url = outcome === 'live' ? publicUrl(path) : null;
  return { phase: outcome, revision, at: new Date(at).toISOString(), url, message };
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
export const articleUrl = (row: ArticleRow): string | null => publicUrl(publicPath(row));

function publicPath({ publishedSlug, slug }: ArticleRow): string | null {
  const live = publishedSlug ?? slug;
  return live === null ? null : address.article(live);
}

const publicUrl = (path: string | null): string | null => (path === null ? null : siteUrl(path));
