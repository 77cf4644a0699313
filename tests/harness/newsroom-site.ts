import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inRepository, type RunningPublisher, startPublisher, TEST_SECRETS } from '@toasoan/testkit';
import { vi } from 'vitest';
import { ORIGIN } from './publisher-world.js';
import { treeOf } from './site-trees.js';

interface Health {
  reconciliation: { outcome: string } | null;
  journal: { waiting: number };
  wholeRebuild: { owed: boolean };
  sharePicturesOwed: boolean;
}

/** A publisher with a folder of its own beside a CMS, once it shows all that the CMS holds. */
export async function levelSite(cmsUrl: string, port?: number): Promise<RunningPublisher> {
  const publisher = await startPublisher(cmsUrl, {
    TOASOAN_SITE_ORIGIN: ORIGIN,
    ...(port === undefined ? {} : { PUBLISHER_PORT: String(port) }),
  });
  await untilLevel(publisher);
  return publisher;
}

/** Waits until nothing is on its way: no event, no rebuild, no picture for sharing. */
export async function untilLevel({ url }: RunningPublisher): Promise<void> {
  await vi.waitFor(
    async () => {
      const health = (await (await fetch(`${url}/health`)).json()) as Health;
      const level = ['even', 'caught-up'].includes(health.reconciliation?.outcome ?? '');
      if (!level || health.journal.waiting > 0 || health.wholeRebuild.owed || health.sharePicturesOwed)
        throw new Error(JSON.stringify(health));
    },
    { timeout: 90_000, interval: 100 },
  );
}

/** Every file of the site that a publisher shows, as a hash of its bytes; without the one that carries the day's date. */
export async function siteTree({ dataFolder }: RunningPublisher): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'toasoan-tree-'));
  const env = { ...process.env, ...TEST_SECRETS, TOASOAN_DATA: dataFolder, TOASOAN_SITE_ORIGIN: ORIGIN };
  const main = inRepository('apps/publisher/dist/main.js');
  await promisify(execFile)(process.execPath, [main, 'export', join(folder, 'site')], { env });
  const tree = await treeOf(join(folder, 'site'));
  await rm(folder, { recursive: true });
  tree.delete('.well-known/security.txt');
  return tree;
}
