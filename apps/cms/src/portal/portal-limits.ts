import type { PortalLimits } from '@toasoan/contracts';
import type { QualityRules } from '@toasoan/newsroom';
import { LONGEST_SIDE } from '../media/renditions';

/**
 * Of one person in a day, against a phone gone mad and worse. A page saves whenever the fingers rest: a thousand times is a day of
 * writing. A step is a sending or a taking back: each stands in the log for good, as a comment does.
 */
export const MOST_A_DAY = { item: 60, save: 1000, step: 100, comment: 100, question: 20, reply: 50 } as const;
export type DayKind = keyof typeof MOST_A_DAY;
export const MOST_PICTURES_A_DAY = 200;
export const MOST_PICTURES_AN_ITEM = 10;
/** A phone that resizes first sends a tenth of it. */
export const MOST_PICTURE_BYTES = 12 * 1024 * 1024;
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'];

/** What the phone is told before it tries. */
export function portalLimits(rules: QualityRules): PortalLimits {
  return {
    pictures: {
      perItem: MOST_PICTURES_AN_ITEM,
      perDay: MOST_PICTURES_A_DAY,
      maxBytes: MOST_PICTURE_BYTES,
      types: PICTURE_TYPES,
      longestSide: LONGEST_SIDE,
    },
    words: {
      titleMax: rules.titleMaxWords,
      briefMax: rules.briefMaxWords,
      featureMin: rules.featureMinWords,
      featureMax: rules.featureMaxWords,
    },
    pictureRequired: rules.pictureRequired,
  };
}
