import type { Core } from '@strapi/strapi';
import { repeat } from '../../outbox/repeat';
import { checkLink, type Outside } from './check-link';
import { LINK_CHECK, linksAreChecked, type LinkRow } from './link-row';

const EVERY_MS = 3000;
const AT_ONCE = 4;
const LOT = 20;
/** An instance that ends in the middle of asking gives the link back after so long. */
const LEASE_MS = 10 * 60_000;
const AGAIN_MS = 5 * 60_000;
const MOST_TRIES = 3;

const clocks = new WeakMap<Core.Strapi, () => Promise<void>>();

/** Asks what submissions have put on the list; to be called in bootstrap. `TOASOAN_CLOCK=off` leaves it to another instance. */
export function startLinkClock(strapi: Core.Strapi): void {
  if (!linksAreChecked() || process.env['TOASOAN_CLOCK'] === 'off') return;
  const ending = new AbortController();
  const stop = repeat(
    EVERY_MS,
    () => askDueLinks(strapi, new Date(), ending.signal),
    ({ message }) => {
      strapi.log.error(`link clock: ${message}`);
    },
  );
  clocks.set(strapi, async () => {
    ending.abort();
    await stop();
  });
}

/** To be called in destroy, before the database closes. */
export async function stopLinkClock(strapi: Core.Strapi): Promise<void> {
  await clocks.get(strapi)?.();
}

/** One turn: one lot of what is due, a few at once. `outside` stands in for the world in tests. */
export async function askDueLinks(
  strapi: Core.Strapi,
  now: Date,
  signal: AbortSignal,
  outside?: Outside,
): Promise<void> {
  const due = (await strapi.db.query(LINK_CHECK).findMany({
    where: { dueAt: { $lte: now } },
    orderBy: { dueAt: 'asc' },
    limit: LOT,
  })) as LinkRow[];
  const next = due.values();
  const work = async (): Promise<void> => {
    for (const row of next) {
      if (!signal.aborted) await ask(strapi, row, now, signal, outside);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function ask(
  strapi: Core.Strapi,
  row: LinkRow,
  now: Date,
  signal: AbortSignal,
  outside: Outside | undefined,
): Promise<void> {
  const query = strapi.db.query(LINK_CHECK);
  const lease = new Date(now.getTime() + LEASE_MS);
  // Of two instances one wins.
  const { count } = await query.updateMany({ where: { id: row.id, dueAt: row.dueAt }, data: { dueAt: lease } });
  if (count !== 1) return;
  const { answer, status } = await checkLink(row.url, signal, outside);
  if (signal.aborted) return;
  const failures = answer === 'silent' ? (row.failures ?? 0) + 1 : 0;
  const again = failures > 0 && failures < MOST_TRIES ? new Date(now.getTime() + AGAIN_MS) : null;
  // A line that fails once says nothing yet: only the last try is told.
  const told = again === null ? answer : row.answer;
  await query.update({
    where: { id: row.id },
    data: { answer: told, status, failures, dueAt: again, checkedAt: again === null ? now : row.checkedAt },
  });
}
