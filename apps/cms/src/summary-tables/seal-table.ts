import { createHash } from 'node:crypto';
import type { IssuedTable } from '@toasoan/contracts';

/** What the checksum of an issued table covers. */
type Sealed = Omit<IssuedTable, 'checksum'>;

/**
 * SHA-256, in hex, over the table as JSON with sorted keys: PostgreSQL keeps no order of keys, and a checksum has to be the
 * same wherever the content has been.
 */
export function checksumOf({ number, version, title, issuedAt, table }: Sealed): string {
  return createHash('sha256').update(canonicalJson({ number, version, title, issuedAt, table })).digest('hex');
}

/** JSON without white space, the keys of every object in order; what is undefined is left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`;
}
