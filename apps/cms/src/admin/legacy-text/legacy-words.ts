import type { ConversionProposal, LegacyEncoding } from '@toasoan/vietnamese';

/** What people call the code pages: by the fonts that they know. */
const NAMES: Readonly<Record<'tcvn3' | 'vni', string>> = {
  tcvn3: 'TCVN3 (phông .VnTime)',
  vni: 'VNI (phông VNI-Times)',
};

/** "TCVN3 (phông .VnTime)", or both names where a text mixes them. */
export function encodingNames(proposals: readonly Pick<ConversionProposal, 'encoding'>[]): string {
  const family = (encoding: LegacyEncoding): 'tcvn3' | 'vni' => (encoding === 'vni' ? 'vni' : 'tcvn3');
  return [...new Set(proposals.map(({ encoding }) => NAMES[family(encoding)]))].join(' và ');
}

/** Line ends and runs of spaces are the source's, not the text's. */
export function shown(text: string): string {
  return text.replace(/[\s\u00A0]+/g, ' ').trim();
}
