import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { openDatabase } from '../database.js';
import { openContentIndex } from '../project/open-index.js';
import { BlobFiles } from '../release/blob-files.js';
import { FolderObjects } from '../release/objects/folder-objects.js';
import type { Change } from '../release/release-store.js';
import { sqliteReleaseStore } from '../release/sqlite-release-store.js';
import { Bodies } from './bodies.js';
import { FleetBook } from './fleet-book.js';
import type { FleetParts } from './fleet-parts.js';
import { Follower } from './follow.js';
import { Shipper } from './ship.js';

/** A shared folder, and machines beside it. */
export function fleetFixture() {
  const root = mkdtempSync(join(tmpdir(), 'toasoan-fleet-'));
  mkdirSync(join(root, 'shared'));
  const objects = new FolderObjects(join(root, 'shared'));
  const closing: (() => void)[] = [];
  /** The files of one publisher, without its process. */
  function machine(name: string, indexFile = 'index.db') {
    const releasesPath = join(root, name, 'releases.db');
    const index = openContentIndex(join(root, name, indexFile));
    const releases = sqliteReleaseStore(releasesPath);
    const blobs = new BlobFiles(join(root, name, 'blobs'));
    const join_ = (): FleetParts & { shipper: Shipper; follower: Follower } => {
      const db = openDatabase(releasesPath, 'full');
      closing.push(() => db.close());
      const book = new FleetBook(db, index);
      const parts: FleetParts = {
        ...{ objects, index, blobs, book, name, log: pino({ level: 'silent' }) },
        bodies: new Bodies(db, blobs, objects, book, index),
        exclusive: (work) => work(),
      };
      return { ...parts, shipper: new Shipper(parts), follower: new Follower(parts) };
    };
    closing.push(() => {
      index.close();
      releases.close();
    });
    const shown = () =>
      [...releases.paths()].map(({ path, entry }) => [path, releases.page(entry.hash)?.toString() ?? entry.hash]);
    return { index, releases, blobs, join: join_, shown };
  }

  return {
    objects,
    machine,
    keys: async (prefix: string) => {
      const keys: string[] = [];
      for await (const { key } of objects.list(prefix)) keys.push(key);
      return keys;
    },
    close: () => {
      for (const close of closing) close();
      rmSync(root, { recursive: true });
    },
  };
}
export type FleetFixture = ReturnType<typeof fleetFixture>;

export const page = (path: string, text: string): Change => ({
  path,
  put: 'page',
  body: Buffer.from(text),
  mime: 'text/html',
});
export const nothing = (path: string): Change => ({ path, put: 'nothing', keepForReaders: false });
