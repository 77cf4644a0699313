import { encodingOfFont, FAMILY_NAMES, familyOf, proposeConversion } from '@toasoan/vietnamese';
import { oneLine } from '../tree/tree.js';
import type { FontRun } from './mark-paragraphs.js';

export interface LegacyText {
  /** The fonts of the time before Unicode in which words of the file stand, each once. */
  fonts: string[];
  /** What the code pages of those paragraphs are called, each once. */
  encodings: string[];
  /** Paragraphs that would read otherwise in Unicode. */
  paragraphs: number;
  /** One of them, before and after; null where there is none. */
  sample: { before: string; after: string } | null;
}

const SAMPLE = 80;

/** Finds the words that old fonts wrote, and (where `convert` says so) turns them into Unicode. */
export function readLegacy(paragraphs: readonly (readonly FontRun[])[], convert: boolean): LegacyText {
  const texts = paragraphs.map((runs) => runs.map(({ node, font }) => ({ text: node.value ?? '', font })));
  const proposals = proposeConversion(texts);
  if (convert) {
    for (const { paragraph, runs } of proposals) {
      paragraphs[paragraph]?.forEach(({ node }, index) => {
        node.value = runs[index] ?? node.value ?? '';
      });
    }
  }
  const fonts = texts.flat().flatMap(({ text, font }) => {
    return font !== null && encodingOfFont(font) !== null && /[^\s\d\p{P}]/u.test(text) ? [font] : [];
  });
  const [first] = proposals;
  const sample = first ? { before: short(first.before), after: short(first.after) } : null;
  const encodings = new Set(proposals.map(({ encoding }) => FAMILY_NAMES[familyOf(encoding)]));
  return { fonts: [...new Set(fonts)], encodings: [...encodings], paragraphs: proposals.length, sample };
}

function short(text: string): string {
  const line = oneLine(text);
  return line.length > SAMPLE ? `${line.slice(0, SAMPLE)}…` : line;
}
