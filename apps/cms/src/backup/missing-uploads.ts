import type { UploadRow } from './dump-database';

const UPLOADS = '/uploads/';

/** Uploads on this machine that the database names and the backup lacks; what lies elsewhere (S3) is not its business. */
export function missingUploads(rows: readonly UploadRow[], held: ReadonlyMap<string, unknown>): string[] {
  const missing = new Set<string>();
  for (const { url, formats } of rows) {
    for (const one of [url, ...urlsOf(formats)]) {
      if (one?.startsWith(UPLOADS) !== true) continue;
      const path = `cms/public${decodeURI(one.split('?')[0] ?? '')}`;
      if (!held.has(path)) missing.add(path);
    }
  }
  return [...missing].sort();
}

function urlsOf(formats: unknown): (string | null)[] {
  if (typeof formats !== 'object' || formats === null) return [];
  return Object.values(formats as Record<string, { url?: unknown } | null>).map((format) =>
    typeof format?.url === 'string' ? format.url : null,
  );
}
