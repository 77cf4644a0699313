import type Database from 'better-sqlite3';
import type { PublicSettings } from '@toasoan/contracts';
import { coloursCode, NO_CHOICE, siteMark, type ColourChoice, type MarkShape } from '@toasoan/site-colours';
import { mimeOf } from '../render/mime.js';

export interface SiteIcon {
  /** Public path, the same in any colours: browsers ask for `/favicon.ico` unasked. */
  path: string;
  body: Buffer;
  mime: string;
}

const PNGS: readonly [path: string, shape: MarkShape, size: number][] = [
  ['/icon-192.png', 'rounded', 192],
  ['/icon-512.png', 'rounded', 512],
  ['/icon-maskable-512.png', 'masked', 512],
  ['/apple-touch-icon.png', 'square', 180],
];

/** The last ones drawn: a rebuild asks for them in its one synchronous turn. */
let drawn: { code: string; icons: SiteIcon[] } | undefined;

/**
 * The mark in every form that browsers and systems ask for, in the organisation's colours. None where it chose none: the
 * ones that the templates bring are these.
 */
export async function chosenIcons(choice: ColourChoice): Promise<SiteIcon[]> {
  const code = coloursCode(choice);
  if (code === null) return [];
  if (drawn?.code !== code) drawn = { code, icons: await drawIcons(choice) };
  return drawn.icons;
}

/** As `chosenIcons`, by the settings in a content index. */
export async function iconsOf(db: Database.Database): Promise<SiteIcon[]> {
  const stored = db
    .prepare(`SELECT content FROM item WHERE kind = 'settings' AND state = 'live' LIMIT 1`)
    .pluck()
    .get();
  // A row from before there were colours has none.
  const { colours = NO_CHOICE } = JSON.parse((stored as string | undefined) ?? '{}') as Partial<PublicSettings>;
  return chosenIcons(colours);
}

/** Draws all of them, in whatever colours. */
export async function drawIcons(choice: ColourChoice): Promise<SiteIcon[]> {
  const icon = (path: string, body: Buffer): SiteIcon => ({ path, body, mime: mimeOf(path) });
  const pngs = PNGS.map(async ([path, shape, size]) => icon(path, await png(siteMark(choice, shape), size)));
  return [
    icon('/favicon.svg', Buffer.from(siteMark(choice))),
    icon('/favicon.ico', ico(await png(siteMark(choice), 32), 32)),
    ...(await Promise.all(pngs)),
  ];
}

async function png(svg: string, size: number): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(svg), { density: (72 * size) / 64 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

/** An .ico that holds one PNG: six bytes of head, sixteen of its only entry. */
function ico(picture: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(picture.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, picture]);
}
