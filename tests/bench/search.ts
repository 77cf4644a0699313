import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { searchThread } from '@toasoan/publisher';
import { startFakeCms, syntheticArchive } from '@toasoan/testkit';
import { fillIndex } from './prepare-archive.js';
import { quantiles } from './publish.js';

const RUNS = 400;
const DAY = 24 * 60 * 60 * 1000;

/** What readers type: a common word, two words, a rare one, with and without diacritics, a word begun. */
const QUESTIONS = [
  'công đoàn',
  'cong doan',
  'lao động',
  'tết sum vầy',
  'hội nghị người lao động',
  'an toàn vệ sinh lao động',
  'Phan Thiết',
  'nuoc mam',
  'mái ấm',
  'thanh lon',
  'tho',
  'đoàn',
  't',
  '2018',
  'nghinh ông',
];

/** One question after the other to the search thread, over an archive; how long the answers took, and the asking thread's delay. */
export async function benchSearch({ articles = 50_000, runs = RUNS } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'toasoan-bench-search-'));
  const archive = syntheticArchive({ articles });
  const cms = await startFakeCms({ documents: archive });
  try {
    const thread = searchThread(await fillIndex(archive, cms, folder));
    const unit = archive.units[3]?.content.slug ?? null;
    const filters = [{}, {}, {}, { unit }, { from: Date.UTC(2018, 0, 1), until: Date.UTC(2018, 11, 31) + DAY }];
    const ask = async (n: number): Promise<number> => {
      const from = performance.now();
      await thread.ask({
        q: QUESTIONS[n % QUESTIONS.length] ?? '',
        page: n % 10 === 9 ? 5 : 1,
        unit: null,
        category: null,
        from: null,
        until: null,
        order: n % 4 === 3 ? 'best' : 'newest',
        ...filters[n % filters.length],
      });
      return performance.now() - from;
    };
    for (let n = 0; n < 60; n += 1) await ask(n);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const times: number[] = [];
    for (let n = 0; n < runs; n += 1) times.push(await ask(n));
    delay.disable();
    await thread.close();
    return {
      bench: 'search',
      articles,
      db: null,
      runs,
      ...quantiles(times),
      loop_delay_p99_ms: Math.round(delay.percentile(99) / 1e5) / 10,
    };
  } finally {
    await cms.close();
    await rm(folder, { recursive: true, force: true });
  }
}
