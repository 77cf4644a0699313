import { address, SECURITY_HEADERS } from '@toasoan/site-plan';
import Fastify, { LogController, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { commandRoutes } from './commands.js';
import type { Config } from './config.js';
import { previewRoutes } from './preview/preview-routes.js';
import type { ContentIndex } from './project/content-index.js';
import { receiveRoutes } from './receive/routes.js';
import type { SiteBundle } from './render/site-bundle.js';
import { answerBadAddress, answerErrors } from './serve/answer-errors.js';
import { bodyInTime } from './serve/body-in-time.js';
import { cmsPassageRoutes } from './serve/cms-passage-routes.js';
import type { CompressionCache } from './serve/compress.js';
import { healthRoute } from './serve/health.js';
import { metricsRoute } from './serve/metrics.js';
import { searchRoutes } from './serve/search-routes.js';
import { securityRoute } from './serve/security-txt.js';
import { siteRoutes } from './serve/site-routes.js';
import type { RunningPublisher } from './start-publisher.js';

/** Everything that the publisher answers, on one port. */
export function buildApp(
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
    leads: () => running.leads(),
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
