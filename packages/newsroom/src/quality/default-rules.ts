import { QUALITY_CODES, type QualityCode, type QualitySeverity } from '@toasoan/contracts';
import type { QualityRules } from './quality-input.js';

/**
 * What keeps from publication where the regulation does not say: product.md, "Rules and their defaults". All else advises,
 * personal data too: a machine that takes a contract's number for a person's must not stop the news (ADR 0102).
 */
const BLOCKING: readonly QualityCode[] = [
  'title_missing',
  'body_missing',
  'video_missing',
  'picture_missing',
  'picture_empty',
  'caption_missing',
  'credit_missing',
  'alt_missing',
  'consent_missing',
  'body_alt_missing',
  'body_caption_missing',
  'byline_missing',
  'source_missing',
  'original_time_missing',
];

export const DEFAULT_SEVERITIES = Object.fromEntries(
  QUALITY_CODES.map((code) => [code, BLOCKING.includes(code) ? 'block' : 'warn']),
) as Record<QualityCode, QualitySeverity>;

/** Used only where no regulation is in force, or where the one in force leaves a part open. */
export const DEFAULT_QUALITY_RULES: QualityRules = {
  pictureRequired: true,
  titleMaxWords: 12,
  briefMaxWords: 500,
  featureMinWords: 600,
  featureMaxWords: 1500,
  photoStoryMinPictures: 3,
  sentenceMaxWords: 40,
  duplicateDays: 3,
  severities: DEFAULT_SEVERITIES,
};
