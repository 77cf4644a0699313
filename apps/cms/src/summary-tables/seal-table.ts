import { createHash } from 'node:crypto';
import type { IssuedTable } from '@toasoan/contracts';
import { canonicalJson } from '@toasoan/newsroom';

/** What the checksum of an issued table covers. */
type Sealed = Omit<IssuedTable, 'checksum'>;

/**
 * SHA-256, in hex, over the table as JSON with sorted keys: PostgreSQL keeps no order of keys, and a checksum has to be the
 * same wherever the content has been.
 */
export function checksumOf({ number, version, title, issuedAt, table }: Sealed): string {
  return createHash('sha256').update(canonicalJson({ number, version, title, issuedAt, table })).digest('hex');
}
