import type { Core } from '@strapi/strapi';
import type { ArticleState } from '@toasoan/contracts';
import { appendLog } from '../editorial/approval-log';
import type { ImportWarning } from './import-warning';

/** Longer comments are for nobody; the whole list stands in the row's details, under the same hash. */
const MOST_NAMED = 12;

/**
 * The row that says where an article came from and what it lacked. It is in the chain of hashes and in the article's own
 * history, where the newsroom reads it; to be called inside the transaction that writes the article.
 */
export async function logImport(
  strapi: Core.Strapi,
  entry: {
    key: string;
    documentId: string;
    title: string;
    unitName: string;
    from: ArticleState | null;
    to: ArticleState;
    revision: number;
    warnings: readonly ImportWarning[];
    now: Date;
  },
): Promise<void> {
  const { key, documentId, title, unitName, from, to, revision, warnings, now } = entry;
  await appendLog(strapi, {
    articleId: documentId,
    articleTitle: title,
    command: 'import',
    actorId: 'system',
    actorName: 'Nhập từ trang cũ',
    unitName,
    fromState: from,
    toState: to,
    fromStage: 0,
    toStage: 0,
    revision,
    comment: commentOf(key, warnings),
    reasonCode: null,
    at: now,
    details: { sourceKey: key, warnings: warnings.map(({ code, message, done }) => [code, message, done].join(' | ')) },
  });
}

function commentOf(key: string, warnings: readonly ImportWarning[]): string {
  const head = `Mục «${key}» của trang cũ.`;
  if (warnings.length === 0) return head;
  const named = warnings.slice(0, MOST_NAMED).map(({ message, done }) => `- ${message} ${done}.`);
  const more = warnings.length > MOST_NAMED ? [`- và ${String(warnings.length - MOST_NAMED)} cảnh báo nữa.`] : [];
  return [head, ...named, ...more].join('\n');
}
