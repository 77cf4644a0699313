import type { BatchWriter, Row } from './batch-writer.js';

/** Rows of one table that wait to be written; ids are counted on from what the table holds. */
export interface ArchiveTable {
  /** The new row's id. */
  add(row: Row): number;
  flush(): Promise<void>;
}

export async function archiveTable(writer: BatchWriter, name: string): Promise<ArchiveTable> {
  const [found] = await writer.select(`SELECT coalesce(max(id), 0) AS last FROM "${name}"`);
  let last = Number(found?.['last'] ?? 0);
  let rows: Row[] = [];
  return {
    add: (row) => {
      last += 1;
      rows.push({ id: last, ...row });
      return last;
    },
    flush: async () => {
      await writer.insert(name, rows);
      rows = [];
    },
  };
}
