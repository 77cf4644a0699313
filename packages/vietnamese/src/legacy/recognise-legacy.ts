import { asWindows, WORDS } from './as-windows.js';
import { CODE_PAGES } from './code-pages.js';
import { convertLegacy } from './convert-legacy.js';
import { encodingOfFont, familyOf, type LegacyEncoding, type LegacyFamily } from './encoding-of-font.js';
import { isSyllable } from './syllable.js';

export interface LegacyRecognition {
  /** Null: Unicode, or nothing that would read otherwise. */
  encoding: LegacyEncoding | null;
  /** 0 to 1: how sure. 1 where a font's name says so. */
  confidence: number;
}

/** So many characters of a text say what the rest would: no paragraph is longer, and who sends a longer one waits no longer. */
const SAMPLE = 50_000;

const NOTHING: LegacyRecognition = { encoding: null, confidence: 0 };

/**
 * The legacy code page of a text: by the name of its font where one is known, otherwise by reading each word with accents
 * in each way and asking which makes Vietnamese syllables. In doubt it is Unicode: a clean text must never be offered for
 * conversion (ADR 0088).
 */
export function recogniseLegacy(text: string, font?: string | null): LegacyRecognition {
  const named = font === undefined || font === null ? null : encodingOfFont(font);
  const sample = text.slice(0, SAMPLE);
  if (named === null) return byScore(sample);
  return believesFont(sample, named) ? { encoding: named, confidence: 1 } : NOTHING;
}

/** A Unicode text that was put into an old font keeps that font's name: then the words are believed, not the name. */
function believesFont(text: string, named: LegacyEncoding): boolean {
  const readings = accented(text, familyOf(named)).map((word) => readingOf(word, named));
  if (readings.includes('unicode')) return readings.includes('legacy');
  return readings.length > 0 || named === 'tcvn3_capitals';
}

function byScore(text: string): LegacyRecognition {
  // Almost every text is cleared here: nothing between ASCII and the letters that only Unicode has.
  if (!/[\u0080-\u00FF\uF020-\uF0FF]/.test(text)) return NOTHING;
  const usual = amongUsual(text);
  // Nothing more sure than that is left for a code page that hardly anybody had.
  if (usual.confidence > 0.8) return usual;
  const rare = amongRare(text);
  return rare.confidence > usual.confidence ? rare : usual;
}

function amongUsual(text: string): LegacyRecognition {
  const [first, second] = (['tcvn3', 'vni'] as const)
    .map((encoding) => ({ encoding, ...scoreOf(text, encoding) }))
    .sort((a, b) => b.confidence - a.confidence);
  return first && first.confidence > 0 && first.confidence > (second?.confidence ?? 0)
    ? { encoding: first.encoding, confidence: first.confidence }
    : NOTHING;
}

const RARE = ['viscii', 'vps', 'windows1258'] as const;
/** So few words of a text of another language may by chance read as Vietnamese. */
const RARE_LEAST = 3;

/** Of the code pages that hardly anybody had: only where nearly every word says so and none speaks against it. */
function amongRare(text: string): LegacyRecognition {
  const found = RARE.map((encoding) => {
    const counts = { legacy: 0, either: 0, neither: 0 };
    for (const word of accented(text, encoding)) {
      const reading = readingOf(word, encoding);
      if (reading === 'unicode') return { encoding, confidence: 0 };
      counts[reading] += 1;
    }
    const { legacy, neither } = counts;
    const share = legacy / (legacy + neither);
    const sure = legacy >= RARE_LEAST && share >= 0.8 && plainWordsFit(text, legacy);
    return { encoding, confidence: sure ? share * (1 - 0.5 ** legacy) : 0 };
  }).sort((a, b) => b.confidence - a.confidence);
  const [first, second] = found;
  return first && first.confidence > (second?.confidence ?? 0) ? first : NOTHING;
}

function scoreOf(text: string, encoding: 'tcvn3' | 'vni'): { confidence: number } {
  const words = accented(text, encoding);
  const readings = words.map((word) => readingOf(word, encoding));
  const count = (wanted: Reading): number => readings.filter((reading) => reading === wanted).length;
  const [legacy, unicode, neither] = [count('legacy'), count('unicode'), count('neither')];
  const proofs = words.filter((word, at) => readings[at] === 'legacy' && CODE_PAGES[encoding].proof.test(word)).length;
  // A typing mistake or a loan word in a Unicode text may read as legacy; two words that only a legacy font spells so don't.
  if (legacy === 0 || (unicode > 0 && proofs < 2 && legacy < 3 * unicode)) return { confidence: 0 };
  const share = legacy / (legacy + neither);
  if (share < 0.6 || !plainWordsFit(text, legacy)) return { confidence: 0 };
  return { confidence: share * (1 - 0.5 ** legacy) };
}

/**
 * What a text says to the guess that it is of a code page: one word at least must be and none speaks against it
 * (`proves`), each may be (`allows`), one is Unicode (`denies`), or nothing.
 */
export function fitOf(text: string, encoding: LegacyFamily): 'proves' | 'allows' | 'denies' | 'silent' {
  const readings = accented(text, encoding).map((word) => readingOf(word, encoding));
  if (readings.includes('unicode')) return 'denies';
  if (readings.length === 0 || readings.includes('neither')) return 'silent';
  return readings.includes('legacy') ? 'proves' : 'allows';
}

type Reading = 'legacy' | 'unicode' | 'either' | 'neither';

/** All of Vietnamese has some seven thousand syllables, and a text repeats a few hundred of them. */
const MOST_KNOWN = 20_000;
/** "nghieâng". Of longer words V8 would keep the text that they stand in. */
const LONGEST_SYLLABLE = 12;
const known = new Map<string, Reading>();

function readingOf(word: string, encoding: LegacyEncoding): Reading {
  const key = `${encoding} ${word}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const reading = findReading(word, encoding);
  // Of a text that is made of ever new words nothing is worth knowing.
  if (known.size >= MOST_KNOWN) known.clear();
  if (word.length <= LONGEST_SYLLABLE) known.set(key, reading);
  return reading;
}

function findReading(word: string, encoding: LegacyEncoding): Reading {
  if (CODE_PAGES[familyOf(encoding)].isUnicode(word)) return 'unicode';
  // Đ may be Ð taken for a look-alike (`toNfc`), or stand in an abbreviation: no word shows anything by it alone.
  if (!/[^A-Za-zĐ]/.test(word)) return 'either';
  const converted = convertLegacy(word, encoding);
  // One sign alone ("«", "µ", "©") is a sign, whatever a font would show for it.
  const asLegacy = word.length > 1 && isSyllable(converted);
  const asIs = isSyllable(word);
  if (asLegacy) return asIs ? 'either' : 'legacy';
  return asIs ? 'unicode' : 'neither';
}

/** The words beyond ASCII: the others read the same in every code page. */
function accented(text: string, encoding: LegacyFamily): string[] {
  return (asWindows(text).match(CODE_PAGES[encoding].words) ?? []).filter((word) => /[^A-Za-z]/.test(word));
}

/** In a Vietnamese text most words without accents are syllables too; in other languages they are not. */
function plainWordsFit(text: string, legacy: number): boolean {
  const plain = (asWindows(text).match(WORDS) ?? []).filter((word) => /^[a-z]+$/.test(word));
  const fitting = plain.filter(isSyllable).length;
  if (legacy === 1) return plain.length > 0 && fitting === plain.length;
  return (fitting + legacy) / (plain.length + legacy) >= 0.6;
}
