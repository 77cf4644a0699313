import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startFakeCms, syntheticArchive } from '@toasoan/testkit';
import { fillIndex } from './prepare-archive.js';
import { startPublisherProcess } from './publisher-process.js';

const run = promisify(execFile);
const WEB = fileURLToPath(new URL('../../../apps/web/', import.meta.url));

const seconds = async (what: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await what();
  return Math.round((performance.now() - from) / 100) / 10;
};

/**
 * The whole site from one content index: by the publisher (workers, release on disk and switched; measured from the
 * start of its process until it serves), then by `astro build`, in the same run.
 */
export async function benchRebuild({ articles = 20_000 } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'toasoan-bench-rebuild-'));
  const archive = syntheticArchive({ articles });
  const cms = await startFakeCms({ documents: archive });
  try {
    const index = await fillIndex(archive, cms, join(folder, 'publisher'));
    let peak = 0;
    const ours = await seconds(async () => {
      const publisher = await startPublisherProcess(cms, folder, 600_000, 'served');
      peak = publisher.memory().peak;
      await publisher.stop();
    });
    const tree = join(folder, 'astro');
    const astro = await seconds(() =>
      run(join(WEB, 'node_modules/.bin/astro'), ['build', '--outDir', tree], {
        cwd: WEB,
        env: {
          ...process.env,
          NODE_ENV: 'production',
          SITE_MODE: 'static',
          TOASOAN_CONTENT_INDEX: index,
          TOASOAN_SITE_ORIGIN: 'https://congdoan.example.vn',
          ASTRO_TELEMETRY_DISABLED: '1',
        },
        maxBuffer: 512 * 1024 * 1024,
      }),
    );
    const files = (await readdir(tree, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const floor = await writeEverything(join(folder, 'floor'), files.length);
    return {
      bench: 'rebuild',
      articles,
      db: null,
      runs: 1,
      files: files.length,
      ours_s: ours,
      astro_s: astro,
      ratio: Math.round((ours / astro) * 100) / 100,
      hugo_s: null,
      eleventy_s: null,
      floor_s: floor,
      rss_mb: peak,
    };
  } finally {
    await cms.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the file system alone takes for as many files of ten kilobytes. */
async function writeEverything(folder: string, files: number): Promise<number> {
  const body = Buffer.alloc(10_000, 'x');
  await mkdir(folder);
  return seconds(async () => {
    for (let n = 0; n < files; n += 1) await writeFile(join(folder, String(n)), body);
  });
}
