import type { Publication } from '@toasoan/contracts';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { buildApp } from './build-app.js';
import { CheckRows } from './check/check-rows.js';
import { SelfCheck } from './check/self-check.js';
import { urlOf, type Config } from './config.js';
import { openDatabase } from './database.js';
import { openFleet, type OpenedFleet } from './fleet/open-fleet.js';
import type { ContentIndex } from './project/content-index.js';
import { openContentIndex } from './project/open-index.js';
import { MediaStore } from './project/media-store.js';
import { cmsReader, type CmsReader } from './project/read-cms.js';
import { Publisher } from './publish/publisher.js';
import { Failures } from './publish/failures.js';
import { Receipts } from './publish/receipts.js';
import { KeepLevel } from './publish/keep-level.js';
import type { ReconcileReport } from './publish/reconcile.js';
import { type RebuildProgress, SiteBuilder } from './publish/site-builder.js';
import { Journal } from './receive/journal.js';
import { BlobFiles } from './release/blob-files.js';
import type { ReleaseStore } from './release/release-store.js';
import { sqliteReleaseStore } from './release/sqlite-release-store.js';
import { renderThread } from './render/render-thread.js';
import { CompressionCache } from './serve/compress.js';
import { Histogram } from './serve/histogram.js';

export interface RunningPublisher {
  url: string;
  publisher: Publisher;
  builder: SiteBuilder;
  index: ContentIndex;
  journal: Journal;
  receipts: Receipts;
  releases: ReleaseStore;
  blobs: BlobFiles;
  cms: CmsReader;
  selfCheck: SelfCheck;
  reconcile(confirmed: boolean): Promise<ReconcileReport>;
  lastReconcile(): ReconcileReport | null;
  /** Very many documents are being read, from which the site will be made whole. */
  catchingUp(): RebuildProgress | null;
  /** This machine may change the site: it is alone, or leads the others. */
  leads(): boolean;
  /** Null: one machine alone. */
  fleet: OpenedFleet | null;
  stop(): Promise<void>;
}

export interface StartOptions {
  config: Config;
  log?: Logger;
  /** False: only events change the site, until told otherwise (tests). */
  reconcileOnStart?: boolean;
}

