/** The code pages of the time before Unicode that reach us: the two of nearly everybody first. */
export type LegacyFamily = 'tcvn3' | 'vni' | 'viscii' | 'vps' | 'windows1258';

/** `tcvn3_capitals` is TCVN3 in a font of capitals. */
export type LegacyEncoding = LegacyFamily | 'tcvn3_capitals';

/** What people call the code pages: by the fonts that they know. */
export const FAMILY_NAMES: Readonly<Record<LegacyFamily, string>> = {
  tcvn3: 'TCVN3 (phông .VnTime)',
  vni: 'VNI (phông VNI-Times)',
  viscii: 'VISCII',
  vps: 'VPS',
  windows1258: 'Windows-1258',
};

export const familyOf = (encoding: LegacyEncoding): LegacyFamily =>
  encoding === 'tcvn3_capitals' ? 'tcvn3' : encoding;

const ABC = /^\.\s?vn(?=\w)/i;
/** Set without the dot in some conversions. */
const ABC_WITHOUT_DOT = /^Vn(?:Time|Arial)H?$/;

/**
 * The code page that a font's name tells, null for any other font. Takes a CSS `font-family` too and reads its first name.
 * The ABC fonts are `.Vn…`, those of capitals end with a capital H (`.VnTimeH`); those of VNI begin with `VNI`,
 * those of VPS with `VPS`.
 */
export function encodingOfFont(font: string): LegacyEncoding | null {
  const [first = ''] = font.split(',');
  const name = first.replace(/["'\\]/g, '').trim();
  if (/^vni[-\s]/i.test(name)) return 'vni';
  if (/^vps\s/i.test(name)) return 'vps';
  if (!ABC.test(name) && !ABC_WITHOUT_DOT.test(name)) return null;
  return /[^A-Z]H$/.test(name) || /^\.vn(?:time|arial|avant|helvetins)h$/.test(name) ? 'tcvn3_capitals' : 'tcvn3';
}
