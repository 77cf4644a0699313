import { unitColours } from '../styles/tokens.mjs';

/** Words that say what kind of body it is, not which one; longest first. */
const COMMON =
  /^(?:liên đoàn lao động|công đoàn cơ sở|công đoàn ngành|công đoàn các|công đoàn|ldld|lđlđ|cđcs|cđ|ngành|ban|tỉnh|thành phố|thị xã|huyện|đảo|phường|xã|tp\.?|tx\.?|công ty tnhh|công ty cổ phần|công ty|trường|trung tâm|cổ phần|tnhh)\s+/iu;

/** The name without the words that half of all units begin with: what a person looks it up by. */
export function lookUpName(name: string): string {
  let rest = name.normalize('NFC').trim();
  for (let shorter = rest.replace(COMMON, ''); shorter !== rest; shorter = rest.replace(COMMON, '')) rest = shorter;
  return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1);
}

/** Two letters for a unit, e.g. `PT` for LĐLĐ TP Phan Thiết. */
export function initials(name: string): string {
  const letters = lookUpName(name)
    .split(/[\s–-]+/u)
    .map((word) => word.match(/[\p{L}\p{N}]/u)?.[0] ?? '')
    .filter(Boolean);
  return letters.slice(0, 2).join('').toLocaleUpperCase('vi');
}

/** Class that gives a unit its colour: always the same for the same unit. */
export function unitColourClass(id: string): string {
  // FNV-1a; its low bits follow the last letters too closely, so the higher ones choose.
  let hash = 2166136261;
  for (const sign of id) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619) >>> 0;
  return `unit-${(hash >>> 8) % unitColours.length}`;
}

/** The letter of the alphabet under which the directory lists a name: Đ, Ô and Ư are letters of their own, tones are not. */
export function directoryLetter(name: string): string {
  const first = lookUpName(name).match(/[\p{L}\p{N}]/u)?.[0] ?? '#';
  const bare = first
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
  return bare.toLocaleUpperCase('vi');
}
