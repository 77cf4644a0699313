import { Paragraph, TextRun, AlignmentType, type FileChild } from 'docx';
import type { DispatchPaper } from '@toasoan/contracts';
import { bodyBlocks, type BodyBlock, type Run } from './body-blocks.js';
import { HALVES } from './dispatch-layout.js';
import { ADDRESSED_TO, RECIPIENTS, dispatchLines, type DispatchLines } from './dispatch-lines.js';
import { letterheadCells, line, twoColumns } from './docx-letterhead.js';
import { empty, packed, portraitSection } from './docx-sections.js';
import { signatureCell } from './docx-signature.js';
import { ADDRESSEE_INDENTS, LISTS, STYLE } from './docx-styles.js';
import { annexSection } from './summary-table-docx.js';
import type { PrintableTable } from './printable-table.js';

/**
 * The dispatch in the prescribed layout (Decree 30/2020, Annex I), every part a named style. The annex stands on landscape
 * pages of its own, counted from 1.
 */
export function dispatchDocx(paper: DispatchPaper, annex?: PrintableTable): Promise<Uint8Array> {
  const lines = dispatchLines(paper);
  const sections = [portraitSection([...head(paper, lines), ...body(paper.bodyHtml), end(lines), empty()])];
  if (annex !== undefined) sections.push(annexSection(annex, lines.annexOf));
  return packed(sections, {
    title: lines.documentTitle,
    subject: lines.about,
    issuer: paper.letterhead.issuerName,
  });
}

function head({ letterhead }: DispatchPaper, lines: DispatchLines): FileChild[] {
  const numbers: [Paragraph[], Paragraph[]] = [
    [line(STYLE.number, [new TextRun(lines.number)]), line(STYLE.about, [new TextRun(lines.about)])],
    [line(STYLE.placeAndDate, [new TextRun(lines.placeAndDate)])],
  ];
  return [twoColumns([letterheadCells(letterhead, HALVES), numbers], HALVES), ...addressees(lines)];
}

function addressees({ addressees: names }: DispatchLines): Paragraph[] {
  const spacing = { before: 240 };
  const [only] = names;
  if (names.length === 1 && only !== undefined) {
    const text = `${ADDRESSED_TO} ${only}`;
    return [
      new Paragraph({
        style: STYLE.addressees,
        alignment: AlignmentType.CENTER,
        spacing: { ...spacing, after: 240 },
        children: [new TextRun(text)],
      }),
    ];
  }
  const { head: indent, items } = ADDRESSEE_INDENTS;
  return [
    new Paragraph({ style: STYLE.addressees, indent, spacing, children: [new TextRun(ADDRESSED_TO)] }),
    ...names.map(
      (name, order) =>
        new Paragraph({
          style: STYLE.addressees,
          indent: items,
          ...(order === names.length - 1 && { spacing: { after: 240 } }),
          children: [new TextRun(name)],
        }),
    ),
  ];
}

function body(html: string): Paragraph[] {
  const blocks = bodyBlocks(html);
  return blocks.map(
    ({ runs, item }, order) =>
      new Paragraph({
        style: STYLE.body,
        // The signature never stands on a page without a line of what is signed.
        ...(order === blocks.length - 1 && { keepNext: true }),
        ...(item && { numbering: numberingOf(item) }),
        children: runs.flatMap(textRuns),
      }),
  );
}

function numberingOf({ ordered, level, list }: NonNullable<BodyBlock['item']>) {
  return { reference: ordered ? LISTS.ordered : LISTS.unordered, level: Math.min(level, 1), instance: list };
}

function textRuns({ text, bold, italic }: Run): TextRun[] {
  return text.split('\n').map(
    (part, order) =>
      new TextRun({
        text: part,
        ...(order > 0 && { break: 1 }),
        ...(bold && { bold }),
        ...(italic && { italics: true }),
      }),
  );
}

function end(lines: DispatchLines) {
  const recipients = [
    line(STYLE.recipientsHead, [new TextRun(RECIPIENTS)]),
    ...lines.recipients.map((text) => line(STYLE.recipients, [new TextRun(text)])),
  ];
  return twoColumns([[recipients, signatureCell(lines.signerTitles, lines.signer)]], HALVES);
}
