import type { Genre, SummaryArticle, SummaryTable } from '@toasoan/contracts';

const GENRES: Readonly<Record<Genre, string>> = {
  news_brief: 'Tin',
  feature: 'Bài',
  photo_story: 'Ảnh',
  video: 'Video',
};

const TIMELINESS: Readonly<Record<SummaryArticle['timeliness'], string>> = {
  on_time: 'Đúng hạn',
  late: 'Trễ',
  undated: 'Không rõ',
};

/** One article behind the numbers, in words. */
export interface ArticleLine {
  publishedOn: string;
  title: string;
  unitName: string;
  rowName: string;
  countedAs: string;
  genre: string;
  share: number;
  timeliness: string;
}

/** The articles in the order of the table's rows, then by day: what one number counts stands together. */
export function articleLines({ groups, articles }: SummaryTable): ArticleLine[] {
  const rows = new Map(groups.flatMap((group) => group.rows).map((row, order) => [row.unitId, { order, row }]));
  const orderOf = (id: string) => rows.get(id)?.order ?? rows.size;
  const nameOf = (id: string) => rows.get(id)?.row.name ?? '';
  return articles
    .toSorted((a, b) => orderOf(a.rowId) - orderOf(b.rowId) || compare(a.publishedOn, b.publishedOn))
    .map((article) => ({
      publishedOn: article.publishedOn,
      title: article.title,
      unitName: article.unitName ?? nameOf(article.unitId),
      rowName: nameOf(article.rowId),
      countedAs: article.countedAs === 'own' ? 'Đơn vị' : 'CĐCS gửi',
      genre: GENRES[article.genre],
      share: article.share,
      timeliness: TIMELINESS[article.timeliness],
    }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
