import type { Core } from '@strapi/strapi';

/** The publisher's re-read looks up the pictures of a body by hash; Strapi has no index there. In `register`. */
export function indexFileHash(strapi: Core.Strapi): void {
  const file = strapi.contentTypes['plugin::upload.file'] as unknown as { indexes?: object[] };
  file.indexes = [...(file.indexes ?? []), { name: 'upload_files_hash_index', columns: ['hash'], type: null }];
}
