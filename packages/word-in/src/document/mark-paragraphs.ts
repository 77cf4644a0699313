import type { Mark } from '../tree/mark.js';
import { countItems, namedPlace, type Numbering } from './read-numbering.js';
import type { WordStyle, WordStyles } from './read-styles.js';

/** What is read of mammoth's nodes; its types leave them open. */
export interface WordNode {
  type: string;
  children?: WordNode[];
  value?: string;
  styleId?: string | null;
  font?: string | null;
  alignment?: string | null;
  numbering?: { paragraphStyleId?: string } | null;
  /** Of the document alone: its footnotes and endnotes, which stand beside its paragraphs. */
  notes?: { _notes?: Readonly<Record<string, { body: WordNode[] }>> };
  isBold?: boolean;
  isItalic?: boolean;
}

/** Text and the font that it stands in, of one paragraph. */
export interface FontRun {
  node: WordNode;
  font: string | null;
}

// Private use characters around a paragraph's mark, on its way through mammoth; taken out of the text of a file.
const OPEN = '\ue000';
const CLOSE = '\ue001';
const OWN = /[\ue000\ue001]/g;
const MARKED = /^\ue000([^\ue001]*)\ue001/;

/** Writes before each paragraph what its style, its alignment and its lists say. Changes the nodes. */
export function markParagraphs(
  document: WordNode,
  { styles, numbering }: { styles: WordStyles; numbering: Numbering },
): { paragraphs: FontRun[][] } {
  const count = countItems(numbering);
  const paragraphs: FontRun[][] = [];
  const visit = (node: WordNode): void => {
    if (node.type !== 'paragraph') {
      for (const child of node.children ?? []) visit(child);
      return;
    }
    const style = styles.paragraph(node.styleId ?? null);
    const runs: FontRun[] = [];
    readRuns(node, style, styles, runs);
    paragraphs.push(runs);
    if ((node.children ?? []).length === 0) return;
    const mark = markOf(node, style);
    const named = namedPlace(node.numbering?.paragraphStyleId);
    const numId = named?.numId ?? style.numbering?.numId ?? null;
    // A heading with a number stays a heading.
    if (numId !== null && mark.level === undefined) {
      const list = count(numId, named?.depth ?? style.numbering?.depth ?? null, style.id);
      if (list) mark.list = list;
    }
    const words = { type: 'text', value: `${OPEN}${JSON.stringify(mark)}${CLOSE}` };
    node.children = [{ ...PLAIN_RUN, children: [words] }, ...(node.children ?? [])];
    node.numbering = null;
  };
  visit(document);
  for (const { body } of Object.values(document.notes?._notes ?? {})) body.forEach(visit);
  return { paragraphs };
}

const PLAIN_RUN = { type: 'run', verticalAlignment: 'baseline', styleId: null, font: null } as const;

function readRuns(
  node: WordNode,
  paragraph: WordStyle,
  styles: WordStyles,
  runs: FontRun[],
  font?: string | null,
): void {
  for (const child of node.children ?? []) {
    if (child.type === 'text') {
      child.value = (child.value ?? '').replace(OWN, '');
      runs.push({ node: child, font: font ?? paragraph.font });
    } else if (child.type === 'run') {
      const style = styles.character(child.styleId ?? null);
      child.isBold = child.isBold === true || (style?.bold ?? false);
      child.isItalic = child.isItalic === true || (style?.italic ?? false);
      readRuns(child, paragraph, styles, runs, child.font ?? style?.font ?? paragraph.font);
    } else {
      readRuns(child, paragraph, styles, runs, font);
    }
  }
}

function markOf(node: WordNode, style: WordStyle): Mark {
  const mark: Mark = {};
  const named = (pattern: RegExp): boolean => style.names.some((name) => pattern.test(name));
  if (named(/^(?:title|tiêu đề)$/)) mark.role = 'title';
  else if (named(/^(?:subtitle|tiêu đề phụ|sapo|sa-?pô)$/)) mark.role = 'subtitle';
  else if (named(/^(?:caption|chú thích|illustration|figure)$/)) mark.role = 'caption';
  if (style.level !== null && mark.role === undefined) mark.level = style.level;
  const align = node.alignment ?? style.align;
  if (align === 'center') mark.align = 'center';
  if (align === 'right' || align === 'end') mark.align = 'right';
  if (style.bold) mark.bold = true;
  if (style.italic) mark.italic = true;
  return mark;
}

/** The mark at the beginning of a text, and the text without it. */
export function takeMark(value: string): { mark: Mark; rest: string } | null {
  const found = MARKED.exec(value);
  if (!found) return null;
  return { mark: JSON.parse(found[1] ?? '{}') as Mark, rest: value.slice(found[0].length) };
}
