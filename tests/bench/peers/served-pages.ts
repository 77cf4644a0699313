import Database from 'better-sqlite3';
import type { MadePages } from './check-peer.js';
import { peerKind } from './peer-pages.js';

/** The pages that the publisher's release shows, as the generators' are read from their folders. */
export function servedPages(releasesPath: string): MadePages {
  const db = new Database(releasesPath, { readonly: true });
  const found = db.prepare('SELECT path, hash FROM entry WHERE to_release IS NULL').all() as {
    path: string;
    hash: string;
  }[];
  const body = db.prepare('SELECT body FROM page_body WHERE hash = ?').pluck();
  return new Map(
    found
      .filter(({ path }) => peerKind(path) !== null)
      .map(({ path, hash }) => [path, () => Promise.resolve((body.get(hash) as Buffer).toString('utf8'))]),
  );
}
