import { type Paragraph, TextRun } from 'docx';
import { STYLE } from './docx-styles.js';
import { brokenLines, line } from './docx-letterhead.js';

/** "TM. BAN THƯỜNG VỤ / PHÓ CHỦ TỊCH", room for signature and seal, the name. */
export function signatureCell(titles: readonly string[], name: string): Paragraph[] {
  return [line(STYLE.signerTitles, brokenLines(titles)), line(STYLE.signer, [new TextRun(name)])];
}
