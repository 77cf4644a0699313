import { randomUUID } from 'node:crypto';
import type { Publication } from '@toasoan/contracts';
import { ORDER } from '../publish/find-drift.js';
import type { FleetParts } from './fleet-parts.js';
import { SNAPSHOTS, write } from './log-entry.js';
import { LOT_ROWS, putLot } from './lots.js';
import { keyOf, lotsOf, RELEASE_TABLES, type SharedRow } from './shared-tables.js';

/**
 * Writes the whole site down as of now, in lots between which publications go on. What changes meanwhile is in later entries
 * of the log, which are played on top. It counts only once an entry names it.
 * @returns its key
 */
export async function writeSnapshot({ book, index, bodies, objects }: FleetParts): Promise<string> {
  const { n: from } = book.place();
  const lots: string[] = [];
  const put = async (rows: SharedRow[]): Promise<void> => {
    lots.push(await putLot(objects, rows));
  };
  for (const rows of lotsOf(index.db, 'asset', LOT_ROWS))
    await put(rows.map((row) => ({ table: 'asset', key: keyOf('asset', row), row })));
  for (const lot of documentLots(index)) await put(lot.map((publication) => ({ table: 'item', publication })));
  for (const table of RELEASE_TABLES)
    for (const rows of lotsOf(book.db, table, LOT_ROWS)) {
      if (table === 'entry') await bodies.share(rows);
      await put(rows.map((row) => ({ table, key: keyOf(table, row), row })));
    }
  const key = `${SNAPSHOTS}${String(from).padStart(12, '0')}-${randomUUID()}`;
  await objects.put(key, write({ from, lots }));
  return key;
}

/** Units and categories before what names them: a new machine files them in this order. */
function* documentLots(index: FleetParts['index']): Generator<Publication[]> {
  const page = index.db.prepare(
    `SELECT kind, id FROM item WHERE kind = ? AND id > ? AND state <> 'quarantined' ORDER BY id LIMIT ?`,
  );
  for (const kind of ORDER) {
    let after = '';
    for (;;) {
      const ids = page.all(kind, after, LOT_ROWS) as { id: string }[];
      const last = ids.at(-1);
      if (last === undefined) break;
      after = last.id;
      yield ids.flatMap(({ id }) => index.read(kind, id) ?? []);
    }
  }
}
