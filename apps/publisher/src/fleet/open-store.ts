import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { ObjectStore } from '../release/objects/object-store.js';
import { addressOf, type ObjectsPlace } from '../release/objects/objects-config.js';
import { ObjectsFault } from '../release/objects/objects-fault.js';
import { openObjects } from '../release/objects/open-objects.js';
import type { FleetBook } from './fleet-book.js';

/** So long a store that has never answered may take to come up beside this machine. */
const FIRST_MS = 20_000;
const AGAIN_MS = 1_000;

type Place = NonNullable<ObjectsPlace>;

/**
 * Opens the shared store. One that has answered this machine at this address before may be away or full for now: it is
 * opened all the same, and whoever uses it meets that again. One that never has is a mistyped address until it answers: it is
 * tried for `firstMs`, then that ends the start. A full one ends it at once. @throws ObjectsFault
 */
export async function openStore(
  place: Place,
  book: Pick<FleetBook, 'hasAnsweredAt' | 'answersAt'>,
  log: Logger,
  { firstMs = FIRST_MS, againMs = AGAIN_MS } = {},
): Promise<ObjectStore> {
  const address = addressOf(place);
  if (book.hasAnsweredAt(address)) {
    book.answersAt(address);
    return openObjects(place, true);
  }
  const until = performance.now() + firstMs;
  for (let told = false; ; told = true) {
    try {
      const objects = await openObjects(place);
      book.answersAt(address);
      return objects;
    } catch (error) {
      const comesUp = error instanceof ObjectsFault && error.code === 'unreachable' && performance.now() < until;
      if (!comesUp) throw error;
      if (!told)
        log.warn({ store: address, error: error.message }, 'a store that has not answered yet: trying for a while');
      await wait(againMs);
    }
  }
}