/** Opens everything, serves the last release at once, then catches up with the CMS in the background. */
export async function startPublisher({
  config,
  log = pino({ level: 'silent' }),
  reconcileOnStart = true,
}: StartOptions): Promise<RunningPublisher> {
  const indexPath = join(config.dataDir, 'index.db');
  const releasesPath = join(config.dataDir, 'releases.db');
  const index = openContentIndex(indexPath);
  const releases = sqliteReleaseStore(releasesPath);
  const blobs = new BlobFiles(join(config.dataDir, 'blobs'));
  await blobs.sweep();
  const queuePath = join(config.dataDir, 'queue.db');
  const queue = openDatabase(queuePath, 'full');
  const journal = new Journal(queue);
  const worker = { bundleDir: config.bundleDir, indexPath, origin: config.origin, releasesPath };
  const bundle = renderThread(worker);
  const cms = cmsReader(config);
  const media = new MediaStore(index.db, blobs, config.cmsUrl, (hash) => {
    index.shares.forgetFile(hash);
  });
  const latency = new Histogram();
  const failures = new Failures();
  const receipts = new Receipts(queue, { cmsUrl: config.cmsUrl, secret: config.receiptSecret, log, failures });
  const builder = new SiteBuilder({ index, releases, bundle, media, log, worker, leads: () => running.leads() });
  let url = '';
  let joined: OpenedFleet | null = null;
  const publisher = new Publisher({
    index,
    journal,
    releases,
    blobs,
    media,
    cms,
    receipts,
    builder,
    latency,
    failures,
    log,
    checkOrigin: () => url,
    leads: () => running.leads(),
    stands: () => joined?.fleet.stands() ?? Promise.resolve(),
  });

  const toBeTold = (publications: readonly Publication[]) => {
    for (const { kind, id, revision } of publications) journal.again({ kind, id, revision }, Date.now());
  };
  const leads = () => config.fleet === undefined || joined?.fleet.leads === true;
  const keepLevel = new KeepLevel({ index, cms, media, publisher, log, caughtUp: toBeTold }, leads);
  const starting = { publisher, builder, releases, index, failures, log };
  const begin = async (unsure: readonly Publication[]): Promise<void> => {
    await beforeServing(starting, bundle.fingerprint);
    toBeTold(unsure);
  };
  const goOn = () => {
    publisher.wake(0);
    if (reconcileOnStart) keepLevel.keep();
  };
  const cache = new CompressionCache();
  const forgetCopies = () => {
    cache.clear();
  };
  const rows = new CheckRows(queue);
  const selfCheck = new SelfCheck(
    { index, releases, bundle, worker, rows, publisher, reconcile: () => keepLevel.level(false), forgetCopies, log },
    config.selfCheckAt ?? null,
  );
  const running: RunningPublisher = {
    get url() {
      return url;
    },
    publisher,
    builder,
    index,
    journal,
    receipts,
    releases,
    blobs,
    cms,
    selfCheck,
    reconcile: (confirmed) => keepLevel.level(confirmed),
    lastReconcile: () => keepLevel.last,
    catchingUp: () => keepLevel.progress,
    leads,
    get fleet() {
      return joined;
    },
    stop: async () => {
      await selfCheck.stop();
      await keepLevel.stop();
      await publisher.stop();
      await joined?.stop();
      await app.close();
      await bundle.close();
      for (const store of [index, releases, queue]) store.close();
    },
  };
  const app = buildApp(config, log, running, { index, bundle, cache });
  joined = await openFleet({
    ...{ config, index, blobs, journal, releasesPath, queuePath, log },
    exclusive: (work) => publisher.exclusive(work),
    onLost: () => {
      publisher.yield();
    },
    onHealed: () => {
      journal.hurry(Date.now());
      publisher.wake(0);
    },
    onLead: async (unsure) => {
      await begin(unsure);
      goOn();
    },
  });
  // What other machines have is shown from the first reader on; alone, the first release comes before that.
  await (joined === null ? begin([]) : joined.fleet.start());
  await app.listen({ host: config.host, port: config.port });
  const bound = app.server.address();
  url = urlOf(config.host, bound !== null && typeof bound === 'object' ? bound.port : config.port);
  log.info({ url, release: releases.current().release }, 'publisher listens');
  void receipts.send();
  if (joined === null) goOn();
  selfCheck.start();
  return running;
}

interface Starting {
  publisher: Publisher;
  builder: SiteBuilder;
  releases: ReleaseStore;
  index: ContentIndex;
  failures: Failures;
  log: Logger;
}

/**
 * With nothing to show yet, the first release comes before the first reader; else the old one serves on meanwhile. Beside
 * an index that was made anew it serves on until the CMS has been asked for everything.
 */
async function beforeServing(at: Starting, templates: string): Promise<void> {
  const { publisher, builder, releases, index, failures, log } = at;
  const { owed } = index;
  const nothingYet = releases.current().release === 0;
  if (nothingYet) owed.freshNoMore();
  const templatesChanged = releases.current().templates !== templates;
  if (templatesChanged) index.forgetRefusals();
  if (publisher.waitsForCms) {
    log.warn('the index was made anew: the last release serves on until the CMS has been asked for everything');
    owed.wantWhole();
    return;
  }
  if (templatesChanged && !nothingYet) builder.putClientFiles();
  await builder.settleOrBlame('khởi động lại').catch((error: unknown) => {
    // What is owed stays owed, and the loop tries it again: readers have the last release meanwhile.
    if (nothingYet) throw error;
    log.error({ err: error }, 'what an earlier run left could not be finished');
    failures.met('batch', error);
  });
  if (templatesChanged) owed.wantWhole();
  if (!nothingYet) publisher.rebuildOwed('mẫu trang thay đổi');
  else if (owed.wantsWhole() !== null)
    await publisher.rebuild('bản đầu tiên').catch((error: unknown) => {
      log.error({ err: error }, 'the whole rebuild failed');
    });
}
