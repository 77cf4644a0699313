// Makes favicon.svg in the site's own colours, and from it the PNG icons and favicon.ico in public/. Run by hand
// (`node scripts/make-icons.mjs`) when the mark or these colours change; the result is committed.
import { writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { themes } from '@toasoan/site-colours';

const at = (name) => new URL(`../public/${name}`, import.meta.url);
const { action, red, surface } = themes.light;
const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="${action}"/><path d="M14 16h36v8H36v26h-8V24H14z" fill="${surface}"/><path d="M14 54h36v3H14z" fill="${red}"/></svg>\n`;
writeFileSync(at('favicon.svg'), mark);
// A system cuts its own shape out of these: the ground reaches every edge, and the mark lies in the middle four fifths.
const square = mark.replace(' rx="12"', '');
const masked = square.replace(/(<rect[^>]*\/>)(.*)(<\/svg>)/, '$1<g transform="translate(9.6 9.6) scale(.7)">$2</g>$3');
const png = (svg, size) =>
  sharp(Buffer.from(svg), { density: (72 * size) / 64 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();

for (const [name, svg, size] of [
  ['icon-192.png', mark, 192],
  ['icon-512.png', mark, 512],
  ['icon-maskable-512.png', masked, 512],
  ['apple-touch-icon.png', square, 180],
])
  writeFileSync(at(name), await png(svg, size));

// An .ico that holds one PNG: six bytes of head, sixteen of its only entry.
const icon = await png(mark, 32);
const head = Buffer.alloc(22);
head.writeUInt16LE(1, 2);
head.writeUInt16LE(1, 4);
head.writeUInt8(32, 6);
head.writeUInt8(32, 7);
head.writeUInt16LE(1, 10);
head.writeUInt16LE(32, 12);
head.writeUInt32LE(icon.length, 14);
head.writeUInt32LE(head.length, 18);
writeFileSync(at('favicon.ico'), Buffer.concat([head, icon]));
