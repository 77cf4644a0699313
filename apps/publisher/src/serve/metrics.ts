import type { FastifyInstance } from 'fastify';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type CmsFigures, METRICS_BODY } from '@toasoan/contracts';
import { verifySignature } from '../receive/read-signed.js';
import type { RunningPublisher } from '../start-publisher.js';
import { askerOf } from './asker.js';
import { type Health, healthOf } from './health.js';
import type { Histogram } from './histogram.js';
import { METRICS_TYPE, metricsText, type Metric } from './metrics-text.js';

/** Node measures how late a timer of this length comes, the length included. */
const TICK_MS = 10;

const gauge = (name: string, help: string, value: number | boolean): Metric => ({
  name: `toasoan_${name}`,
  help,
  type: 'gauge',
  samples: [{ value: Number(value) }],
});

/** What the publisher knows of itself. */
export function publisherMetrics(health: Health, newest: number, latency: Histogram): Metric[] {
  const { release, journal, rebuild, wholeRebuild, reconciliation, drift } = health;
  return [
    {
      name: 'toasoan_publish_seconds',
      help: 'From an accepted event to the public address that shows it.',
      type: 'histogram',
      samples: latency.samples(),
    },
    gauge('journal_waiting', 'Events accepted and not carried out.', journal.waiting),
    gauge('journal_failing', 'Of these, such as have failed before.', journal.failing),
    gauge('journal_oldest_seconds', 'Age of the oldest waiting event; 0 without one.', journal.oldestSeconds ?? 0),
    gauge('receipts_waiting', 'Receipts that the CMS has not taken.', health.receiptsWaiting),
    gauge('receipts_failing', 'Of these, such as it has refused or not answered.', health.receiptsFailing.count),
    gauge(
      'failures',
      'What the machine itself does not let the publisher do (a full disk, say).',
      health.failures.length,
    ),
    gauge('quarantined_documents', 'Documents refused because their page does not render.', health.quarantined.length),
    gauge('broken_pages', 'Pages shown as they were because they do not render.', health.brokenPages.length),
    gauge(
      'pages_left_behind',
      'Addresses that do not match the content and are not being rendered.',
      health.pagesLeftBehind,
    ),
    gauge('share_pictures_owed', '1 while pictures for sharing are still to be drawn.', health.sharePicturesOwed),
    {
      name: 'toasoan_drift_documents',
      help: 'Documents that differed from the CMS at the last comparison.',
      type: 'gauge',
      samples: (['outdated', 'vanished', 'behind'] as const).map((way) => ({
        labels: { way },
        value: reconciliation?.[way] ?? 0,
      })),
    },
    gauge('reconciled_timestamp_seconds', 'When that was; 0 before the first.', reconciledAt(health)),
    gauge('self_check_differing_pages', 'Pages that the last nightly self-check found differing.', drift?.count ?? 0),
    gauge(
      'self_check_timestamp_seconds',
      'When that was; 0 before the first.',
      drift ? Date.parse(drift.at) / 1000 : 0,
    ),
    gauge('self_check_failed', '1 where it could not be carried out.', drift?.outcome === 'failed'),
    gauge('release_current', 'Number of the release that readers see.', release.id),
    gauge('release_newest', 'Number of the newest release.', newest),
    gauge('release_pinned', '1 while rolled back on purpose.', release.pinned),
    gauge('rebuild_owed', '1 while a whole rebuild is owed.', wholeRebuild.owed),
    gauge('rebuild_pages_done', 'Pages rendered by the whole rebuild under way.', rebuild?.done ?? 0),
    gauge('rebuild_pages', 'Pages it will render; 0 without one.', rebuild?.all ?? 0),
  ];
}

const reconciledAt = ({ reconciliation }: Health): number =>
  reconciliation === null ? 0 : Date.parse(reconciliation.at) / 1000;

/** What the CMS says of itself; where it does not answer, that alone. */
export function cmsMetrics(figures: CmsFigures | null): Metric[] {
  const up = gauge('cms_up', '1 where the CMS answers.', figures !== null);
  if (figures === null) return [up];
  const { outbox, late, residentBytes } = figures;
  return [
    up,
    gauge('outbox_waiting', 'Changes recorded by the CMS and not delivered to the publisher.', outbox.waiting),
    gauge('outbox_failing', 'Of these, such as have failed before.', outbox.failing),
    gauge('outbox_oldest_seconds', 'Age of the oldest of these; 0 without one.', outbox.oldestSeconds ?? 0),
    gauge('publications_late', 'Changes of the last day without a receipt after a minute.', late),
    gauge('cms_resident_memory_bytes', 'Resident memory of the CMS.', residentBytes),
  ];
}

/** `GET /metrics`, for processes of this machine and for who signs, as the long form of `/health`; others meet a 404. */
export function metricsRoute(
  app: FastifyInstance,
  secret: string,
  latency: Histogram,
  running: () => RunningPublisher,
): void {
  const signed = Buffer.from(METRICS_BODY);
  const delay = monitorEventLoopDelay({ resolution: TICK_MS });
  delay.enable();
  app.addHook('onClose', (_instance, done) => {
    delay.disable();
    done();
  });
  app.get('/metrics', async (request, reply) => {
    if (askerOf(request) !== null && !verifySignature(secret, signed, request.headers))
      return reply.code(404).send({ error: { code: 'not_found', message: 'Không có gì ở địa chỉ này.' } });
    const publisher = running();
    const figures = await publisher.cms.figures();
    const newest = publisher.releases.releases(1)[0]?.id ?? 0;
    const lag = (share: number): number => Math.max(0, delay.percentile(share) - TICK_MS * 1e6) / 1e9;
    const own: Metric[] = [
      {
        name: 'toasoan_event_loop_lag_seconds',
        help: 'Delay of the publisher’s event loop since the last question.',
        type: 'gauge',
        samples: [50, 99].map((share) => ({ labels: { quantile: String(share / 100) }, value: lag(share) })),
      },
      {
        name: 'process_resident_memory_bytes',
        help: 'Resident memory of the publisher.',
        type: 'gauge',
        samples: [{ value: process.memoryUsage().rss }],
      },
    ];
    delay.reset();
    const metrics = [
      ...publisherMetrics(healthOf(publisher), newest, latency),
      ...cmsMetrics(figures.ok ? figures.value : null),
      ...own,
    ];
    return reply.header('cache-control', 'no-store').type(METRICS_TYPE).send(metricsText(metrics));
  });
}
