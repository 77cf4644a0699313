// Makes src/fonts/*.woff2 from the font packages: only the letters of Vietnamese text, no hinting.
// Run by hand (`node scripts/subset-fonts.mjs`) when a font package changes; the result is committed (docs: src/fonts/README.md).
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const printableAscii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const LATIN = `${printableAscii}\u00a0«»·°²³½×–—‘’“”…•§©→←↑↓ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý`;
/** What the reading face never shows: arrows and the like belong to the interface. */
const INTERFACE_ALONE = /[←↑↓→©½]/gu;
const toned = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'].flatMap((vowel) =>
  ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
);
const VIETNAMESE = `ăđơưĂĐƠƯ₫${toned.join('')}`;

/** Name of what is made, and the whole font that it is cut from. */
const faces = [
  ['be-vietnam-pro-400', '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'],
  ['be-vietnam-pro-600', '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf'],
  ['literata-400', '@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf'],
  ['literata-600', '@expo-google-fonts/literata/600SemiBold/Literata_600SemiBold.ttf'],
  // Italic words are rare and short: one weight is enough.
  ['literata-400-italic', '@expo-google-fonts/literata/400Regular_Italic/Literata_400Regular_Italic.ttf'],
];

for (const [name, from] of faces) {
  const source = readFileSync(require.resolve(from));
  const reading = name.startsWith('literata');
  const letters = reading ? (LATIN + VIETNAMESE).replace(INTERFACE_ALONE, '') : LATIN + VIETNAMESE;
  // Literata brings along old-style figures, small capitals and ligatures, which no page asks for: nearly half of its bytes.
  const small = await subsetFont(source, letters, { targetFormat: 'woff2', noHinting: true, noLayoutClosure: reading });
  writeFileSync(new URL(`../src/fonts/${name}.woff2`, import.meta.url), small);
  console.log(`${name}: ${source.length} → ${small.length} bytes`);
}
