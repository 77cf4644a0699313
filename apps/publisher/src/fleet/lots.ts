import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { hashOf } from '../release/blob-files.js';
import type { ObjectStore } from '../release/objects/object-store.js';
import { lotKey } from './log-entry.js';
import type { SharedRow } from './shared-tables.js';

const packed = promisify(gzip);
const unpacked = promisify(gunzip);

/** So many rows share an object: some hundred kilobytes. */
export const LOT_ROWS = 500;

/** Puts rows under the hash of what they say: the same rows twice are one object. */
export async function putLot(objects: ObjectStore, rows: readonly SharedRow[]): Promise<string> {
  const bytes = await packed(rows.map((row) => JSON.stringify(row)).join('\n'), { level: 6 });
  const hash = hashOf(bytes);
  await objects.put(lotKey(hash), bytes);
  return hash;
}

/** Null: swept, as whatever has been out of date for long. */
export async function getLot(objects: ObjectStore, hash: string): Promise<SharedRow[] | null> {
  const bytes = await objects.get(lotKey(hash));
  if (bytes === null) return null;
  const text = (await unpacked(bytes)).toString('utf8');
  return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line) as SharedRow);
}
