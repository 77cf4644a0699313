import type { Core } from '@strapi/strapi';

const FILE = 'plugin::upload.file';

/**
 * Takes a file out of the media library, its bytes with it, by the library's own way.
 * @throws ValidationError where an article under review or on the site shows it (`settled-files.ts`)
 */
export async function removeFile(strapi: Core.Strapi, id: number): Promise<void> {
  const file: unknown = await strapi.db.query(FILE).findOne({ where: { id } });
  if (file === null) return;
  const service = strapi.service('plugin::upload.upload') as unknown as { remove(file: unknown): Promise<unknown> };
  await service.remove(file);
}
