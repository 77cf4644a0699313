import type { Core } from '@strapi/strapi';
import type { ArticleDesk } from '@toasoan/contracts';
import { address } from '@toasoan/site-plan';
import { siteUrl } from '../notices/mail/site-url';
import { LATE_AFTER_MS } from '../outbox/late-watch';
import { OUTBOX, type OutboxRow } from '../outbox/outbox-row';
import { RECEIPT } from '../outbox/receipts';
import { heldByPin, type SeenIn, waitsForRelease } from '../releases/held-by-pin';
import { sitePin, type SitePinWatch } from '../releases/site-pin';
import { articleFacts, type ArticleRow } from './article-row';

type DeskReceipt = NonNullable<ArticleDesk['receipt']>;
type ReceiptRow = SeenIn & { revision: number; path: string | null; message: string | null };

/**
 * How far the last public change (publication or withdrawal) has come: live only when the publisher has seen the public
 * address answer with that revision, and while readers are shown a release that has it. Null where the article was never
 * public, and where nothing is under way: imported as published, or told so long ago that the row is pruned.
 */
export async function readDeskReceipt(strapi: Core.Strapi, row: ArticleRow, now: Date): Promise<DeskReceipt | null> {
  const revision = row.publishedRevision;
  if (revision === null) return null;
  const site = sitePin(strapi);
  const asked = site.read();
  const seen = await receiptsSince(strapi, row, revision);
  const said = seen.at(-1);
  const sent = said ? undefined : await lastSent(strapi, row, revision);
  const told = said ? toldBy(said, revision) : sent ? underWay(sent, revision, now) : null;
  const pinned = await asked;
  // What is withdrawn is gone in every release; what can't be rendered waits for a person, not for the pin.
  if (pinned === null || !articleFacts(row).live || told?.phase === 'quarantined') return told;
  // What the publisher does not take would not show after the pin either.
  if (sent && !waitsForRelease(sent)) return told;
  const since = said?.at ?? sent?.createdAt;
  if (since !== undefined && !heldByPin(pinned, seen, since)) return told;
  const path = publicPath(row);
  const here = path === null ? null : await site.finds(path);
  // Nobody has told when readers got it: only its address says that it is held.
  if (since === undefined && here !== false) return told;
  // Where it answers all the same, or the address before does, readers have an earlier revision.
  const earlier = here === true ? { shown: true, path } : await earlierOf(site, row, here);
  return { phase: 'held', revision, at: null, url: publicUrl(earlier.path), shown: earlier.shown, message: null };
}

/** Under which former address readers find it, the last one first; `here`: what its present address says. */
async function earlierOf(site: SitePinWatch, { formerSlugs }: ArticleRow, here: false | null) {
  const paths = (formerSlugs ?? []).map((slug) => address.article(slug)).reverse();
  const found = await Promise.all(paths.map((path) => site.finds(path)));
  const path = paths.find((_, index) => found[index] === true) ?? null;
  const said = [here, ...found].every((answer) => answer !== null);
  return { path, shown: path !== null ? true : said ? false : null };
}

/** The oldest first. */
async function receiptsSince(strapi: Core.Strapi, row: ArticleRow, revision: number): Promise<ReceiptRow[]> {
  return (await strapi.db.query(RECEIPT).findMany({
    where: { ...subjectOf(row), revision: { $gte: revision } },
    orderBy: { id: 'asc' },
  })) as ReceiptRow[];
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
  return { phase: outcome, revision, at: new Date(at).toISOString(), url, shown: null, message };
}

function underWay(sent: OutboxRow, revision: number, now: Date): DeskReceipt {
  const waiting = { revision, at: null, url: null, shown: null, message: null };
  if (now.getTime() - new Date(sent.createdAt).getTime() > LATE_AFTER_MS) {
    const why = sent.lastError === null ? '' : ` (${sent.lastError})`;
    return {
      ...waiting,
      phase: 'late',
      message: sent.type.includes('.withdrawn.')
        ? `Quá một phút chưa gỡ được khỏi trang${why}: bạn đọc có thể vẫn thấy bài. Hệ thống vẫn đang thử lại; hãy báo người quản trị ngay.`
        : `Quá một phút chưa lên trang${why}. Hệ thống vẫn đang thử lại; hãy báo người quản trị nếu kéo dài.`,
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
