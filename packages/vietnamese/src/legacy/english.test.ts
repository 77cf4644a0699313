import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeConversion, recogniseLegacy } from '../index.js';

const ROOT = new URL('../../../../', import.meta.url);
const RUNS = 10_000;
/** English that is not ASCII: what it borrowed, and the signs that typesetters and word processors put in. */
const BORROWED =
  'café naïve résumé façade piñata crème brûlée déjà vu Zürich São Paulo Besançon Åland Malmö Brontë Noël coöperate fiancée über jalapeño Gdańsk Dvořák Škoda ½ £5m ©2018 §4 ±2 µm 25 °C 100 m² “quoted” ‘so’ don’t — – … • ™ ® ¶ † «»';

const documents = ['README.md', 'CONTRIBUTING.md', 'LICENSE', ...filesIn('docs/adr/'), ...filesIn('docs/')].filter(
  // Written for contributors and for whoever moves a site, in Vietnamese.
  (path) => !/(?:cong-tac-vien|nhap-trang-cu)\.md$/.test(path),
);
const texts = documents.map((path) => readFileSync(new URL(path, ROOT), 'utf8'));
const paragraphs = texts.flatMap((text) => text.split(/\n\s*\n/)).filter((paragraph) => /\S/.test(paragraph));
const words = [...new Set(texts.flatMap((text) => text.match(/[A-Za-z][A-Za-z’'-]+/g) ?? []))];

function filesIn(folder: string): string[] {
  return readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith('.md'))
    .map((name) => folder + name);
}

describe('English text, as it stands', () => {
  it('is never taken for a legacy one: every paragraph and word of our own documents and of the licence', () => {
    const alone = paragraphs.flatMap((paragraph) => paragraph.split(/\s+/));
    const wrong = [...paragraphs, ...alone].filter((text) => recogniseLegacy(text).encoding !== null);
    process.stdout.write(
      `${String(wrong.length)} of ${String(paragraphs.length)} English paragraphs and ${String(alone.length)} words taken for legacy\n`,
    );
    expect(wrong).toEqual([]);
    expect(proposeConversion(paragraphs.map((text) => [{ text, font: null }]))).toEqual([]);
    expect([paragraphs.length > 500, alone.length > 20_000]).toEqual([true, true]);
  });

  it('nor is any mixture of its words with borrowed ones and the signs of typesetters', () => {
    const word = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...words) },
      { weight: 1, arbitrary: fc.constantFrom(...BORROWED.split(' ')) },
      { weight: 1, arbitrary: fc.constantFrom(...words).map((one) => one.toUpperCase()) },
    );
    const text = fc.array(word, { minLength: 8, maxLength: 40 }).map((all) => all.join(' '));
    let [clean, marked] = [0, 0];
    fc.assert(
      fc.property(text, (english) => {
        expect(recogniseLegacy(english).encoding, english).toBeNull();
        expect(proposeConversion([[{ text: english, font: null }]])).toEqual([]);
        clean += 1;
        if (/[^\p{ASCII}]/u.test(english)) marked += 1;
      }),
      { numRuns: RUNS },
    );
    process.stdout.write(
      `${String(clean)} of ${String(RUNS)} mixtures left alone, ${String(marked)} of them beyond ASCII\n`,
    );
    expect([clean, marked > RUNS / 2]).toEqual([RUNS, true]);
  });
});
