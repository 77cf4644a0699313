import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { nightly } from '../environment/nightly';
import { keepRenditions } from './keep-renditions';
import { makeRenditions } from './renditions';
import { storedPath } from './stored-file';

const NIGHTLY = '7 1 * * *';
/** A picture of 12 megapixels takes one to three seconds of two processors: this is less than half an hour. */
const A_NIGHT = 500;
/** A night may be missed. */
const OWED_MS = 2 * 86_400_000;
const FILE = 'plugin::upload.file';
/** What an `integer` holds. */
const HIGHEST_ID = 2_147_483_647;
/** Below this id no file has been looked at yet; 0 once all have. */
const CURSOR = { type: 'core', name: 'toasoan', key: 'formats_completed_from' } as const;

interface FileRow {
  id: number;
  name: string;
  hash: string;
  url: string;
  formats: Record<string, unknown> | null;
}

/** To be called in bootstrap. */
export function completeFormatsNightly(strapi: Core.Strapi): void {
  nightly(strapi, 'completeFormats', NIGHTLY, () => completeFormats(strapi));
}

/**
 * Pictures from when there was WebP alone get the other formats (ADR 0054), the newest first, each tried once: whoever uses
 * one can't replace it (`settled-files.ts`). The main file, and what there is of widths, stays byte for byte. Before them those
 * of the last two days whose lighter forms were owed when the newsroom stopped (ADR 0159).
 */
async function completeFormats(strapi: Core.Strapi): Promise<void> {
  const recent = (await strapi.db.query(FILE).findMany({
    where: { createdAt: { $gt: new Date(Date.now() - OWED_MS) }, mime: 'image/webp' },
    limit: A_NIGHT,
    orderBy: { id: 'desc' },
  })) as FileRow[];
  for (const file of recent) if (!isComplete(file)) await complete(strapi, file);
  let below = ((await strapi.store.get(CURSOR)) as number | null) ?? HIGHEST_ID;
  for (let made = 0; made < A_NIGHT && below > 0;) {
    const [file] = (await strapi.db.query(FILE).findMany({
      where: { id: { $lt: below }, mime: 'image/webp' },
      orderBy: { id: 'desc' },
      limit: 1,
    })) as FileRow[];
    if (file && !isComplete(file)) {
      await complete(strapi, file);
      made += 1;
    }
    below = file?.id ?? 0;
    await strapi.store.set({ ...CURSOR, value: below });
  }
}

const isComplete = ({ formats }: FileRow): boolean =>
  formats !== null && 'full_avif' in formats && 'full_jpeg' in formats;

async function complete(strapi: Core.Strapi, file: FileRow): Promise<void> {
  const { name, hash, url } = file;
  const tmpWorkingDirectory = await mkdtemp(join(tmpdir(), 'toasoan-formats-'));
  try {
    const decoded = await storedPath(strapi, url, tmpWorkingDirectory);
    const made = await makeRenditions({ name, hash, decoded, tmpWorkingDirectory });
    await keepRenditions(strapi, { hash, digest: null }, new Map(made.map((one) => [one.key, one.file])));
  } catch (error) {
    strapi.log.warn(`The picture ${url} stays with the formats that it has: ${(error as Error).message}`);
  } finally {
    await rm(tmpWorkingDirectory, { recursive: true });
  }
}
