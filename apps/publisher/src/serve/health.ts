import type { FastifyInstance } from 'fastify';
import type { RunningPublisher } from '../start-publisher.js';

const LATE_MS = 60_000;

export interface Health {
  /** `late`: something waits for more than a minute. `attention`: a person should look. */
  status: 'ok' | 'late' | 'attention';
  release: { id: number; pinned: boolean; templates: string };
  journal: { waiting: number; failing: number; oldestSeconds: number | null; lastEventAt: string | null };
  receiptsWaiting: number;
  rebuild: { done: number; all: number; seconds: number } | null;
  quarantined: { kind: string; id: string; revision: number; message: string; at: string }[];
  brokenPages: { path: string; message: string }[];
  cms: { reachableAt: string | null; error: string | null };
  reconciliation: unknown;
  memoryMb: number;
}

export function healthOf({
  releases,
  index,
  journal,
  receipts,
  builder,
  cms,
  lastReconcile,
}: RunningPublisher): Health {
  const { release, pinned, templates } = releases.current();
  const { waiting, failing, oldestAt, lastEventAt } = journal.backlog();
  const now = Date.now();
  const { okAt, error } = cms.reachability();
  const quarantined = index.refusals();
  const reconciliation = lastReconcile();
  const progress = builder.progress;
  const late = oldestAt !== null && now - oldestAt > LATE_MS;
  const attention =
    quarantined.length > 0 || builder.broken.size > 0 || pinned || reconciliation?.outcome === 'needs-confirmation';
  return {
    status: late ? 'late' : attention ? 'attention' : 'ok',
    release: { id: release, pinned, templates },
    journal: {
      waiting,
      failing,
      oldestSeconds: oldestAt === null ? null : Math.round((now - oldestAt) / 1000),
      lastEventAt: lastEventAt === null ? null : new Date(lastEventAt).toISOString(),
    },
    receiptsWaiting: receipts.waiting(),
    rebuild:
      progress === null
        ? null
        : { done: progress.done, all: progress.all, seconds: Math.round((now - progress.startedAt) / 1000) },
    quarantined,
    brokenPages: [...builder.broken].map(([path, message]) => ({ path, message })),
    cms: { reachableAt: okAt === null ? null : new Date(okAt).toISOString(), error },
    reconciliation,
    memoryMb: Math.round(process.memoryUsage().rss / 1024 / 1024),
  };
}

/** `GET /health`: always 200 while the site is being served; `status` says how things stand. */
export function healthRoute(app: FastifyInstance, running: () => RunningPublisher): void {
  app.get('/health', (_request, reply) => reply.header('cache-control', 'no-store').send(healthOf(running())));
}
