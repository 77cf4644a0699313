import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inRepository, startFakeCms, syntheticArchive } from '@toasoan/testkit';
import { checkPages, pagesBelow, type MadePages } from './peers/check-peer.js';
import { peerContent } from './peers/content.js';
import { buildEleventy, eleventyProgram, writeEleventySite } from './peers/eleventy.js';
import { addressOfHugo, buildHugo, hasHugo, writeHugoSite } from './peers/hugo.js';
import { look } from './peers/look.js';
import { peerPages } from './peers/peer-pages.js';
import { servedPages } from './peers/served-pages.js';
import { fillIndex } from './prepare-archive.js';
import { startPublisherProcess } from './publisher-process.js';

const run = promisify(execFile);
const WEB = inRepository('apps/web');
const ORIGIN = 'https://congdoan.example.vn';

export const PEERS = ['astro', 'hugo', 'eleventy'] as const;
export type Peer = (typeof PEERS)[number];

interface Generator {
  /** Resolves with the folder that it filled. */
  build(): Promise<string>;
  addressOf?: (path: string) => string | null;
}

async function seconds(what: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await what();
  return Math.round((performance.now() - from) / 100) / 10;
}

/**
 * The whole site from one content index: by the publisher (workers, release on disk and switched; measured from the
 * start of its process until it serves), then by `astro build`, Hugo and Eleventy, one after the other in the same run.
 * The others' content lies on disk in the form that suits each before its clock runs; their templates make the pages that
 * matter (articles, lists with their months, units, feeds, home) and every page is looked for, every article read, after it.
 */
export async function benchRebuild({
  articles = 20_000,
  peers = PEERS,
}: { articles?: number; peers?: readonly Peer[] } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'toasoan-bench-rebuild-'));
  const archive = syntheticArchive({ articles });
  const cms = await startFakeCms({ documents: archive });
  try {
    const index = await fillIndex(archive, cms, join(folder, 'publisher'));
    const content = peerContent(index);
    const expected = peerPages(index);
    const verified: Record<string, Record<string, number>> = {};
    const verify = async (who: string, made: MadePages) => {
      verified[who] = await checkPages(who, made, expected, content);
    };
    let peak = 0;
    const ours = await seconds(async () => {
      const publisher = await startPublisherProcess(cms, folder, 600_000, 'served');
      peak = publisher.memory().peak;
      await publisher.stop();
    });
    await verify('ours', servedPages(join(folder, 'publisher/releases.db')));
    /** Seconds that one generator takes; null where it is not asked for or not here. */
    const peer = async (who: Peer, prepare: (at: string) => Promise<Generator | null>): Promise<number | null> => {
      const at = join(folder, who);
      const generator = peers.includes(who) ? await prepare(at) : null;
      if (generator === null) return null;
      let tree = '';
      const took = await seconds(async () => {
        tree = await generator.build();
      });
      await verify(who, await pagesBelow(tree, generator.addressOf));
      await rm(at, { recursive: true });
      return took;
    };
    const astro = await peer('astro', (at) => Promise.resolve({ build: () => astroBuild(index, at) }));
    const hugo = await peer('hugo', async (at) => {
      if (!(await hasHugo())) return null;
      await writeHugoSite(at, content, look(ORIGIN));
      return { build: () => buildHugo(at), addressOf: addressOfHugo };
    });
    const eleventy = await peer('eleventy', async (at) => {
      const program = await eleventyProgram();
      if (program === null) return null;
      await writeEleventySite(at, content, look(ORIGIN));
      return { build: () => buildEleventy(program, at) };
    });
    return {
      ...{ bench: 'rebuild', articles, db: null, runs: 1 },
      pages: expected.size,
      ours_s: ours,
      astro_s: astro,
      hugo_s: hugo,
      eleventy_s: eleventy,
      floor_s: await writeEverything(join(folder, 'floor'), expected.size),
      ratio_astro: ratio(ours, astro),
      ratio_hugo: ratio(ours, hugo),
      rss_mb: peak,
      verified,
    };
  } finally {
    await cms.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const ratio = (ours: number, peer: number | null): number | null =>
  peer === null ? null : Math.round((ours / peer) * 100) / 100;

async function astroBuild(index: string, tree: string): Promise<string> {
  await run(join(WEB, 'node_modules/.bin/astro'), ['build', '--outDir', tree], {
    cwd: WEB,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      SITE_MODE: 'static',
      TOASOAN_CONTENT_INDEX: index,
      TOASOAN_SITE_ORIGIN: ORIGIN,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    maxBuffer: 512 * 1024 * 1024,
  });
  return tree;
}

/** What the file system alone takes for as many files of ten kilobytes. */
async function writeEverything(folder: string, files: number): Promise<number> {
  const body = Buffer.alloc(10_000, 'x');
  await mkdir(folder);
  return seconds(async () => {
    for (let n = 0; n < files; n += 1) await writeFile(join(folder, String(n)), body);
  });
}
