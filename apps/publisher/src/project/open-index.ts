import { rmSync } from 'node:fs';
import { openDatabase } from '../database.js';
import { ContentIndex } from './content-index.js';
import { prepareIndexSchema } from './index-schema.js';

/** Opens the content index, making it anew if it is of another version. */
export function openContentIndex(path: string): ContentIndex {
  const db = openDatabase(path, 'normal');
  if (prepareIndexSchema(db)) return new ContentIndex(db, path);
  db.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  const fresh = openDatabase(path, 'normal');
  prepareIndexSchema(fresh);
  return new ContentIndex(fresh, path);
}
