import type { CellQuery, SummaryArticle, SummaryColumn, SummaryTable } from '@toasoan/contracts';

/** Is an article counted in this column? What grassroots unions send stands beside the total. */
const COUNTED: Record<SummaryColumn, (article: SummaryArticle) => boolean> = {
  newsBriefs: ({ countedAs, genre }) => countedAs === 'own' && genre === 'news_brief',
  features: ({ countedAs, genre }) => countedAs === 'own' && genre === 'feature',
  photosAndVideos: ({ countedAs, genre }) => countedAs === 'own' && (genre === 'photo_story' || genre === 'video'),
  total: ({ countedAs }) => countedAs === 'own',
  onTime: ({ countedAs, timeliness }) => countedAs === 'own' && timeliness === 'on_time',
  late: ({ countedAs, timeliness }) => countedAs === 'own' && timeliness === 'late',
  undated: ({ countedAs, timeliness }) => countedAs === 'own' && timeliness === 'undated',
  fromGrassroots: ({ countedAs }) => countedAs === 'grassroots',
};

/** The articles behind one number of a table, in the order of their publication: their shares add up to it. */
export function cellArticles({ articles, groups }: SummaryTable, { unit, group, column }: CellQuery): SummaryArticle[] {
  const rows =
    group === undefined ? null : new Set(groups.find(({ key }) => key === group)?.rows.map((row) => row.unitId));
  return articles.filter(
    (article) =>
      (unit === undefined || article.rowId === unit) &&
      (rows === null || rows.has(article.rowId)) &&
      COUNTED[column](article),
  );
}
