import {
  Document,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  SectionType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import { LANDSCAPE, PAGE, PAGE_NUMBER_FROM_TOP } from './dispatch-layout.js';
import { NUMBERING, STYLE, STYLES, millimetres } from './docx-styles.js';
import { DRAFT_MARK } from './table-words.js';

/** What Word, and a screen reader, says that the file is. */
export interface DocumentFacts {
  title: string;
  subject: string;
  issuer: string;
}

/** Upright pages of a letter; the page number stands in the middle of the top margin, from page 2. */
export function portraitSection(children: FileChild[]): ISectionOptions {
  return {
    children,
    properties: {
      titlePage: true,
      page: {
        size: {
          width: millimetres(PAGE.width),
          height: millimetres(PAGE.height),
          orientation: PageOrientation.PORTRAIT,
        },
        margin: margins(PAGE),
      },
    },
    headers: { default: new Header({ children: [pageNumber()] }), first: new Header({ children: [empty()] }) },
  };
}

/** Landscape pages of a table, counted from 1 again; the foot says on each which table it is, and a draft that it is one. */
export function landscapeSection(children: FileChild[], foot: string, isDraft: boolean): ISectionOptions {
  const draft = isDraft ? [new Paragraph({ style: STYLE.draft, children: [new TextRun(DRAFT_MARK)] })] : [];
  return {
    children,
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        // The library turns width and height itself.
        size: {
          width: millimetres(LANDSCAPE.height),
          height: millimetres(LANDSCAPE.width),
          orientation: PageOrientation.LANDSCAPE,
        },
        margin: margins(LANDSCAPE),
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [pageNumber(), ...draft] }),
      first: new Header({ children: isDraft ? draft : [empty()] }),
    },
    footers: { default: footer(foot), first: footer(foot) },
  };
}

export async function packed(
  sections: ISectionOptions[],
  { title, subject, issuer }: DocumentFacts,
): Promise<Uint8Array> {
  const document = new Document({
    title,
    subject,
    creator: issuer,
    lastModifiedBy: issuer,
    keywords: 'công văn, bảng tổng hợp, tin, bài',
    styles: STYLES,
    numbering: NUMBERING,
    sections,
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function margins({ top, bottom, left, right }: typeof PAGE | typeof LANDSCAPE) {
  return {
    top: millimetres(top),
    bottom: millimetres(bottom),
    left: millimetres(left),
    right: millimetres(right),
    header: millimetres(PAGE_NUMBER_FROM_TOP),
    footer: millimetres(8),
  };
}

function pageNumber(): Paragraph {
  return new Paragraph({ style: STYLE.pageNumber, children: [new TextRun({ children: [PageNumber.CURRENT] })] });
}

function footer(text: string): Footer {
  return new Footer({ children: [new Paragraph({ style: STYLE.note, children: [new TextRun(text)] })] });
}

/** Word asks for a paragraph where it has nothing to show: in an empty header, and after a table that ends a page. */
export function empty(): Paragraph {
  return new Paragraph({ style: STYLE.note, spacing: { before: 0, line: 20, lineRule: 'exact' } });
}
