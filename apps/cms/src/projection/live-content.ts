import type { Core } from '@strapi/strapi';
import type { PublicKind } from '@toasoan/contracts';
import { loadBodyPictures, type PicturesOfBody } from './body-pictures';
import { ARTICLE_POPULATE, articleContent } from './content/article';
import { DOCUMENT_POPULATE, documentContent } from './content/document';
import {
  categoryContent,
  pageContent,
  redirectContent,
  SETTINGS_POPULATE,
  settingsContent,
} from './content/small-kinds';
import { UNIT_POPULATE, unitContent } from './content/unit';
import { KINDS } from './kinds';
import type {
  ArticleRow,
  CategoryRow,
  DocumentRow,
  PageRow,
  PublicRow,
  RedirectRow,
  SettingsRow,
  UnitRow,
} from './rows';

/** A live document before it is held against the contract. */
export interface Candidate {
  kind: PublicKind;
  id: string;
  revision: number;
  state: 'live';
  content: unknown;
}

/** The live ones among `ids`, in no particular order, in a fixed number of queries however many they are. */
export async function readLive(
  strapi: Core.Strapi,
  kind: Exclude<PublicKind, 'table'>,
  ids: readonly string[],
): Promise<Candidate[]> {
  switch (kind) {
    case 'article':
      return readArticles(strapi, ids);
    case 'unit':
      return (await rows<UnitRow>(strapi, kind, ids, UNIT_POPULATE)).map((row) =>
        candidate(kind, row, unitContent(row)),
      );
    case 'category':
      return (await rows<CategoryRow>(strapi, kind, ids)).map((row) => candidate(kind, row, categoryContent(row)));
    case 'document':
      return withBodies<DocumentRow>(strapi, kind, await rows(strapi, kind, ids, DOCUMENT_POPULATE), documentContent);
    case 'page':
      return withBodies<PageRow>(strapi, kind, await rows(strapi, kind, ids), pageContent);
    case 'redirect':
      return (await rows<RedirectRow>(strapi, kind, ids)).map((row) => candidate(kind, row, redirectContent(row)));
    case 'settings':
      return (await rows<SettingsRow>(strapi, kind, ids, SETTINGS_POPULATE)).map((row) =>
        candidate(kind, row, settingsContent(row)),
      );
  }
}

async function readArticles(strapi: Core.Strapi, ids: readonly string[]): Promise<Candidate[]> {
  const found = await rows<ArticleRow>(strapi, 'article', ids, ARTICLE_POPULATE);
  // The public face counts by the revision that was approved, not by what was typed since.
  const approved = found.map((row) => ({ ...row, revision: row.publishedRevision ?? row.revision }));
  return withBodies(strapi, 'article', approved, articleContent);
}

/** Kinds whose text may show pictures: those of all texts are looked up together. */
async function withBodies<Row extends PublicRow & { body: string | null }>(
  strapi: Core.Strapi,
  kind: PublicKind,
  found: readonly Row[],
  contentOf: (row: Row, picturesOf: PicturesOfBody) => unknown,
): Promise<Candidate[]> {
  const picturesOf = await loadBodyPictures(
    strapi,
    found.map(({ body }) => body ?? ''),
  );
  return found.map((row) => candidate(kind, row, contentOf(row, picturesOf)));
}

async function rows<Row extends PublicRow>(
  strapi: Core.Strapi,
  kind: PublicKind,
  ids: readonly string[],
  populate: Record<string, unknown> = {},
): Promise<Row[]> {
  const { uid, drafts } = KINDS[kind];
  const where = { documentId: { $in: ids }, ...(drafts ? { publishedAt: { $notNull: true } } : {}) };
  return (await strapi.db.query(uid).findMany({ where, populate })) as Row[];
}

const candidate = (kind: PublicKind, row: PublicRow, content: unknown): Candidate => ({
  kind,
  id: row.documentId,
  revision: row.revision ?? 0,
  state: 'live',
  content,
});
