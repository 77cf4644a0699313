import type { SummaryArticle, SummaryRow, SummaryTable } from '@toasoan/contracts';
import { type FieldChange, figureChanges } from './figure-fields.js';
import { plainNumber } from './row-notes.js';

export interface RowChange {
  unitId: string;
  name: string;
  kind: 'added' | 'removed' | 'changed';
  fields: FieldChange[];
}

export interface ArticleChange {
  articleId: string;
  title: string;
  unitName: string;
}

export interface TableChange {
  rows: RowChange[];
  total: FieldChange[];
  articles: {
    added: ArticleChange[];
    removed: ArticleChange[];
    changed: (ArticleChange & { fields: FieldChange[] })[];
  };
  /** The same in Vietnamese, a sentence each; empty where nothing changed. */
  sentences: string[];
}

/** What an amendment changes against the version before it. */
export function changedBetween(older: SummaryTable, newer: SummaryTable): TableChange {
  const rows = rowChanges(older, newer);
  const total = figureChanges(older.total, newer.total);
  const articles = articleChanges(older, newer);
  return { rows, total, articles, sentences: sentencesOf(rows, total, articles) };
}

const rowsOf = ({ groups }: SummaryTable): Map<string, SummaryRow> =>
  new Map(groups.flatMap(({ rows }) => rows.map((row) => [row.unitId, row] as const)));

const TEXTS = { name: 'Tên đơn vị', band: 'Xếp loại', rank: 'Hạng', note: 'Ghi chú' } as const;

function rowChanges(older: SummaryTable, newer: SummaryTable): RowChange[] {
  const before = rowsOf(older);
  const now = rowsOf(newer);
  const present = [...now.values()].flatMap((row): RowChange[] => {
    const was = before.get(row.unitId);
    if (!was) return [{ unitId: row.unitId, name: row.name, kind: 'added', fields: [] }];
    const texts = (Object.keys(TEXTS) as (keyof typeof TEXTS)[])
      .filter((field) => was[field] !== row[field])
      .map((field) => ({ field, label: TEXTS[field], before: was[field], now: row[field] }));
    const fields = [...figureChanges(was, row), ...texts];
    return fields.length === 0 ? [] : [{ unitId: row.unitId, name: row.name, kind: 'changed', fields }];
  });
  const gone = [...before.values()]
    .filter(({ unitId }) => !now.has(unitId))
    .map(({ unitId, name }): RowChange => ({ unitId, name, kind: 'removed', fields: [] }));
  return [...present, ...gone];
}

const COUNTED = {
  rowId: 'Tính cho',
  countedAs: 'Cột',
  genre: 'Thể loại',
  share: 'Phần công',
  timeliness: 'Thời hạn',
} as const;

function articleChanges(older: SummaryTable, newer: SummaryTable): TableChange['articles'] {
  const before = new Map(older.articles.map((article) => [article.articleId, article]));
  const now = new Map(newer.articles.map((article) => [article.articleId, article]));
  const told = (article: SummaryArticle, table: SummaryTable): ArticleChange => ({
    articleId: article.articleId,
    title: article.title,
    unitName: article.unitName ?? rowsOf(table).get(article.rowId)?.name ?? article.unitId,
  });
  return {
    added: newer.articles.filter(({ articleId }) => !before.has(articleId)).map((article) => told(article, newer)),
    removed: older.articles.filter(({ articleId }) => !now.has(articleId)).map((article) => told(article, older)),
    changed: newer.articles.flatMap((article) => {
      const was = before.get(article.articleId);
      if (!was) return [];
      const fields = (Object.keys(COUNTED) as (keyof typeof COUNTED)[])
        .filter((field) => was[field] !== article[field])
        .map((field) => ({ field, label: COUNTED[field], before: was[field], now: article[field] }));
      return fields.length === 0 ? [] : [{ ...told(article, newer), fields }];
    }),
  };
}

const shown = (value: number | string | null): string =>
  value === null || value === '' ? '–' : typeof value === 'number' ? plainNumber(value) : value;

const listed = (fields: readonly FieldChange[]): string =>
  fields.map(({ label, before, now }) => `${label} ${shown(before)} → ${shown(now)}`).join(', ');

function sentencesOf(
  rows: readonly RowChange[],
  total: readonly FieldChange[],
  articles: TableChange['articles'],
): string[] {
  const ofRows = rows.map(({ kind, name, fields }) => {
    if (kind === 'added') return `Thêm dòng «${name}».`;
    return kind === 'removed' ? `Bỏ dòng «${name}».` : `«${name}»: ${listed(fields)}.`;
  });
  return [
    ...ofRows,
    ...(total.length > 0 ? [`Tổng cộng: ${listed(total)}.`] : []),
    ...articles.added.map(({ title, unitName }) => `Thêm tin bài «${title}» (${unitName}).`),
    ...articles.removed.map(({ title, unitName }) => `Bớt tin bài «${title}» (${unitName}).`),
  ];
}
