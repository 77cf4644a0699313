import { convertLegacy } from './convert-legacy.js';
import { encodingOfFont, familyOf, type LegacyEncoding, type LegacyFamily } from './encoding-of-font.js';
import { fitOf, recogniseLegacy } from './recognise-legacy.js';

/** A piece of a paragraph in one font; null where the font is not known. */
export interface LegacyRun {
  text: string;
  font: string | null;
}

/** One paragraph as it came and as it would read. Nothing is converted until a person has agreed (ADR 0088). */
export interface ConversionProposal {
  /** Place of the paragraph among those asked about. */
  paragraph: number;
  encoding: LegacyEncoding;
  /** 0 to 1, see `recogniseLegacy`. */
  confidence: number;
  before: string;
  after: string;
  /** The runs as they would read, in the order and number in which they came. */
  runs: readonly string[];
}

type Paragraph = readonly LegacyRun[];
type Encodings = readonly (LegacyEncoding | null)[];

/**
 * The paragraphs that a legacy font wrote, with their text before and after. A paragraph too short to be sure of by itself
 * ("Giê cò") goes with the others: where it can only be of their code page, or where nothing in all of them is Unicode.
 */
export function proposeConversion(paragraphs: readonly Paragraph[]): ConversionProposal[] {
  const found = paragraphs.map((runs, paragraph) => propose(runs, paragraph, encodingsOf(runs)));
  const common = commonest(found);
  if (common === null) return [];
  const fits = paragraphs.map((runs, paragraph) => (found[paragraph] ? 'proves' : fitOf(textOf(runs), common)));
  const wholly = !fits.includes('denies');
  return paragraphs.flatMap((runs, paragraph) => {
    const sure = found[paragraph];
    if (sure) return sure;
    const fit = fits[paragraph];
    if (fit !== 'proves' && !(fit === 'allows' && wholly)) return [];
    return propose(runs, paragraph, { encodings: runs.map(() => common), confidence: 0.5 }) ?? [];
  });
}

const textOf = (runs: Paragraph): string => runs.map(({ text }) => text).join('');

/** One font of each code page that fonts name. */
const FONTS = { tcvn3: '.VnTime', vni: 'VNI-Times', vps: 'VPS Times' } as const;

/** By the font's name where it says something, otherwise by all the runs without such a font together. */
function encodingsOf(runs: Paragraph): { encodings: Encodings; confidence: number } {
  const named = runs.map(({ font }) => (font === null ? null : encodingOfFont(font)));
  const textIn = (wanted: (encoding: LegacyEncoding | null) => boolean): string =>
    textOf(runs.filter((_run, index) => wanted(named[index] ?? null)));
  const believed = Object.entries(FONTS).filter(
    ([family, font]) =>
      recogniseLegacy(
        textIn((name) => name !== null && familyOf(name) === family),
        font,
      ).encoding,
  );
  const others = recogniseLegacy(textIn((name) => name === null));
  const encodings = named.map((name) => {
    if (name === null) return others.encoding;
    return name === 'tcvn3_capitals' || believed.some(([family]) => family === familyOf(name)) ? name : null;
  });
  return { encodings, confidence: named.some((name) => name !== null) ? 1 : others.confidence };
}

function propose(
  runs: Paragraph,
  paragraph: number,
  { encodings, confidence }: { encodings: Encodings; confidence: number },
): ConversionProposal | null {
  const whole = marksWithVowels(runs, encodings);
  const converted = whole.map((text, index) => {
    const encoding = encodings[index] ?? null;
    return encoding === null ? text : convertLegacy(text, encoding);
  });
  const [before, after] = [textOf(runs), converted.join('')];
  const changed = encodings.find((encoding, index) => encoding !== null && converted[index] !== runs[index]?.text);
  if (before === after || changed === undefined || changed === null) return null;
  return { paragraph, encoding: changed, confidence, before, after, runs: converted };
}

/** A run may end between a VNI vowel and its mark (bold begins there): the mark goes to its vowel. */
function marksWithVowels(runs: Paragraph, encodings: Encodings): string[] {
  const texts = runs.map(({ text }) => text);
  for (let index = 1; index < texts.length; index += 1) {
    const [before = '', text = ''] = texts.slice(index - 1, index + 1);
    if (encodings[index - 1] !== 'vni' || encodings[index] !== 'vni' || !/[aeouyôö]$/i.test(before)) continue;
    const [mark = ''] = /^[ùøûõïêéèúüëâáàåãä]/i.exec(text) ?? [];
    texts[index - 1] = before + mark;
    texts[index] = text.slice(mark.length);
  }
  return texts;
}

/** The code page of most paragraphs; the first of two that are as frequent. Null where none was found. */
function commonest(proposals: readonly (ConversionProposal | null)[]): LegacyFamily | null {
  const counts = new Map<LegacyFamily, number>();
  for (const proposal of proposals) {
    if (proposal === null) continue;
    const family = familyOf(proposal.encoding);
    counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([a, many], [b, more]) => more - many || ORDER.indexOf(a) - ORDER.indexOf(b));
  return first?.[0] ?? null;
}

const ORDER: readonly LegacyFamily[] = ['tcvn3', 'vni', 'viscii', 'vps', 'windows1258'];

/** The proposal as the font of capitals shows it: its text kept small letters, and the name of the font was lost. */
export function inCapitals(proposal: ConversionProposal): ConversionProposal {
  const capitals = (text: string): string => text.toLocaleUpperCase('vi');
  return {
    ...proposal,
    encoding: 'tcvn3_capitals',
    after: capitals(proposal.after),
    runs: proposal.runs.map(capitals),
  };
}
