import type { Logger } from 'pino';
import type { ContentIndex } from '../project/content-index.js';
import type { BlobFiles } from '../release/blob-files.js';
import type { ObjectStore } from '../release/objects/object-store.js';
import type { Exclusive } from '../publish/turns.js';
import type { Bodies } from './bodies.js';
import type { FleetBook } from './fleet-book.js';

/** What both roles work with. */
export interface FleetParts {
  objects: ObjectStore;
  index: ContentIndex;
  blobs: BlobFiles;
  book: FleetBook;
  bodies: Bodies;
  log: Logger;
  /** This machine's name among the others. */
  name: string;
  /** Takes turns with publications: what is read or written in a turn belongs together. */
  exclusive: Exclusive;
}
