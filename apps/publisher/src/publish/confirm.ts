import type { Receipt } from '@toasoan/contracts';
import { pathOf } from '../project/address-rows.js';
import { describe } from '../describe.js';
import type { JournalEntry } from '../receive/journal.js';
import { checkLive, expectedOf, revisionIn } from './check-live.js';
import { inLanes } from './in-lanes.js';
import type { PublisherParts } from './publisher-parts.js';
import { keyOf } from './read-documents.js';

const CHECKS_AT_ONCE = 8;
/** Results that share one commit: a burst must not pay one fsync per document. */
const LOT = 50;

/** After a failure of the machine itself: long enough to be cheap, short enough that nobody notices it once it is over. */
export const AFTER_FAILURE_MS = 1000;

type Checked =
  { entries: readonly JournalEntry[]; receipt: Receipt | null } | { entries: readonly JournalEntry[]; error: string };

/**
 * Confirms; a failure is noted and settles only after a pause: the events are due at once, and a full disk must not be asked
 * seventy times a second.
 */
export async function confirmOrPause(entries: readonly JournalEntry[], parts: PublisherParts): Promise<void> {
  const { failures, log } = parts;
  try {
    await confirm(entries, parts);
    failures.over('confirm');
  } catch (error) {
    log.error({ err: error }, 'confirming failed');
    failures.met('confirm', error);
    await new Promise((resolve) => setTimeout(resolve, AFTER_FAILURE_MS));
  }
}

/** Asks the public addresses what readers now get, and writes receipts; only then are the events done. */
async function confirm(entries: readonly JournalEntry[], parts: PublisherParts): Promise<void> {
  const byDocument = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const key = keyOf({ kind: entry.kind, id: entry.documentId });
    byDocument.set(key, [...(byDocument.get(key) ?? []), entry]);
  }
  // Told as live is only what every machine will show, and still shows if this one is lost.
  const trouble = await parts.stands().then(
    () => null,
    (error: unknown) => describe(error),
  );
  if (trouble !== null) {
    settle([{ entries, error: trouble }], parts);
    return;
  }
  let checked: Checked[] = [];
  const flush = () => {
    const lot = checked;
    checked = [];
    settle(lot, parts);
  };
  await inLanes(CHECKS_AT_ONCE, [...byDocument.values()], async (group) => {
    checked.push(await check(group, parts));
    if (checked.length >= LOT) flush();
  });
  flush();
}

function settle(lot: readonly Checked[], { journal, receipts, latency, log }: PublisherParts): void {
  const now = Date.now();
  for (const one of lot) {
    if ('error' in one) for (const { id } of one.entries) journal.retry(id, one.error, now);
    else if (one.receipt !== null) {
      const ms = now - Math.min(...one.entries.map(({ receivedAt }) => receivedAt));
      if (one.receipt.outcome !== 'quarantined') latency.observe(ms / 1000);
      log.info({ ...one.receipt, ms }, 'published');
    }
  }
  const good = lot.filter((one) => 'receipt' in one);
  receipts.add(
    good.flatMap(({ receipt }) => (receipt === null ? [] : [receipt])),
    () => {
      journal.done(good.flatMap((one) => one.entries.map(({ id }) => id)));
    },
  );
}

async function check(group: readonly JournalEntry[], parts: PublisherParts): Promise<Checked> {
  const { index, releases } = parts;
  const [first] = group;
  if (first === undefined) return { entries: group, receipt: null };
  const { kind, documentId: id } = first;
  const { release } = releases.current();
  const at = () => new Date().toISOString();
  // Of several clicks that one page answers, the last: its words are what stands there.
  const asked = group.findLast(({ requestId }) => requestId !== null)?.requestId;
  const traced = asked === null || asked === undefined ? {} : { requestId: asked };
  const held = index.held(kind, id);
  if (held !== null && (held.refusedRevision !== null || held.state === 'quarantined')) {
    const refusal = index.refused.all().find((row) => row.kind === kind && row.id === id);
    const message = `Bản này chưa lên trang được vì không dựng được trang. ${refusal?.message ?? ''}`.trim();
    const revision = refusal?.revision ?? held.revision;
    return {
      entries: group,
      receipt: { kind, id, revision, outcome: 'quarantined', path: null, release, at: at(), message, ...traced },
    };
  }
  const publication = index.read(kind, id);
  // Unknown to the CMS and to us: there is nothing to report.
  if (publication === null) return { entries: group, receipt: null };
  if (kind === 'settings' && index.owed.wantsWhole() !== null)
    return { entries: group, error: 'Thay đổi này hiện trên mọi trang: đang chờ dựng lại toàn bộ.' };
  const slug =
    publication.state === 'withdrawn'
      ? publication.slug
      : 'slug' in publication.content
        ? publication.content.slug
        : null;
  const path = pathOf(kind, slug);
  const expected = expectedOf(publication, path);
  const answer = expected === null ? ({ ok: true } as const) : await checkLive(parts.checkOrigin(), expected);
  if (!answer.ok) return { entries: group, error: answer.message };
  const { revision } = publication;
  const outcome = publication.state === 'live' ? 'live' : 'gone';
  // The first that showed it: a later one may stand already, and a roll-back between the two goes on showing it.
  const shows = (page: Buffer) => expected?.kind === 'page' && revisionIn(page.toString('utf8')) >= revision;
  const since = (expected === null ? null : releases.shownSince(expected.path, shows)) ?? release;
  return {
    entries: group,
    receipt: { kind, id, revision, outcome, path, release: since, at: at(), message: null, ...traced },
  };
}
