import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { renderPicture } from '../pictures/render';
import { report } from './progress';

interface UploadService {
  upload(input: { data: object; files: object }): Promise<{ id: number }[]>;
}

/**
 * Draws the pictures that the articles use and puts them into the media library by the same way as anybody's upload.
 * Each is found again by its name, so a load that was cut off goes on where it stopped. Returns rows by picture key.
 */
export async function loadPictures(strapi: Core.Strapi, keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const loaded = new Map<string, number>();
  const wanted: string[] = [];
  for (const key of keys) {
    const found = await findPicture(strapi, key);
    if (found === null) wanted.push(key);
    else loaded.set(key, found);
  }
  const folder = await mkdtemp(join(tmpdir(), 'toasoan-pictures-'));
  try {
    let next = draw(wanted[0]);
    for (const [index, key] of wanted.entries()) {
      const bytes = await next;
      // The following one is drawn while this one is encoded: each keeps a processor busy.
      next = draw(wanted[index + 1]);
      loaded.set(key, await uploadPicture(strapi, key, bytes, folder));
      if ((index + 1) % 10 === 0 || index + 1 === wanted.length)
        report(`${String(index + 1)}/${String(wanted.length)} ảnh`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return loaded;
}

function draw(key: string | undefined): Promise<Buffer> {
  const drawn = key === undefined ? Promise.resolve(Buffer.alloc(0)) : renderPicture(key);
  // A failure is met where the picture is awaited, which may be never.
  drawn.catch(() => undefined);
  return drawn;
}

const nameOf = (key: string): string => `vi-du-${key}.webp`;

async function findPicture(strapi: Core.Strapi, key: string): Promise<number | null> {
  const file: unknown = await strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { name: nameOf(key) }, select: ['id'] });
  return (file as { id: number } | null)?.id ?? null;
}

async function uploadPicture(strapi: Core.Strapi, key: string, bytes: Buffer, folder: string): Promise<number> {
  const filepath = join(folder, nameOf(key));
  await writeFile(filepath, bytes);
  const service = strapi.service('plugin::upload.upload') as unknown as UploadService;
  const [file] = await service.upload({
    data: { fileInfo: { name: nameOf(key) } },
    files: { filepath, originalFilename: nameOf(key), mimetype: 'image/webp', size: bytes.length },
  });
  if (!file) throw new Error(`Không lưu được ảnh ví dụ ${key}.`);
  return file.id;
}
