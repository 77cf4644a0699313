import {
  copyCmsTemplate,
  insertArchive,
  percentile,
  signIn,
  spawnCmsTemplate,
  startPostgres,
  syntheticArchive,
  type CmsClient,
  type Database,
} from '@toasoan/testkit';
import { startCmsProcess } from './cms-process.js';

const WARM_UP = 3;
const ARTICLES = '/content-manager/collection-types/api::article.article';
const UNIT = 'lien-doan-lao-dong-phan-thiet';
/** What an editor types: a common word, a phrase, a place, and what is nowhere. */
const WORDS = ['công nhân', 'tặng quà', 'Phan Thiết', 'không có từ này'];
const STATES = ['in_review', 'returned', 'draft', 'published'];

/** What the Board waits for with the ledger, each beside its bar: the busiest half-year, and five years of it. */
const HALF = 'from=2024-07-01&to=2024-12-31';
const LEDGER = {
  summary: { address: `/editorial/summary?${HALF}`, bar_ms: 400 },
  summary_by_kind: { address: `/editorial/summary?${HALF}&grouping=kind`, bar_ms: 400 },
  summary_by_cluster: { address: `/editorial/summary?${HALF}&grouping=cluster`, bar_ms: 400 },
  summary_by_superior: { address: `/editorial/summary?${HALF}&grouping=superior`, bar_ms: 400 },
  summary_five_years: { address: '/editorial/summary?from=2020-07-01&to=2025-06-30', bar_ms: null },
  summary_xlsx_by_superior: { address: `/editorial/summary/file?${HALF}&format=xlsx&grouping=superior`, bar_ms: 1500 },
  summary_xlsx: { address: `/editorial/summary/file?${HALF}&format=xlsx`, bar_ms: 1500 },
  unit_dashboard: { address: '/editorial/unit-dashboard?on=2024-12-15', bar_ms: null },
};

export interface CmsOptions {
  articles?: number;
  runs?: number;
  db?: Database;
}

interface Figures {
  p50_ms: number;
  p95_ms: number;
  max_ms: number;
  bar_ms?: number | null;
}

/** One view as one person sees it; null where this CMS has no such route. */
type Seen = Figures | null;

/**
 * What an approver and a Board member wait for in the newsroom, over real HTTP: lists, search, inbox, one article's desk.
 * A view's own figures are those of the person who waits longer.
 */
export async function benchCms({ articles = 50_000, runs = 40, db = 'sqlite' }: CmsOptions = {}) {
  const postgres = db === 'postgres' ? await startPostgres() : undefined;
  const template = await spawnCmsTemplate(db, postgres?.url);
  const copy = await copyCmsTemplate(template);
  await insertArchive(copy.env, syntheticArchive({ articles }), {
    inFlight: 0.02,
    members: [
      { email: 'phanthiet.viet@example.vn', unit: UNIT, role: 'writer' },
      { email: 'phanthiet.duyet@example.vn', unit: UNIT, role: 'approver' },
    ],
  });
  const cms = await startCmsProcess(copy.env, { TOASOAN_RELAY: 'off' });
  try {
    const people = {
      approver: await signIn(cms.url, 'phanthiet.duyet@example.vn'),
      board: await signIn(cms.url, 'banbientap@example.vn'),
    };
    const waiting = await documentsInReview(people.approver);
    const first = 'page=1&pageSize=20&sort=updatedAt:DESC';
    const views = {
      list: () => `${ARTICLES}?${first}`,
      list_filtered: (n: number) => `${ARTICLES}?${first}&filters[$and][0][state][$eq]=${at(STATES, n)}`,
      search: (n: number) => `${ARTICLES}?${first}&_q=${encodeURIComponent(at(WORDS, n))}`,
      inbox: () => '/editorial/inbox?view=review',
      desk: (n: number) => `/editorial/articles/${at(waiting, n)}`,
    };
    const seen: Record<string, (Figures & { approver: Seen; board: Seen }) | null> = {};
    for (const [name, address] of Object.entries(views)) {
      const [approver, board] = [
        await measure(people.approver, address, runs),
        await measure(people.board, address, runs),
      ];
      const worse = slower([approver, board]);
      seen[name] = worse && { ...worse, approver, board };
      console.error(name, JSON.stringify(seen[name]));
    }
    const ledger: Record<string, Seen> = {};
    for (const [name, { address, bar_ms }] of Object.entries(LEDGER)) {
      const figures = await measure(people.board, () => address, Math.min(runs, 20), ask);
      ledger[name] = figures && { ...figures, bar_ms };
      console.error(name, JSON.stringify(ledger[name]));
    }
    const { p50_ms, p95_ms, max_ms } = slower(Object.values(seen)) ?? { p50_ms: 0, p95_ms: 0, max_ms: 0 };
    return {
      bench: 'cms',
      articles,
      db,
      runs,
      p50_ms,
      p95_ms,
      max_ms,
      rss_mb: cms.peakMegabytes(),
      ...seen,
      ...ledger,
    };
  } finally {
    await cms.stop();
    await copy.remove();
    await postgres?.stop();
  }
}

const at = (choices: readonly string[], n: number): string => choices[n % choices.length] ?? '';

async function documentsInReview(person: CmsClient): Promise<string[]> {
  const path = `${ARTICLES}?page=1&pageSize=20&filters[$and][0][state][$eq]=in_review`;
  const { body } = await person.request<{ results: { documentId: string }[] }>('GET', path);
  if (body.results.length === 0) throw new Error('nothing waits in the archive: it is too small to measure');
  return body.results.map(({ documentId }) => documentId);
}

const read = async (person: CmsClient, path: string): Promise<number> => (await person.request('GET', path)).status;
const ask = async (person: CmsClient, path: string): Promise<number> => (await person.download(path)).status;

async function measure(
  person: CmsClient,
  address: (n: number) => string,
  runs: number,
  get: typeof read = read,
): Promise<Seen> {
  const times: number[] = [];
  for (let n = 0; n < WARM_UP + runs; n += 1) {
    const from = performance.now();
    const status = await get(person, address(n));
    const took = performance.now() - from;
    if (status === 404 && n === 0) return null;
    if (status !== 200) throw new Error(`${address(n)} answered ${String(status)}`);
    if (n >= WARM_UP) times.push(took);
  }
  const rounded = (share: number): number => Math.round(percentile(times, share) * 10) / 10;
  return { p50_ms: rounded(0.5), p95_ms: rounded(0.95), max_ms: rounded(1) };
}

function slower(seen: readonly Seen[]): Seen {
  return seen.reduce((worst, one) => (one && (!worst || one.p95_ms > worst.p95_ms) ? one : worst), null);
}
