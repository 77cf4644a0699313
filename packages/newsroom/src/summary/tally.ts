import type { SummaryFigures } from '@toasoan/contracts';
import type { Contribution } from '../ledger/ledger-article.js';

/** Counts in hundredths of an article, so that sums are exact; `weighted` in hundredths of hundredths. */
export interface Tally {
  newsBriefs: number;
  features: number;
  photosAndVideos: number;
  photoStories: number;
  onTime: number;
  late: number;
  undated: number;
  fromGrassroots: number;
  /** Share × weight of grade, of what stands in the total. */
  weighted: number;
}

export const emptyTally = (): Tally => ({
  newsBriefs: 0,
  features: 0,
  photosAndVideos: 0,
  photoStories: 0,
  onTime: 0,
  late: 0,
  undated: 0,
  fromGrassroots: 0,
  weighted: 0,
});

export const totalOf = ({ newsBriefs, features, photosAndVideos }: Tally): number =>
  newsBriefs + features + photosAndVideos;

/** Adds one article to the row it is counted in. */
export function count(
  tally: Tally,
  { article, share, weight, timeliness }: Contribution,
  as: 'own' | 'grassroots',
): void {
  if (as === 'grassroots') {
    tally.fromGrassroots += share;
    return;
  }
  switch (article.genre) {
    case 'news_brief':
      tally.newsBriefs += share;
      break;
    case 'feature':
      tally.features += share;
      break;
    case 'photo_story':
      tally.photoStories += share;
      tally.photosAndVideos += share;
      break;
    case 'video':
      tally.photosAndVideos += share;
  }
  if (timeliness === 'on_time') tally.onTime += share;
  else if (timeliness === 'late') tally.late += share;
  else tally.undated += share;
  tally.weighted += share * weight;
}

/**
 * Whole percent of a quota that is met, rounded down so that 99.9 is not "met", yet at least 1 where anything counted.
 * Null where nothing is asked, or so little that it rounds to no article.
 */
export function percentOf(weighted: number, total: number, quota: number | null): number | null {
  if (quota === null || quota === 0) return null;
  const percent = Math.floor(weighted / (100 * quota));
  return percent === 0 && total > 0 ? 1 : percent;
}

/** The numbers of a row, as they are shown. */
export function figuresOf(tally: Tally, quota: number | null): SummaryFigures {
  const total = totalOf(tally);
  return {
    quota,
    newsBriefs: tally.newsBriefs / 100,
    features: tally.features / 100,
    photosAndVideos: tally.photosAndVideos / 100,
    total: total / 100,
    percent: percentOf(tally.weighted, total, quota),
    onTime: tally.onTime / 100,
    late: tally.late / 100,
    undated: tally.undated / 100,
    fromGrassroots: tally.fromGrassroots / 100,
  };
}

/**
 * The sum of rows. Quotas add as they are shown, rounded; the percent holds the rows with a quota against their quotas, so that
 * the articles of a unit that owes none do not make up for others.
 */
export function sumOf(rows: readonly { tally: Tally; quota: number | null }[]): SummaryFigures {
  const sum = emptyTally();
  let asked = 0;
  let weighted = 0;
  let counted = 0;
  for (const { tally, quota } of rows) {
    for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
    if (quota === null || quota === 0) continue;
    asked += quota;
    weighted += tally.weighted;
    counted += totalOf(tally);
  }
  const quota = rows.some((row) => row.quota !== null) ? asked : null;
  return { ...figuresOf(sum, quota), percent: percentOf(weighted, counted, quota) };
}
