import type { CellStyle } from 'hucre/xlsx';

type Part<K extends keyof CellStyle> = NonNullable<CellStyle[K]>;

export const FACE: Part<'font'> = { name: 'Times New Roman', size: 11 };

const BOLD: Part<'font'> = { ...FACE, bold: true };
const LINE = { style: 'thin' } as const;
const BOX: Part<'border'> = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const CENTER: Part<'alignment'> = { horizontal: 'center', vertical: 'center', wrapText: true };
const RIGHT: Part<'alignment'> = { horizontal: 'right', vertical: 'center' };
const LEFT: Part<'alignment'> = { horizontal: 'left', vertical: 'center', wrapText: true };

function shade(rgb: string): Part<'fill'> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}

type StyleName =
  | 'superior'
  | 'issuer'
  | 'motto'
  | 'title'
  | 'subtitle'
  | 'draft'
  | 'head'
  | 'group'
  | 'text'
  | 'middle'
  | 'sumText'
  | 'sum'
  | 'day'
  | 'money'
  | 'moneySum'
  | 'note';

// Numbers are "General": "0.##" would print "3," for a whole number.
export const STYLES: Readonly<Record<StyleName, CellStyle>> = {
  superior: { font: FACE, alignment: { ...CENTER, wrapText: false } },
  issuer: { font: BOLD, alignment: { ...CENTER, wrapText: false } },
  motto: { font: { ...BOLD, underline: true }, alignment: { ...CENTER, wrapText: false } },
  title: { font: { ...BOLD, size: 14 }, alignment: CENTER },
  subtitle: { font: { ...FACE, italic: true }, alignment: CENTER },
  draft: { font: { ...BOLD, color: { rgb: 'C00000' } }, alignment: CENTER },
  head: { font: BOLD, alignment: CENTER, border: BOX, fill: shade('D9E2F3') },
  group: { font: BOLD, alignment: { ...LEFT, wrapText: false }, border: BOX, fill: shade('F2F2F2') },
  text: { font: FACE, alignment: LEFT, border: BOX },
  middle: { font: FACE, alignment: CENTER, border: BOX },
  sumText: { font: BOLD, alignment: LEFT, border: BOX },
  sum: { font: BOLD, alignment: CENTER, border: BOX },
  money: { font: FACE, alignment: RIGHT, border: BOX, numFmt: '#,##0' },
  moneySum: { font: BOLD, alignment: RIGHT, border: BOX, numFmt: '#,##0' },
  day: { font: FACE, alignment: CENTER, border: BOX, numFmt: 'dd/mm/yyyy' },
  note: { font: { ...FACE, size: 10 }, alignment: { ...LEFT, vertical: 'top' } },
};
