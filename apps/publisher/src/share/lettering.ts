import { readFileSync } from 'node:fs';

interface Letters {
  unitsPerEm: number;
  /** Per letter: its width and its outline, in units of the face, upwards. */
  glyphs: Record<string, [width: number, outline: string]>;
  kerning: Record<string, Record<string, number>>;
}

let read: Letters | undefined;
/** Be Vietnam Pro as outlines (scripts/cut-letters.mjs): the same on every machine, whatever fonts that has. */
function letters(): Letters {
  read ??= JSON.parse(
    readFileSync(new URL('../../letters/be-vietnam-pro-600.json', import.meta.url), 'utf8'),
  ) as Letters;
  return read;
}

/** What can be drawn of a text: a letter that the face lacks without its mark, and what has no letter at all not. */
export function drawable(text: string): string {
  const { glyphs } = letters();
  return [...text.normalize('NFC').replace(/\s/g, ' ')]
    .map((letter) => {
      if (letter in glyphs) return letter;
      const [base = ''] = letter.normalize('NFD');
      return base in glyphs ? base : '';
    })
    .join('')
    .replace(/ +/g, ' ')
    .trim();
}

interface Placed {
  outline: string;
  x: number;
}

function place(text: string): { placed: Placed[]; width: number } {
  const { glyphs, kerning } = letters();
  const placed: Placed[] = [];
  let x = 0;
  let before = '';
  for (const letter of text) {
    const [width, outline] = glyphs[letter] ?? [0, ''];
    x += kerning[before]?.[letter] ?? 0;
    if (outline !== '') placed.push({ outline, x });
    x += width;
    before = letter;
  }
  return { placed, width: x };
}

/** Width of a drawable text in pixels. */
export function widthOf(text: string, size: number): number {
  return (place(text).width * size) / letters().unitsPerEm;
}

/** A drawable text as SVG, its first letter at `x`, its baseline at `y`. */
export function lettered(text: string, at: { x: number; y: number; size: number; colour: string }): string {
  const scale = (at.size / letters().unitsPerEm).toFixed(5);
  const outlines = place(text).placed.map(
    ({ outline, x }) => `<path transform="translate(${String(x)} 0)" d="${outline}"/>`,
  );
  return `<g fill="${at.colour}" transform="translate(${String(at.x)} ${String(at.y)}) scale(${scale} -${scale})">${outlines.join('')}</g>`;
}

/** A drawable text in lines no wider than `width`; the last of `most` lines ends with an ellipsis where there is more. */
export function inLines(text: string, size: number, width: number, most: number): { lines: string[]; whole: boolean } {
  const fits = (line: string): boolean => widthOf(line, size) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const whole = lines.length <= most && lines.every(fits);
  if (whole) return { lines, whole };
  const kept = lines.slice(0, most);
  let last = kept.pop() ?? '';
  if (lines.length > most || !fits(last)) {
    while (last !== '' && !fits(`${last}…`)) last = last.slice(0, -1);
    last = `${last.replace(/[\s,.;:–-]+$/, '')}…`;
  }
  return { lines: [...kept, last], whole };
}
