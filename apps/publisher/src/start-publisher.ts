import { address } from '@toasoan/site-plan';
import Fastify, { LogController, type FastifyInstance } from 'fastify';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { CheckRows } from './check/check-rows.js';
import { SelfCheck } from './check/self-check.js';
import { commandRoutes } from './commands.js';
import { urlOf, type Config } from './config.js';
import { openDatabase } from './database.js';
import { previewRoutes } from './preview/preview-routes.js';
import type { ContentIndex } from './project/content-index.js';
import { openContentIndex } from './project/open-index.js';
import { MediaStore } from './project/media-store.js';
import { cmsReader, type CmsReader } from './project/read-cms.js';
import { Publisher } from './publish/publisher.js';
import { Failures } from './publish/failures.js';
import { Receipts } from './publish/receipts.js';
import { KeepLevel } from './publish/keep-level.js';
import type { ReconcileReport } from './publish/reconcile.js';
import { SiteBuilder } from './publish/site-builder.js';
import { Journal } from './receive/journal.js';
import { receiveRoutes } from './receive/routes.js';
import { BlobFiles } from './release/blob-files.js';
import type { ReleaseStore } from './release/release-store.js';
import { sqliteReleaseStore } from './release/sqlite-release-store.js';
import { loadSiteBundle, type SiteBundle } from './render/site-bundle.js';
import { CompressionCache } from './serve/compress.js';
import { bodyInTime } from './serve/body-in-time.js';
import { cmsPassageRoutes } from './serve/cms-passage-routes.js';
import { healthRoute } from './serve/health.js';
import { Histogram } from './serve/histogram.js';
import { metricsRoute } from './serve/metrics.js';
import { SECURITY_HEADERS } from '@toasoan/site-plan';
import { answerBadAddress, answerErrors } from './serve/answer-errors.js';
import { securityRoute } from './serve/security-txt.js';
import { searchRoutes } from './serve/search-routes.js';
import { siteRoutes } from './serve/site-routes.js';

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
  const queue = openDatabase(join(config.dataDir, 'queue.db'), 'full');
  const journal = new Journal(queue);
  const worker = { bundleDir: config.bundleDir, indexPath, origin: config.origin, releasesPath };
  const bundle = await loadSiteBundle(worker);
  const cms = cmsReader(config);
  const media = new MediaStore(index.db, blobs, config.cmsUrl);
  const latency = new Histogram();
  const failures = new Failures();
  const receipts = new Receipts(queue, { cmsUrl: config.cmsUrl, secret: config.receiptSecret, log, failures });
  const builder = new SiteBuilder({ index, releases, bundle, log, worker });
  let url = '';
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
  });

  const levelling = new KeepLevel({ index, cms, media, publisher, log });
  const cache = new CompressionCache();
  const forgetCopies = () => {
    cache.clear();
  };
  const rows = new CheckRows(queue);
  const selfCheck = new SelfCheck(
    { index, releases, bundle, worker, rows, publisher, reconcile: () => levelling.level(false), forgetCopies, log },
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
    reconcile: (confirmed) => levelling.level(confirmed),
    lastReconcile: () => levelling.last,
    stop: async () => {
      await selfCheck.stop();
      await levelling.stop();
      await publisher.stop();
      await app.close();
      for (const store of [index, releases, queue]) store.close();
    },
  };
  const app = buildApp(config, log, running, { index, bundle, cache });
  await beforeServing({ publisher, builder, releases, index, log }, bundle.fingerprint);
  await app.listen({ host: config.host, port: config.port });
  const bound = app.server.address();
  url = urlOf(config.host, bound !== null && typeof bound === 'object' ? bound.port : config.port);
  log.info({ url, release: releases.current().release }, 'publisher listens');
  publisher.wake(0);
  void receipts.send();
  if (reconcileOnStart) void levelling.start();
  selfCheck.start();
  return running;
}

interface Starting {
  publisher: Publisher;
  builder: SiteBuilder;
  releases: ReleaseStore;
  index: ContentIndex;
  log: Logger;
}

/**
 * With nothing to show yet, the first release comes before the first reader; else the old one serves on meanwhile. Beside
 * an index that was made anew it serves on until the CMS has been asked for everything.
 */
async function beforeServing(at: Starting, templates: string): Promise<void> {
  const { publisher, builder, releases, index, log } = at;
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
  await builder.settleOrBlame('khởi động lại');
  if (templatesChanged) owed.wantWhole();
  if (!nothingYet) publisher.rebuildOwed('mẫu trang thay đổi');
  else if (owed.wantsWhole() !== null)
    await publisher.rebuild('bản đầu tiên').catch((error: unknown) => {
      log.error({ err: error }, 'the whole rebuild failed');
    });
}

function buildApp(
  config: Config,
  log: Logger,
  running: RunningPublisher,
  { index, bundle, cache }: { index: ContentIndex; bundle: SiteBundle; cache: CompressionCache },
): FastifyInstance {
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: 'loopback',
    bodyLimit: 16 * 1024,
    // Of a whole request; a picture from a phone takes its time, `bodyInTime` hurries everything else.
    requestTimeout: 5 * 60_000,
    http: { headersTimeout: 15_000 },
    connectionTimeout: 30_000,
    return503OnClosing: false,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    frameworkErrors: answerBadAddress,
  }) as unknown as FastifyInstance;
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(SECURITY_HEADERS);
    reply.header('x-toasoan-release', String(running.releases.current().release));
    done();
  });
  answerErrors(app);
  bodyInTime(app);
  receiveRoutes(app, {
    secret: config.eventSecret,
    journal: running.journal,
    failures: running.publisher.parts.failures,
    wake: () => {
      running.publisher.wake();
    },
  });
  commandRoutes(app, config.eventSecret, () => running);
  previewRoutes(app, { ...config, secret: config.eventSecret, bundle });
  healthRoute(app, config.eventSecret, () => running);
  metricsRoute(app, config.eventSecret, running.publisher.parts.latency, () => running);
  searchRoutes(app, index.path, () => {
    const entry = running.releases.find(address.search());
    return entry === null ? null : (running.releases.page(entry.hash)?.toString('utf8') ?? null);
  });
  securityRoute(app, index.db, config.origin);
  cmsPassageRoutes(app, config);
  siteRoutes(app, { releases: running.releases, blobs: running.blobs, index: index.db, cache });
  return app;
}
