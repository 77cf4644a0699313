import type { Core } from '@strapi/strapi';
import type { IssuedTable, SummaryTable, TableFormat } from '@toasoan/contracts';
import { MEDIA_TYPES, summaryTableDocx, summaryTablePdf, summaryTableXlsx } from '@toasoan/office';
import type { PersonContext } from '../editorial/person-routes';
import { loadLetterhead } from '../letterhead/load-letterhead';

/** An issued table, or one that is not: then it is printed as a draft. */
type Printable = IssuedTable | { title: string; table: SummaryTable };

const PRINTERS = { xlsx: summaryTableXlsx, docx: summaryTableDocx, pdf: summaryTablePdf };

/** The table as a file of this format, under the organisation's head. */
export async function tableFile(
  strapi: Core.Strapi,
  table: Printable,
  format: TableFormat,
): Promise<{ name: string; mime: string; content: Buffer }> {
  const content = await PRINTERS[format](table, await loadLetterhead(strapi));
  return { name: fileName(table, format), mime: MEDIA_TYPES[format], content: Buffer.from(content) };
}

/** `bang-tong-hop-01-BTH-2018.xlsx`, `bang-tong-hop-2018-01-01-2018-06-30-ban-2.pdf`. */
function fileName(table: Printable, format: TableFormat): string {
  const { from, to } = table.table;
  const days = `${from}-${to}`;
  if (!('checksum' in table)) return `bang-tong-hop-${days}-ban-nhap.${format}`;
  const version = table.version > 1 ? `-ban-${String(table.version)}` : '';
  return `bang-tong-hop-${table.number.replaceAll('/', '-')}-${days}${version}.${format}`;
}

/** Answers with a file to be kept. */
export function answerFile(
  context: PersonContext,
  { name, mime, content }: { name: string; mime: string; content: Buffer | string },
): void {
  context.set('Content-Type', mime);
  context.set('Content-Disposition', `attachment; filename="${name}"`);
  context.set('Cache-Control', 'no-store');
  context.body = content;
}
