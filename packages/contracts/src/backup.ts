import { z } from 'zod';
import { instantSchema } from './publication.js';

/** A relative path with forward slashes that stays inside the folder it is put in. */
const insidePath = z
  .string()
  .min(1)
  .max(1000)
  .refine((path) => !path.startsWith('/') && !/[\\\0]/.test(path) && !path.split('/').includes('..'));

/** `manifest.json` of a backup: what it was made from and what it must hold. Written by one version, read by a later one. */
export const backupManifestSchema = z.strictObject({
  format: z.literal('toasoan-backup'),
  version: z.literal(1),
  createdAt: instantSchema,
  software: z.strictObject({ toasoan: z.string(), strapi: z.string(), node: z.string() }),
  /** `server`: the database's own version; `file`: where its dump lies in the backup. */
  database: z.strictObject({ client: z.enum(['sqlite', 'postgres']), server: z.string(), file: insidePath }),
  /** Last hash of the approval log, for `verify-log --since-hash`; null before the first row. */
  logHead: z.string().nullable(),
  /** Uploads that the database names and the folder lacked. */
  missing: z.array(z.string()),
  files: z.array(
    z.strictObject({ path: insidePath, bytes: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
});
export type BackupManifest = z.infer<typeof backupManifestSchema>;
