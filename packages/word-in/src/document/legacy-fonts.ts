import type { FontRun } from './mark-paragraphs.js';

const LEGACY = /^(?:\.\s?vn\w|vni[-\s])/i;

/** The fonts of the time before Unicode in which words of the file stand, each once. */
export function legacyFonts(paragraphs: readonly (readonly FontRun[])[]): string[] {
  const fonts = paragraphs.flat().flatMap(({ node, font }) => {
    return font !== null && LEGACY.test(font) && /[^\s\d\p{P}]/u.test(node.value ?? '') ? [font] : [];
  });
  return [...new Set(fonts)];
}
