import { randomUUID } from 'node:crypto';
import { tryObjects } from '../release/objects/try-objects.js';
import type { FleetParts } from './fleet-parts.js';

const IDENTITY = 'store';

/**
 * Sees that the shared store is the one in which this machine has a place. In another, or one that was emptied, it has none:
 * it begins there like a machine that was alone until now, instead of going on counting beside nothing. @throws ObjectsFault
 */
export async function meetStore({ objects, book, log }: Pick<FleetParts, 'objects' | 'book' | 'log'>): Promise<void> {
  // It may have been away when it was opened: nobody leads by a store that lets two win.
  await tryObjects(objects);
  await objects.putIfAbsent(IDENTITY, Buffer.from(randomUUID()));
  const id = (await objects.get(IDENTITY))?.toString('utf8');
  if (id === undefined) throw new Error(`${objects.name}: không đọc lại được dấu nhận biết của kho chung`);
  const known = book.store();
  if (known === id) return;
  if (known !== null) {
    log.warn(
      { store: objects.name, step: book.place().n },
      'another shared store, or an emptied one: beginning anew in it',
    );
    book.forgetPlace();
  }
  book.keepStore(id);
}
