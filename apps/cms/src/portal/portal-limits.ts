import type { PortalLimits } from '@toasoan/contracts';
import type { QualityRules } from '@toasoan/newsroom';
import { LONGEST_SIDE } from '../media/renditions';

/** Of one person in 24 hours, against a phone gone mad and worse. */
export const MOST_ITEMS_A_DAY = 60;
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
