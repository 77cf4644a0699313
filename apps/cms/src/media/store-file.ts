import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';

interface UploadService {
  upload(input: { data: object; files: object }): Promise<{ id: number }[]>;
}

interface StoredBytes {
  name: string;
  mime: string;
  bytes: Uint8Array;
  caption?: string;
}

/**
 * Puts bytes of our own making into the media library, by the same way and the same rules as anybody's upload.
 * @returns the file's row
 */
export async function storeFile(strapi: Core.Strapi, { name, mime, bytes, ...words }: StoredBytes): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'toasoan-file-'));
  try {
    const filepath = join(folder, name);
    await writeFile(filepath, bytes);
    const service = strapi.service('plugin::upload.upload') as unknown as UploadService;
    const [file] = await service.upload({
      data: { fileInfo: { name, ...words } },
      files: { filepath, originalFilename: name, mimetype: mime, size: bytes.length },
    });
    if (!file) throw new Error(`Không lưu được tệp ${name} vào thư viện.`);
    return file.id;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
