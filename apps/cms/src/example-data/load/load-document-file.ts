import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { base64, mime, name } from '../site/quy-che.json';

interface UploadService {
  upload(input: { data: object; files: object }): Promise<{ id: number }[]>;
}

/** Puts the file of the example's decision into the media library, once. Returns its row. */
export async function loadDocumentFile(strapi: Core.Strapi): Promise<number> {
  const known: unknown = await strapi.db.query('plugin::upload.file').findOne({ where: { name }, select: ['id'] });
  if (known !== null) return (known as { id: number }).id;
  const bytes = Buffer.from(base64, 'base64');
  const folder = await mkdtemp(join(tmpdir(), 'toasoan-document-'));
  try {
    const filepath = join(folder, name);
    await writeFile(filepath, bytes);
    const service = strapi.service('plugin::upload.upload') as unknown as UploadService;
    const [file] = await service.upload({
      data: { fileInfo: { name } },
      files: { filepath, originalFilename: name, mimetype: mime, size: bytes.length },
    });
    if (!file) throw new Error(`Không lưu được tệp ví dụ ${name}.`);
    return file.id;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
