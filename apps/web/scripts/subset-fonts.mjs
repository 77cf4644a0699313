// Makes src/fonts/*.woff2 from the font packages: only the letters of Vietnamese text, no hinting, weights 400–700.
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

const wght = { min: 400, max: 700, default: 400 };
/** Sources with `SCRIPT` in their name come in two files, and so does what is made of them: a variable face is not to be joined. */
const faces = [
  ['be-vietnam-pro-400', '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf', {}],
  ['be-vietnam-pro-600', '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf', {}],
  ['literata', '@fontsource-variable/literata/files/literata-SCRIPT-wght-normal.woff2', { variationAxes: { wght } }],
  // Italic words are rare and short: one weight is enough.
  [
    'literata-italic',
    '@fontsource-variable/literata/files/literata-SCRIPT-wght-italic.woff2',
    { variationAxes: { wght: 400 } },
  ],
];

for (const [name, file, options] of faces) {
  const parts = file.includes('SCRIPT')
    ? [
        ['-latin', LATIN, file.replace('SCRIPT', 'latin')],
        ['-vietnamese', VIETNAMESE, file.replace('SCRIPT', 'vietnamese')],
      ]
    : [['', LATIN + VIETNAMESE, file]];
  for (const [part, letters, from] of parts) {
    const source = readFileSync(require.resolve(from));
    const shown = name.startsWith('literata') ? letters.replace(INTERFACE_ALONE, '') : letters;
    const small = await subsetFont(source, shown, { targetFormat: 'woff2', noHinting: true, ...options });
    writeFileSync(new URL(`../src/fonts/${name}${part}.woff2`, import.meta.url), small);
    console.log(`${name}${part}: ${source.length} → ${small.length} bytes`);
  }
}
