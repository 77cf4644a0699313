import type { WriteOptions, WriteSheet } from 'hucre/xlsx';
import type { TableWords } from './table-words.js';

const INCH = 25.4;

/** A4 landscape, as wide as the page; foot with number and page, a draft marked at the top. */
export function landscapePage(
  words: Pick<TableWords, 'issue' | 'isDraft'>,
): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: {
        top: 20 / INCH,
        bottom: 20 / INCH,
        left: 15 / INCH,
        right: 15 / INCH,
        header: 10 / INCH,
        footer: 10 / INCH,
      },
      horizontalCentered: true,
    },
    headerFooter: {
      ...(words.isDraft && { oddHeader: `&C&"Times New Roman,Bold"${escaped(words.issue)}` }),
      oddFooter: `&L${escaped(words.issue)}&RTrang &P/&N`,
    },
  };
}

/**
 * The rows that each printed page repeats (Excel's own name for it). hucre has an option for them, which writes a sheet's
 * name bare: Excel calls a workbook damaged whose names hold a space or a comma without quotes.
 */
export function repeatedRows(sheetName: string, rows: string): NonNullable<WriteOptions['namedRanges']>[number] {
  return { name: '_xlnm.Print_Titles', scope: sheetName, range: `'${sheetName.replaceAll("'", "''")}'!${rows}` };
}

/** In a header "&" begins a command; a digit after a font's size would join it, so none is set. */
function escaped(text: string): string {
  return text.replaceAll('&', '&&');
}
