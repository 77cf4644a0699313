import type { Core } from '@strapi/strapi';
import { watchLate } from './late-watch';
import { pruneDelivered } from './prune';
import { Relay } from './relay';
import { repeat } from './repeat';
import { type Subscriber, subscribersFrom } from './subscribers';

interface Outbox {
  subscribers: readonly Subscriber[];
  relay: Relay;
  stopTimers: () => Promise<void>;
}

const PRUNE_EVERY_MS = 6 * 60 * 60_000;
const boxes = new WeakMap<Core.Strapi, Outbox>();
const stopped = new WeakSet<Core.Strapi>();

/** The outbox of this application: its subscribers and its relay, made from the environment at first use. */
export function outbox(strapi: Core.Strapi): Outbox {
  const made = boxes.get(strapi);
  if (made) return made;
  const subscribers = subscribersFrom(process.env);
  const relay = new Relay(strapi, subscribers);
  const box: Outbox = { subscribers, relay, stopTimers: () => Promise.resolve() };
  boxes.set(strapi, box);
  return box;
}

/** To be called in bootstrap; Strapi's destroy stops it. `TOASOAN_RELAY=off` leaves the rows to another instance. */
export function startOutbox(strapi: Core.Strapi): void {
  if (process.env['TOASOAN_RELAY'] === 'off') return;
  // A signal during the start stops it first.
  if (stopped.has(strapi)) return;
  const box = outbox(strapi);
  box.relay.start();
  const prune = (): Promise<void> => pruneDelivered(strapi, new Date());
  const stopPruning = repeat(PRUNE_EVERY_MS, prune, ({ message }) => strapi.log.error(`outbox prune: ${message}`));
  const stopWatching = watchLate(strapi);
  box.stopTimers = async () => {
    await Promise.all([stopPruning(), stopWatching()]);
  };
}

/** To be called in destroy: afterwards nothing here touches the database, which Strapi closes next. */
export async function stopOutbox(strapi: Core.Strapi): Promise<void> {
  stopped.add(strapi);
  const box = boxes.get(strapi);
  await Promise.all([box?.stopTimers(), box?.relay.stop()]);
}
