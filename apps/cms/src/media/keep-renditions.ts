import type { Core } from '@strapi/strapi';
import type { RenditionFile } from './renditions';

const FILE = 'plugin::upload.file';
/** Somebody writes the words of a picture meanwhile; more often than this nobody does. */
const TRIES = 5;

interface FileRow {
  id: number;
  updatedAt: string;
  formats: Record<string, unknown> | null;
  provider_metadata: { sha256?: string } | null;
}

interface Provider {
  upload(file: RenditionFile): Promise<void>;
}
interface Disk {
  delete(file: RenditionFile): Promise<unknown>;
}

/**
 * Puts renditions beside a picture that lies in the library already, where it has none of that name. `digest`: of the main file
 * that they were made of; where another lies there by now, or none, nothing stays.
 */
export async function keepRenditions(
  strapi: Core.Strapi,
  { hash, digest }: { hash: string; digest: string | null },
  made: ReadonlyMap<string, RenditionFile>,
): Promise<void> {
  const provider = strapi.service('plugin::upload.provider') as unknown as Provider;
  const find = async (): Promise<FileRow | null> => {
    const row = (await strapi.db.query(FILE).findOne({ where: { hash } })) as FileRow | null;
    return row !== null && (digest === null || row.provider_metadata?.sha256 === digest) ? row : null;
  };
  const before = await find();
  if (before === null) return;
  const stored: [string, RenditionFile][] = [];
  for (const [key, rendition] of made) {
    if (key in (before.formats ?? {})) continue;
    await provider.upload(rendition);
    stored.push([key, rendition]);
  }
  for (let tries = 0, row: FileRow | null = before; row !== null && tries < TRIES; tries += 1, row = await find())
    if (await write(strapi, row, { ...Object.fromEntries(stored), ...row.formats })) return;
  // Deleted meanwhile; of one that was replaced the same names are written again.
  if ((await strapi.db.query(FILE).count({ where: { hash } })) > 0) return;
  const { provider: disk } = strapi.plugin('upload') as unknown as { provider: Disk };
  for (const [, rendition] of stored) await disk.delete(rendition);
}

/** Past Strapi, which would move the time of the last change: it is part of the key under which the site knows an old picture. */
async function write(strapi: Core.Strapi, { id, updatedAt }: FileRow, formats: object): Promise<boolean> {
  const { tableName } = strapi.db.metadata.get(FILE);
  const written = await strapi.db
    .getConnection(tableName)
    .where({ id, updated_at: new Date(updatedAt) })
    .update({ formats: JSON.stringify(formats) });
  return written > 0;
}
