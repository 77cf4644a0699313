import { formatDay } from '@toasoan/vietnamese';
import type { LedgerUnit } from '../ledger/ledger-article.js';
import type { ReportPeriod } from '../periods/report-period.js';
import { genreWords } from '../regulation/rule-words.js';
import type { Genre } from '@toasoan/contracts';
import { nameOn } from '../units/unit-tree.js';
import type { Quota } from './quota.js';
import { roundHalfUp } from './rational.js';
import type { Tally } from './tally.js';

/** 1.5 → "1,5", as Vietnamese writes it. */
export const plainNumber = (value: number): string => String(value).replace('.', ',');

/** Hundredths still owed of a whole number asked; 0 where it is met. */
const short = (asked: number, hundredths: number): number => Math.max(0, asked * 100 - hundredths) / 100;

/** Features that are asked and not there; counted, not weighed. */
export const missingFeatures = ({ requiredFeatures }: Quota, { features }: Tally): number =>
  short(roundHalfUp(requiredFeatures), features);

function genreCount(genre: Genre, tally: Tally): number {
  switch (genre) {
    case 'news_brief':
      return tally.newsBriefs;
    case 'feature':
      return tally.features;
    case 'photo_story':
      return tally.photoStories;
    case 'video':
      return tally.photosAndVideos - tally.photoStories;
  }
}

/** What a reader must know of a row besides its numbers. */
export function noteOf(
  unit: LedgerUnit,
  { from, to }: Pick<ReportPeriod, 'from' | 'to'>,
  row: { exact: Quota; tally: Tally; encouraged: boolean; shared: number },
): string {
  const notes: string[] = [];
  const features = missingFeatures(row.exact, row.tally);
  if (features > 0) notes.push(`Thiếu ${plainNumber(features)} bài`);
  for (const [genre, asked] of row.exact.byGenre) {
    const missing = short(roundHalfUp(asked), genreCount(genre as Genre, row.tally));
    if (missing > 0 && !(genre === 'feature' && features > 0)) {
      notes.push(`Thiếu ${plainNumber(missing)} ${genreWords(genre as Genre)}`);
    }
  }
  if (row.encouraged) notes.push('Khuyến khích');
  if (unit.validFrom !== null && unit.validFrom > from) notes.push(`Hoạt động từ ${formatDay(unit.validFrom)}`);
  if (unit.validTo !== null && unit.validTo < to) notes.push(`Hoạt động đến ${formatDay(unit.validTo)}`);
  const before = nameOn(unit, from);
  if (before !== nameOn(unit, unit.validTo !== null && unit.validTo < to ? unit.validTo : to)) {
    notes.push(`Trước đây là ${before}`);
  }
  if (row.shared > 0) notes.push(`${String(row.shared)} tin bài chung sự kiện với đơn vị khác`);
  return notes.join('; ');
}
