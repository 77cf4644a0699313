import type { Core } from '@strapi/strapi';
import { recordEvent } from '../outbox/record';
import { publicFaceOf, versionsOf } from './public-face';
import type { TableHead } from './table-row';

/**
 * Tells the world that another version of the table is public now, or none is. Call it in the transaction of the change, after
 * it.
 */
export async function announceTable(strapi: Core.Strapi, row: TableHead, at: Date): Promise<void> {
  const face = publicFaceOf(await versionsOf(strapi, row));
  if (!face) return;
  const { id, revision, shown } = face;
  const title = `${row.number}: ${row.title}`;
  await recordEvent(strapi, { kind: 'table', verb: shown ? 'published' : 'withdrawn', id, title, revision, at });
}
