import { randomUUID } from 'node:crypto';
import type { ObjectStore } from './object-store.js';
import { ObjectsFault } from './objects-fault.js';

/**
 * Writes, is refused a second time, removes: so a wrong key, a full bucket or a store without conditional writes, where two
 * machines would both be told that they won, is known before anything depends on it. @throws ObjectsFault
 */
export async function tryObjects(objects: ObjectStore): Promise<void> {
  const key = `trial/${randomUUID()}`;
  const body = Buffer.from('thử ghi');
  const first = await objects.putIfAbsent(key, body);
  const second = await objects.putIfAbsent(key, body);
  await objects.remove([key]);
  if (!first || second) throw new ObjectsFault('no-condition', objects.name, '');
}
