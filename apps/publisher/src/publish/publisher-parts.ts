import type { Logger } from 'pino';
import type { ContentIndex } from '../project/content-index.js';
import type { MediaStore } from '../project/media-store.js';
import type { CmsReader } from '../project/read-cms.js';
import type { Journal } from '../receive/journal.js';
import type { Histogram } from '../serve/histogram.js';
import type { BlobFiles } from '../release/blob-files.js';
import type { ReleaseStore } from '../release/release-store.js';
import type { Failures } from './failures.js';
import type { Receipts } from './receipts.js';
import type { SiteBuilder } from './site-builder.js';

export interface PublisherParts {
  index: ContentIndex;
  journal: Journal;
  releases: ReleaseStore;
  blobs: BlobFiles;
  media: MediaStore;
  cms: CmsReader;
  receipts: Receipts;
  builder: SiteBuilder;
  /** From an event's receipt to the live page, in seconds. */
  latency: Histogram;
  failures: Failures;
  /** Where to check that a page is live. */
  checkOrigin: () => string;
  /** False: another machine leads, and nothing may be changed here. */
  leads: () => boolean;
  /** Settles when what is shown here is what every machine shows. @throws where that can't be had now */
  stands: () => Promise<void>;
  log: Logger;
}
