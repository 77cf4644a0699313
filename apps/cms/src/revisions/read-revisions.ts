import type { Core } from '@strapi/strapi';
import type { RevisionEntry, RevisionWords } from '@toasoan/contracts';
import { plainText } from '@toasoan/html-policy';
import { type ArticleWords, fieldTexts } from '@toasoan/newsroom';
import { APPROVAL_LOG } from '../editorial/approval-log';
import { readStandingWords } from './article-words';
import { newestAtOrBefore, REVISION, type RevisionRow } from './keep-revision';

/** Words that held at a revision, with who wrote them. */
export interface HeldWords {
  revision: number;
  authorName: string | null;
  at: string;
  words: ArticleWords;
}

const SHOWN = 500;
/** Steps of somebody who has read the words and decided on them; when an article goes says nothing of its words. */
const JUDGES = /^(?!.*withdrawal).*(?:return|approve|publish|schedule|ratify)/;

/** Newest first, at most 500. An article without a history has one entry: what stands. */
export async function listRevisions(strapi: Core.Strapi, articleId: string): Promise<RevisionEntry[]> {
  const rows = (await strapi.db.query(REVISION).findMany({
    where: { articleId },
    select: ['revision', 'authorName', 'at'],
    orderBy: { revision: 'desc' },
    limit: SHOWN,
  })) as Omit<RevisionRow, 'words'>[];
  if (rows.length === 0) {
    const standing = await standingNow(strapi, articleId);
    return standing ? [entry(standing, false)] : [];
  }
  const judged = await judgedRevisions(strapi, articleId);
  return rows.map((row, index) => {
    const next = rows[index - 1]?.revision ?? Infinity;
    return entry(
      row,
      judged.some((revision) => revision >= row.revision && revision < next),
    );
  });
}

const entry = ({ revision, authorName, at }: Omit<HeldWords, 'words'>, decided: boolean): RevisionEntry => ({
  revision,
  author: authorName,
  at: new Date(at).toISOString(),
  decided,
});

async function judgedRevisions(strapi: Core.Strapi, articleId: string): Promise<number[]> {
  const steps = (await strapi.db.query(APPROVAL_LOG).findMany({
    where: { articleId },
    select: ['command', 'revision'],
  })) as { command: string; revision: number }[];
  return steps.filter(({ command }) => JUDGES.test(command)).map(({ revision }) => revision);
}

/** The words that held at a revision; null where none did yet, or they are no longer kept. */
export async function wordsAt(strapi: Core.Strapi, articleId: string, revision: number): Promise<HeldWords | null> {
  const kept = await newestAtOrBefore(strapi, articleId, revision);
  if (kept) return kept;
  const any = await strapi.db.query(REVISION).count({ where: { articleId } });
  if (any > 0) return null;
  const standing = await standingNow(strapi, articleId);
  return standing && revision <= standing.revision ? standing : null;
}

async function standingNow(strapi: Core.Strapi, articleId: string): Promise<HeldWords | null> {
  const standing = await readStandingWords(strapi, articleId);
  return standing ? { ...standing, at: standing.at.toISOString() } : null;
}

export function asRevisionWords({ revision, authorName, at, words }: HeldWords): RevisionWords {
  const fields = fieldTexts(words, plainText);
  return { revision, author: authorName, at: new Date(at).toISOString(), fields };
}
