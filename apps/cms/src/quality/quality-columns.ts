import { QUALITY_CODES } from '@toasoan/contracts';
import type { RawQualityRules } from '@toasoan/newsroom';

/** What a regulation's row says of quality; the component's columns are the codes themselves. */
export interface QualityColumns extends Omit<RawQualityRules, 'quality'> {
  quality: (Record<string, unknown> & { id: number }) | null;
}

/** The component as the contracts say it. A point that came into the product after the row was written is absent. */
export function rawQualityRules({ quality, ...row }: QualityColumns): RawQualityRules {
  const { name, pictureRequired, titleMaxWords, briefMaxWords, featureMinWords, featureMaxWords } = row;
  const columns = { name, pictureRequired, titleMaxWords, briefMaxWords, featureMinWords, featureMaxWords };
  if (quality === null) return { ...columns, quality: null };
  const { photoStoryMinPictures, sentenceMaxWords, duplicateDays } = quality;
  const severities = Object.fromEntries(QUALITY_CODES.map((code) => [code, quality[code] ?? null]));
  return { ...columns, quality: { photoStoryMinPictures, sentenceMaxWords, duplicateDays, severities } };
}
