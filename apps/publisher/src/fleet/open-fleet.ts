import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Publication } from '@toasoan/contracts';
import type { Config } from '../config.js';
import { openDatabase } from '../database.js';
import type { ContentIndex } from '../project/content-index.js';
import type { Journal } from '../receive/journal.js';
import type { Exclusive } from '../publish/turns.js';
import type { BlobFiles } from '../release/blob-files.js';
import { Bodies } from './bodies.js';
import { Fleet } from './fleet.js';
import { FleetBook } from './fleet-book.js';
import { Lease } from './lease.js';
import { withoutMarks } from './marks.js';
import { openStore } from './open-store.js';
import { Purger } from './purge/purger.js';

const MOST_HANDED_BACK = 500;

export interface OpenFleetParts {
  config: Config;
  index: ContentIndex;
  blobs: BlobFiles;
  releasesPath: string;
  queuePath: string;
  log: Logger;
  exclusive: Exclusive;
  journal: Journal;
  onLead: (unsure: readonly Publication[]) => Promise<void>;
  onLost: () => void;
  onHealed: () => void;
}

export interface OpenedFleet {
  fleet: Fleet;
  purger: Purger | null;
  stop(): Promise<void>;
}

/** Joins the other machines that the configuration names; null: there are none. @throws ObjectsFault */
export async function openFleet(parts: OpenFleetParts): Promise<OpenedFleet | null> {
  const { config, index, blobs, log } = parts;
  // A connection of its own: nobody else has to know of these tables.
  const db = openDatabase(parts.releasesPath, 'full');
  if (config.fleet === undefined) {
    withoutMarks(db);
    withoutMarks(index.db);
    db.close();
    return null;
  }
  const { place, name, mayLead, leaseMs, purge } = config.fleet;
  const book = new FleetBook(db, index);
  const objects = await openStore(place, book, log).catch((error: unknown) => {
    db.close();
    throw error;
  });
  const bodies = new Bodies(db, blobs, objects, book, index);
  const { cmsUrl, internalToken, origin } = config;
  const lease = new Lease({ cmsUrl, internalToken, name, process: randomUUID(), forMs: leaseMs });
  const queue = purge === null ? null : openDatabase(parts.queuePath, 'full');
  const purger = purge === null || queue === null ? null : new Purger(queue, { place: purge, origin, log });
  const fleet = new Fleet({
    parts: { objects, index, blobs, book, bodies, log, name, exclusive: parts.exclusive },
    lease,
    mayLead,
    onLead: parts.onLead,
    onLost: parts.onLost,
    unfinished: () => parts.journal.due(Infinity, MOST_HANDED_BACK).map(({ id }) => id),
    handedBack: (events) => {
      parts.journal.forgo(events);
    },
    onHealed: parts.onHealed,
    onStanding: (paths) => {
      purger?.changed(paths);
    },
  });
  return {
    fleet,
    purger,
    stop: async () => {
      await fleet.stop();
      await purger?.stop();
      queue?.close();
      db.close();
    },
  };
}
