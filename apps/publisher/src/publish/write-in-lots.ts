import type { Publication } from '@toasoan/contracts';
import { address } from '@toasoan/site-plan';
import type { Logger } from 'pino';
import type { ContentIndex } from '../project/content-index.js';
import { contentOf } from '../project/item-row.js';
import type { EarlyPages } from './early-pages.js';
import { MANY } from './incoming.js';
import { mustLead } from './not-leading.js';

/** Documents that are written together: about half a second of the thread that answers readers. */
const LOT = 150;

/** Documents, each with what stood here of it before; null: it is new. */
type Batch = ReadonlyMap<Publication, Publication | null>;

/**
 * Writes a batch into the index. The new articles of a burst go in lots, oldest first, and the page of each is rendered while the
 * next lot is written: an article shows which came before it, so a newer one changes the page of no older one. What was here before
 * goes first and together, for these may give an address to one another or to what is new. Comes back with what was written.
 * @throws NotLeading when another machine has taken the lead; what is written by then stays dirty
 */
export async function writeInLots(
  batch: Batch,
  { index, leads, log }: { index: Pick<ContentIndex, 'apply'>; leads: () => boolean; log: Logger },
  early: EarlyPages,
): Promise<Publication[]> {
  const written: Publication[] = [];
  for (const lot of lotsOf(batch)) {
    mustLead({ leads });
    const { applied, pages, whole } = index.apply(lot);
    written.push(...applied);
    early.forget(pages);
    if (whole) {
      log.info('a change that shows everywhere: whole rebuild owed');
      // Its pages are too many to be named one by one.
      early.forgetAll();
    }
    if (batch.size < MANY) continue;
    early.begin(applied.flatMap((one) => (batch.get(one) === null ? ownPage(one) : [])));
    // Readers are answered and events taken in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return written;
}

function* lotsOf(batch: Batch): Generator<readonly Publication[]> {
  const all = [...batch.keys()];
  if (all.length <= LOT) {
    yield all;
    return;
  }
  const alone = (one: Publication): boolean => batch.get(one) === null && ownPage(one).length > 0;
  yield all.filter((one) => !alone(one));
  const sorted = all.filter(alone).toSorted((a, b) => (publishedAt(a) < publishedAt(b) ? -1 : 1));
  for (let at = 0; at < sorted.length; at += LOT) yield sorted.slice(at, at + LOT);
}

const ownPage = (publication: Publication): string[] => {
  const article = contentOf('article', publication);
  return article ? [address.article(article.slug)] : [];
};

const publishedAt = (publication: Publication): string => contentOf('article', publication)?.publishedAt ?? '';
