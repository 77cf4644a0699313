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
  const sentences = [...sentencesOf(rows, total, articles), ...frameSentences(older, newer)];
  return { rows, total, articles, sentences };
}

type Group = SummaryTable['groups'][number];

/** In which group each row stands. */
const groupsOf = ({ groups }: SummaryTable): Map<string, Group> =>
  new Map(groups.flatMap((group) => group.rows.map(({ unitId }) => [unitId, group] as const)));

const rowsOf = ({ groups }: SummaryTable): Map<string, SummaryRow> =>
  new Map(groups.flatMap(({ rows }) => rows.map((row) => [row.unitId, row] as const)));

const TEXTS = { name: 'Tên đơn vị', band: 'Xếp loại', rank: 'Hạng', note: 'Ghi chú' } as const;

function rowChanges(older: SummaryTable, newer: SummaryTable): RowChange[] {
  const before = rowsOf(older);
  const now = rowsOf(newer);
  const [groupsBefore, groupsNow] = [groupsOf(older), groupsOf(newer)];
  const present = [...now.values()].flatMap((row): RowChange[] => {
    const was = before.get(row.unitId);
    if (!was) return [{ unitId: row.unitId, name: row.name, kind: 'added', fields: [] }];
    const texts = (Object.keys(TEXTS) as (keyof typeof TEXTS)[])
      .filter((field) => was[field] !== row[field])
      .map((field) => ({ field, label: TEXTS[field], before: was[field], now: row[field] }));
    const fields = [
      ...figureChanges(was, row),
      ...texts,
      ...groupChange(groupsBefore.get(row.unitId), groupsNow.get(row.unitId)),
    ];
    return fields.length === 0 ? [] : [{ unitId: row.unitId, name: row.name, kind: 'changed', fields }];
  });
  const gone = [...before.values()]
    .filter(({ unitId }) => !now.has(unitId))
    .map(({ unitId, name }): RowChange => ({ unitId, name, kind: 'removed', fields: [] }));
  return [...present, ...gone];
}

function groupChange(was: Group | undefined, is: Group | undefined): FieldChange[] {
  if (!was || !is || was.key === is.key) return [];
  return [{ field: 'group', label: 'Nhóm', before: wordsOf(was), now: wordsOf(is) }];
}

/** Without its number, which moves with every group before it. */
const wordsOf = ({ label }: Group): string => label.replace(/^[IVXLC]+\. /, '');

/** What frames the rows: how groups are called, and by which regulations is counted. */
function frameSentences(older: SummaryTable, newer: SummaryTable): string[] {
  const before = new Map(older.groups.map((group) => [group.key, wordsOf(group)]));
  const renamed = newer.groups.flatMap((group) => {
    const was = before.get(group.key);
    return was === undefined || was === wordsOf(group) ? [] : [`Nhóm «${was}» nay là «${wordsOf(group)}».`];
  });
  const ruled = ({ regulations }: SummaryTable): string =>
    regulations.map(({ name, documentNumber }) => [name, documentNumber ?? ''].join(' ').trim()).join('; ');
  const [rulesBefore, rulesNow] = [ruled(older), ruled(newer)];
  if (rulesBefore === rulesNow) return renamed;
  return [...renamed, `Quy chế áp dụng: ${shown(rulesBefore)} → ${shown(rulesNow)}.`];
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
