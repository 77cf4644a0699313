import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { startFakeCms, syntheticArchive, type SyntheticArchive } from '@toasoan/testkit';
import { fillIndex } from './prepare-archive.js';
import { startPublisherProcess, type PublisherProcess } from './publisher-process.js';

const RUNS = 100;
const BURST = 1000;
const SENDERS = 32;

export interface PublishFigures {
  articles: number;
  runs: number;
  p50_ms: number;
  p95_ms: number;
  max_ms: number;
  rss_mb: number;
  burst_s: number;
  files_touched_max: number;
  search_p50_ms: number;
  search_p95_ms: number;
}

/** Signed event at the publisher → the public address answers with that revision; then a burst; then searches. */
export async function measurePublish(articles: number, runs = RUNS): Promise<PublishFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'toasoan-bench-publish-'));
  const archive = syntheticArchive({ articles });
  const cms = await startFakeCms({ documents: archive });
  try {
    await fillIndex(archive, cms, join(folder, 'publisher'));
    // The first start renders everything; the second is a publisher in its daily life, whose memory is measured.
    await (await startPublisherProcess(cms, folder)).stop();
    const publisher = await startPublisherProcess(cms, folder);
    const firstRelease = (await publisher.health()).release.id;
    try {
      const times: number[] = [];
      for (let n = 0; n < runs; n += 1) {
        const item = newArticle(archive, n);
        cms.put(item);
        const from = performance.now();
        await publisher.announce(item);
        await publisher.untilLive(pathOf(item), 1);
        times.push(performance.now() - from);
      }
      const touched = filesTouched(join(folder, 'publisher/releases.db'), firstRelease);
      const items = Array.from({ length: BURST }, (_, n) => newArticle(archive, runs + n));
      for (const item of items) cms.put(item);
      const waiting = items.map(publisher.sign);
      const from = performance.now();
      await Promise.all(
        Array.from({ length: SENDERS }, async () => {
          for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) await publisher.send(event);
        }),
      );
      await untilAllLive(publisher, join(folder, 'publisher/releases.db'), items);
      const burst = (performance.now() - from) / 1000;
      for (const item of items) await publisher.untilLive(pathOf(item), 1);
      const searches = await measureSearch(publisher.url);
      return {
        articles,
        runs,
        ...quantiles(times),
        rss_mb: publisher.memory().peak,
        burst_s: round(burst),
        files_touched_max: touched,
        search_p50_ms: searches.p50_ms,
        search_p95_ms: searches.p95_ms,
      };
    } finally {
      await publisher.stop();
    }
  } finally {
    await cms.close();
    await rm(folder, { recursive: true, force: true });
  }
}

type NewArticle = ReturnType<typeof newArticle>;

const pathOf = ({ content }: NewArticle): string => `/tin/${content.slug}/`;

/**
 * The public address is asked for one page at a time, the release that readers get for the rest: a thousand questions one
 * after the other would be most of what is measured.
 */
async function untilAllLive(publisher: PublisherProcess, releases: string, items: NewArticle[]): Promise<void> {
  const db = new Database(releases, { readonly: true });
  const live = db.prepare('SELECT 1 FROM entry, pointer WHERE path = ? AND from_release <= release');
  for (let late = items; late.length > 0; late = late.filter((item) => live.get(pathOf(item)) === undefined)) {
    const [newest] = late.slice(-1);
    if (newest !== undefined) await publisher.untilLive(pathOf(newest), 1, 20);
  }
  db.close();
}

/** An article such as the archive holds, but newer than all of them. */
function newArticle(archive: SyntheticArchive, n: number) {
  const model = archive.article(n % archive.articles);
  const at = new Date(Date.UTC(2025, 6, 1) + n * 60_000).toISOString();
  const number = String(n).padStart(6, '0');
  const content = { ...model.content, slug: `tin-moi-${number}`, publishedAt: at, updatedAt: at };
  return { ...model, id: `moi${number}`, content };
}

function filesTouched(releases: string, after: number): number {
  const db = new Database(releases, { readonly: true });
  const most = db.prepare('SELECT max(changed) FROM release WHERE id > ?').pluck().get(after) as number;
  db.close();
  return most;
}

const QUESTIONS = [
  'công đoàn',
  'tết sum vầy',
  'lao dong',
  'hội nghị',
  'an toàn vệ sinh lao động',
  'Phan Thiết',
  'đoàn viên khó khăn',
  'thi đua',
  'nữ công nhân',
  'mái ấm',
];

/** `/api/tim` over questions from the most common word to a rare phrase. */
async function measureSearch(url: string): Promise<{ p50_ms: number; p95_ms: number }> {
  const times: number[] = [];
  for (let n = 0; n < 100; n += 1) {
    const question = QUESTIONS[n % QUESTIONS.length] ?? '';
    const from = performance.now();
    await (
      await fetch(`${url}/api/tim?q=${encodeURIComponent(question)}${n % 4 === 3 ? '&xep=lien-quan' : ''}`)
    ).text();
    times.push(performance.now() - from);
  }
  return quantiles(times);
}

export function quantiles(times: readonly number[]): { p50_ms: number; p95_ms: number; max_ms: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { p50_ms: at(0.5), p95_ms: at(0.95), max_ms: round(sorted.at(-1) ?? 0) };
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The figures at `articles`, beside those at 1,000 in the same run. */
export async function benchPublish({ articles = 50_000, runs = RUNS } = {}) {
  const small = await measurePublish(1000, runs);
  const large = await measurePublish(articles, runs);
  return {
    bench: 'publish',
    db: null,
    ...large,
    p95_1000_ms: small.p95_ms,
    p95_ratio: round(large.p95_ms / small.p95_ms),
  };
}
