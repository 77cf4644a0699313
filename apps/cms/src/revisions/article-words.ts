import type { Core } from '@strapi/strapi';
import type { ArticleWords, FileWords, NamedDocument } from '@toasoan/newsroom';
import { ARTICLE } from '../editorial/article-row';

/** The words that stand, and who wrote them last, as far as the article itself knows. */
export interface StandingWords {
  words: ArticleWords;
  revision: number;
  author: string | null;
  authorName: string | null;
  at: Date;
}

interface Person {
  id: number;
  firstname: string | null;
  lastname: string | null;
}
type Row = Omit<ArticleWords, 'category' | 'unit' | 'pictures' | 'video'> & {
  category: NamedDocument | null;
  unit: NamedDocument | null;
  pictures: (ArticleWords['pictures'][number] & { id: number })[] | null;
  video: FileWords | null;
  revision: number | null;
  updatedAt: string;
  lastEditor: Person | null;
  writerName: string | null;
};

const NAMED = { select: ['id', 'documentId', 'name'] };
const FILE = { select: ['id', 'hash', 'name'] };

/** Reads the draft as it stands, inside the caller's transaction; null where there is none. */
export async function readStandingWords(strapi: Core.Strapi, documentId: string): Promise<StandingWords | null> {
  const row = (await strapi.db.query(ARTICLE).findOne({
    where: { documentId, publishedAt: { $null: true } },
    populate: {
      category: NAMED,
      unit: NAMED,
      video: FILE,
      pictures: { populate: { image: FILE } },
      lastEditor: { select: ['id', 'firstname', 'lastname'] },
    },
  })) as Row | null;
  if (!row) return null;
  const { lastEditor } = row;
  return {
    words: wordsOf(row),
    revision: row.revision ?? 0,
    author: lastEditor ? `admin:${String(lastEditor.id)}` : null,
    authorName: lastEditor ? nameOf(lastEditor) : row.writerName,
    at: new Date(row.updatedAt),
  };
}

/** Vietnamese order, as `personName` has it. */
const nameOf = ({ firstname, lastname, id }: Person): string =>
  [firstname, lastname].filter(Boolean).join(' ').trim() || `#${String(id)}`;

const named = (row: NamedDocument | null): NamedDocument | null =>
  row ? { documentId: row.documentId, name: row.name } : null;
const file = (row: FileWords | null): FileWords | null => (row ? { id: row.id, hash: row.hash, name: row.name } : null);

function wordsOf(row: Row): ArticleWords {
  return {
    title: row.title ?? null,
    slug: row.slug ?? null,
    genre: row.genre ?? null,
    category: named(row.category),
    unit: named(row.unit),
    lead: row.lead ?? null,
    body: row.body ?? null,
    pictures: (row.pictures ?? []).map(({ image, caption, credit, alt, subjectConsent }) => ({
      image: file(image),
      caption,
      credit,
      alt,
      subjectConsent,
    })),
    video: file(row.video),
    transcript: row.transcript ?? null,
    eventEndedAt: row.eventEndedAt ?? null,
    eventPlace: row.eventPlace ?? null,
    eventPeople: row.eventPeople ?? null,
    byline: row.byline ?? null,
    source: row.source ?? null,
    originalUrl: row.originalUrl ?? null,
    originalPublishedAt: row.originalPublishedAt ?? null,
  };
}
