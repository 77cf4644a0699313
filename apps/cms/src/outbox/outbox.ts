import type { Core } from '@strapi/strapi';
import { watchLate } from './late-watch';
import { pruneDelivered } from './prune';
import { Relay } from './relay';
import { type Subscriber, subscribersFrom } from './subscribers';

interface Outbox {
  subscribers: readonly Subscriber[];
  relay: Relay;
  stopTimers: () => void;
}

const PRUNE_EVERY_MS = 6 * 60 * 60_000;
const boxes = new WeakMap<Core.Strapi, Outbox>();

/** The outbox of this application: its subscribers and its relay, made from the environment at first use. */
export function outbox(strapi: Core.Strapi): Outbox {
  const made = boxes.get(strapi);
  if (made) return made;
  const subscribers = subscribersFrom(process.env);
  const box: Outbox = { subscribers, relay: new Relay(strapi, subscribers), stopTimers: () => undefined };
  boxes.set(strapi, box);
  return box;
}

/** To be called in bootstrap; Strapi's destroy stops it. `TOASOAN_RELAY=off` leaves the rows to another instance. */
export function startOutbox(strapi: Core.Strapi): void {
  if (process.env['TOASOAN_RELAY'] === 'off') return;
  outbox(strapi).relay.start();
  const pruning = setInterval(() => {
    pruneDelivered(strapi, new Date()).catch((error: unknown) => {
      strapi.log.error(`outbox prune: ${(error as Error).message}`);
    });
  }, PRUNE_EVERY_MS);
  pruning.unref();
  const stopWatching = watchLate(strapi);
  outbox(strapi).stopTimers = () => {
    clearInterval(pruning);
    stopWatching();
  };
}

/** To be called in destroy. */
export async function stopOutbox(strapi: Core.Strapi): Promise<void> {
  const box = boxes.get(strapi);
  box?.stopTimers();
  await box?.relay.stop();
  boxes.delete(strapi);
}
