import type { Core } from '@strapi/strapi';
import { slugify } from '@toasoan/vietnamese';
import { HEAD_COLUMNS, SUMMARY_TABLE, type TableHead } from './table-row';

/** What the public sees of a table, whose versions share a number and one address. */
export interface PublicFace {
  /** The first version's: it stands for the table, whichever version is shown. */
  id: string;
  /** Counts every change of what is public about any version. */
  revision: number;
  /** The newest public version; null: the table was taken back. */
  shown: TableHead | null;
  /** The versions before it that were public once, newest first. */
  earlier: TableHead[];
}

/** Null where no version of the table was ever public, or there is no such table. Versions in any order. */
export function publicFaceOf(versions: readonly TableHead[]): PublicFace | null {
  const [newest, ...before] = versions.toSorted((a, b) => b.version - a.version);
  const first = before.at(-1) ?? newest;
  if (!newest || !first || !versions.some(({ firstPublicAt }) => firstPublicAt !== null)) return null;
  const shown = [newest, ...before].find((version) => version.public === true) ?? null;
  return {
    id: first.documentId,
    revision: versions.reduce((sum, { publicRevision }) => sum + (publicRevision ?? 0), 0),
    shown,
    earlier: before.filter(({ version, firstPublicAt }) => version < (shown?.version ?? 0) && firstPublicAt !== null),
  };
}

/** The last part of its address, the same for every version: `01-bth-2018`. */
export const tableSlug = ({ number }: Pick<TableHead, 'number'>): string => slugify(number, 'bang');

/** Every version of a table, without its content. */
export async function versionsOf(
  strapi: Core.Strapi,
  { year, sequence }: Pick<TableHead, 'year' | 'sequence'>,
): Promise<TableHead[]> {
  return (await strapi.db
    .query(SUMMARY_TABLE)
    .findMany({ where: { year, sequence }, select: [...HEAD_COLUMNS] })) as TableHead[];
}
