import type { FastifyInstance } from 'fastify';
import { HEALTH_BODY } from '@toasoan/contracts';
import type { ReconcileReport } from '../publish/reconcile.js';
import type { SelfCheckReport } from '../check/check-rows.js';
import type { Failure } from '../publish/failures.js';
import { verifySignature } from '../receive/read-signed.js';
import type { RunningPublisher } from '../start-publisher.js';
import { askerOf } from './asker.js';

const LATE_MS = 60_000;

export interface Health {
  /** `late`: something waits for more than a minute, or is not rendered yet. `attention`: a person should look. */
  status: 'ok' | 'late' | 'attention';
  release: { id: number; pinned: boolean; createdAt: string; templates: string };
  journal: { waiting: number; failing: number; oldestSeconds: number | null; lastEventAt: string | null };
  /** What the machine itself does not let the publisher do: a full disk, say. Tried again by itself. */
  failures: Failure[];
  receiptsWaiting: number;
  receiptsFailing: { count: number; error: string | null };
  /** Addresses that no longer match the index and are not being rendered just now. */
  pagesLeftBehind: number;
  /** Pictures for sharing are still to be drawn: their pages show, and name them already. */
  sharePicturesOwed: boolean;
  wholeRebuild: {
    owed: boolean;
    error: string | null;
    /** The index was made anew: the last release serves on until the CMS has been asked for everything. */
    waitsForCms: boolean;
  };
  rebuild: { done: number; all: number; seconds: number } | null;
  quarantined: { kind: string; id: string; revision: number; message: string; at: string }[];
  brokenPages: { path: string; message: string }[];
  cms: { reachableAt: string | null; error: string | null };
  reconciliation: ReconcileReport | null;
  /** What the last nightly self-check found. */
  drift: SelfCheckReport | null;
  /** Null: one machine alone. */
  fleet: {
    leads: boolean;
    leader: string;
    step: number;
    error: string | null;
    purge: { count: number; error: string | null } | null;
  } | null;
  memoryMb: number;
}

export function healthOf({
  releases,
  index,
  journal,
  receipts,
  builder,
  cms,
  publisher,
  selfCheck,
  lastReconcile,
  fleet: joined,
}: RunningPublisher): Health {
  const { release, pinned, createdAt, templates } = releases.current();
  const { waiting, failing, oldestAt, lastEventAt } = journal.backlog();
  const now = Date.now();
  const { okAt, error } = cms.reachability();
  const quarantined = index.refused.all();
  const reconciliation = lastReconcile();
  const progress = builder.progress;
  const receiptsFailing = receipts.failing();
  const drift = selfCheck.last;
  const failures = publisher.parts.failures.all();
  const pagesLeftBehind = publisher.busy ? 0 : index.owed.dirtyCount();
  const { waitsForCms, wholeError } = publisher;
  const owed = index.owed.wantsWhole() !== null;
  const fleet = joined === null ? null : { ...joined.fleet.standing(), purge: joined.purger?.waiting() ?? null };
  const late = (oldestAt !== null && now - oldestAt > LATE_MS) || owed || pagesLeftBehind > 0;
  const attention =
    failures.length > 0 ||
    drift?.outcome === 'failed' ||
    (drift?.outcome === 'drift' && !drift.repaired) ||
    quarantined.length > 0 ||
    builder.broken.size > 0 ||
    pinned ||
    error !== null ||
    wholeError !== null ||
    waitsForCms ||
    receiptsFailing.count > 0 ||
    (fleet !== null && (fleet.error ?? fleet.purge?.error ?? null) !== null) ||
    reconciliation?.outcome === 'needs-confirmation' ||
    reconciliation?.outcome === 'unreachable' ||
    (reconciliation?.behind ?? 0) > 0;
  return {
    status: attention ? 'attention' : late ? 'late' : 'ok',
    release: { id: release, pinned, createdAt, templates },
    journal: {
      waiting,
      failing,
      oldestSeconds: oldestAt === null ? null : Math.round((now - oldestAt) / 1000),
      lastEventAt: lastEventAt === null ? null : new Date(lastEventAt).toISOString(),
    },
    failures,
    receiptsWaiting: receipts.waiting(),
    receiptsFailing,
    pagesLeftBehind,
    sharePicturesOwed: index.shares.owes(),
    wholeRebuild: { owed, error: wholeError, waitsForCms },
    rebuild:
      progress === null
        ? null
        : { done: progress.done, all: progress.all, seconds: Math.round((now - progress.startedAt) / 1000) },
    quarantined,
    brokenPages: [...builder.broken].map(([path, message]) => ({ path, message })),
    cms: { reachableAt: okAt === null ? null : new Date(okAt).toISOString(), error },
    reconciliation,
    fleet,
    drift,
    memoryMb: Math.round(process.memoryUsage().rss / 1024 / 1024),
  };
}

/**
 * `GET /health`: always 200 while the site is being served; `status` says how things stand. What is the matter, with the names
 * of documents that are not public, is told to processes of this machine and to who signs (`HEALTH_BODY`).
 */
export function healthRoute(app: FastifyInstance, secret: string, running: () => RunningPublisher): void {
  const signed = Buffer.from(HEALTH_BODY);
  app.get('/health', (request, reply) => {
    const health = healthOf(running());
    const told = askerOf(request) === null || verifySignature(secret, signed, request.headers);
    return reply.header('cache-control', 'no-store').send(told ? health : { status: health.status });
  });
}
