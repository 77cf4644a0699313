import { createHash } from 'node:crypto';
import { SHARE_PICTURE } from '@toasoan/contracts';
import { chosenThemes, NO_CHOICE, themes, type ColourChoice } from '@toasoan/site-colours';
import { drawable, inLines, lettered } from './lettering.js';

/** What stands on the picture that other sites show with a link to an article. */
export interface ShareWords {
  title: string;
  unit: string;
  site: string;
  /** The organisation's choice; none: the site's own. */
  colours?: ColourChoice | undefined;
}

const { width: WIDTH, height: HEIGHT } = SHARE_PICTURE;
const MARGIN = 76;
/** The union's colours: blue ground, the masthead's red rule, a warm yellow as mark (packages/site-colours, light). */
const OWN = {
  ground: '#0f4a86',
  deep: '#0a3563',
  rule: '#d8323d',
  mark: '#fbe08a',
  title: '#ffffff',
  quiet: '#dbe7f5',
};

/** What the organisation chose for links is the ground here; words on it are those that can be read on its buttons. */
function themeOf(choice: ColourChoice = NO_CHOICE): typeof OWN {
  const { light } = chosenThemes(choice);
  const rule = light.red === themes.light.red ? OWN.rule : light.red;
  if (light.action === themes.light.action) return { ...OWN, rule };
  const words = light['on-action'];
  return { ...OWN, rule, ground: light.action, deep: light['action-strong'], title: words, quiet: words };
}

/** From the largest size at which the whole title fits; two marks above a capital need room between lines. */
const SIZES = [76, 66, 58, 50] as const;
const TITLE = { top: 152, height: 340, lineHeight: 1.38 };

export const SHARE_MIME = 'image/png';

/** To be raised with any change of how the picture looks: its address follows from what it shows. */
const DRAWING = 1;

/** The address of the picture, known before it is made: it follows from everything that the picture shows. */
export function shareAddress(words: ShareWords): string {
  const shown = JSON.stringify([DRAWING, themeOf(words.colours), words.title, words.unit, words.site]);
  return `/anh/chia-se/${createHash('sha256').update(shown).digest('hex').slice(0, 16)}.png`;
}

/** The picture as SVG without a single letter of text: outlines alone, so that it needs no font. */
export function drawSharePicture(words: ShareWords): string {
  const theme = themeOf(words.colours);
  const { size, lines } = titleLines(drawable(words.title));
  const [site = ''] = inLines(drawable(words.site), 32, WIDTH - 2 * MARGIN, 1).lines;
  const [unit = ''] = inLines(drawable(words.unit), 34, WIDTH - 2 * MARGIN - 28, 1).lines;
  // The block of the title stands in the middle of its room.
  const block = lines.length * size * TITLE.lineHeight;
  const first = TITLE.top + (TITLE.height - block) / 2 + size;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH)}" height="${String(HEIGHT)}">`,
    `<rect width="${String(WIDTH)}" height="${String(HEIGHT)}" fill="${theme.ground}"/>`,
    `<rect y="${String(HEIGHT - 112)}" width="${String(WIDTH)}" height="112" fill="${theme.deep}"/>`,
    `<rect width="${String(WIDTH)}" height="14" fill="${theme.rule}"/>`,
    `<rect x="${String(MARGIN)}" y="${String(HEIGHT - 72)}" width="10" height="34" fill="${theme.mark}"/>`,
    lettered(site, { x: MARGIN, y: 98, size: 32, colour: theme.quiet }),
    ...lines.map((line, index) =>
      lettered(line, { x: MARGIN, y: Math.round(first + index * size * TITLE.lineHeight), size, colour: theme.title }),
    ),
    lettered(unit, { x: MARGIN + 28, y: HEIGHT - 43, size: 34, colour: theme.title }),
    '</svg>',
  ].join('');
}

function titleLines(title: string): { size: number; lines: string[] } {
  const attempts = SIZES.map((size) => {
    const most = Math.floor(TITLE.height / (size * TITLE.lineHeight));
    return { size, ...inLines(title, size, WIDTH - 2 * MARGIN, most) };
  });
  return attempts.find(({ whole }) => whole) ?? attempts.at(-1) ?? { size: SIZES[0], lines: [] };
}

/** The picture as PNG. Encoded in libuv's threads: this one only joins outlines, which takes about a millisecond. */
export async function makeSharePicture(words: ShareWords): Promise<Buffer> {
  // Loaded with the first picture: a start waits for nothing that no reader needs.
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(drawSharePicture(words)))
    .removeAlpha()
    .png({ palette: true, colours: 64, effort: 1 })
    .toBuffer();
}
