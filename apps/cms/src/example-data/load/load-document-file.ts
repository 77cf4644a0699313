import type { Core } from '@strapi/strapi';
import { storeFile } from '../../media/store-file';
import { base64, mime, name } from '../site/quy-che.json';

/** Puts the file of the example's decision into the media library, once. Returns its row. */
export async function loadDocumentFile(strapi: Core.Strapi): Promise<number> {
  const known: unknown = await strapi.db.query('plugin::upload.file').findOne({ where: { name }, select: ['id'] });
  if (known !== null) return (known as { id: number }).id;
  return storeFile(strapi, { name, mime, bytes: Buffer.from(base64, 'base64') });
}
