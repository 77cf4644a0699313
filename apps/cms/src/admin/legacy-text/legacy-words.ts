import { type ConversionProposal, FAMILY_NAMES, familyOf } from '@toasoan/vietnamese';

/** "TCVN3 (phông .VnTime)", or all their names where a text mixes several. */
export function encodingNames(proposals: readonly Pick<ConversionProposal, 'encoding'>[]): string {
  return [...new Set(proposals.map(({ encoding }) => FAMILY_NAMES[familyOf(encoding)]))].join(' và ');
}

/** Line ends and runs of spaces are the source's, not the text's. */
export function shown(text: string): string {
  return text.replace(/[\s\u00A0]+/g, ' ').trim();
}

/**
 * Whether a line may have been typed in a font of capitals (`.VnTimeH`), which keeps small letters: only a person can see
 * that, unless the font is named. The other code pages have capitals of their own.
 */
export const mayBeCapitals = ({ encoding }: Pick<ConversionProposal, 'encoding'>): boolean => encoding === 'tcvn3';
