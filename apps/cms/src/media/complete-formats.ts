import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { nightly } from '../environment/nightly';
import { storedPath } from './stored-file';
import { makeRenditions, type RenditionFile } from './renditions';

const NIGHTLY = '7 1 * * *';
/** A picture of 12 megapixels takes one to three seconds of two processors: this is less than half an hour. */
const A_NIGHT = 500;
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
  updatedAt: string;
  formats: Record<string, unknown> | null;
}

/** To be called in bootstrap. */
export function completeFormatsNightly(strapi: Core.Strapi): void {
  nightly(strapi, 'completeFormats', NIGHTLY, () => completeFormats(strapi));
}

/**
 * Pictures from when there was WebP alone get the other formats (ADR 0054), the newest first, each tried once: whoever uses
 * one can't replace it (`settled-files.ts`). The main file, and what there is of widths, stays byte for byte.
 */
async function completeFormats(strapi: Core.Strapi): Promise<void> {
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
    await keep(strapi, file, new Map(made.map((one) => [one.key, one.file])));
  } catch (error) {
    strapi.log.warn(`The picture ${url} stays with the formats that it has: ${(error as Error).message}`);
  } finally {
    await rm(tmpWorkingDirectory, { recursive: true });
  }
}

async function keep(strapi: Core.Strapi, file: FileRow, made: ReadonlyMap<string, RenditionFile>): Promise<void> {
  const provider = strapi.service('plugin::upload.provider') as unknown as {
    upload(file: RenditionFile): Promise<void>;
  };
  const formats: Record<string, unknown> = { ...file.formats };
  for (const [key, rendition] of made) {
    if (key in formats) continue;
    await provider.upload(rendition);
    formats[key] = rendition;
  }
  // Past Strapi, which would move the time of the last change: it is part of the key under which the site knows an old
  // picture. If it has moved, somebody was quicker.
  const { tableName } = strapi.db.metadata.get(FILE);
  await strapi.db
    .getConnection(tableName)
    .where({ id: file.id, updated_at: new Date(file.updatedAt) })
    .update({ formats: JSON.stringify(formats) });
}
