// Makes letters/be-vietnam-pro-600.json: outline, width and kerning of every letter that a share picture may hold, so that
// it is drawn from the same paths on every machine, whatever fonts that has. Run by hand (`node scripts/cut-letters.mjs`) when
// the font package changes; the result is committed.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';

const require = createRequire(import.meta.url);
const file = require.resolve('@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf');
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const toned = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'].flatMap((vowel) =>
  ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
);
const letters = [...new Set([...ascii, ...'«»·°–—‘’“”…•§×đĐ₫', ...toned])];

const face = new Face(new Blob(readFileSync(file)));
const font = new Font(face);
function set(text) {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer.getGlyphInfosAndPositions();
}
const width = (text) => set(text).reduce((sum, { xAdvance }) => sum + xAdvance, 0);

const glyphs = {};
for (const letter of letters) {
  const [glyph, ...more] = set(letter);
  if (more.length > 0 || glyph.codepoint === 0) throw new Error(`${letter} is not one glyph of the font`);
  glyphs[letter] = [glyph.xAdvance, font.glyphToPath(glyph.codepoint)];
}
const kerning = {};
for (const left of letters)
  for (const right of letters) {
    const moved = width(left + right) - glyphs[left][0] - glyphs[right][0];
    if (moved !== 0) (kerning[left] ??= {})[right] = moved;
  }
const target = new URL('../letters/be-vietnam-pro-600.json', import.meta.url);
writeFileSync(target, `${JSON.stringify({ unitsPerEm: face.upem, glyphs, kerning })}\n`);
console.log(`${letters.length} letters, ${Object.keys(kerning).length} kerned, ${readFileSync(target).length} bytes`);
