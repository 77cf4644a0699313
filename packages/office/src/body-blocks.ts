import { fromHtml } from 'hast-util-from-html';

type Root = ReturnType<typeof fromHtml>;
type Node = Root['children'][number];
type Element = Extract<Node, { type: 'element' }>;

/** Text in one style; a line break is "\n". */
export interface Run {
  text: string;
  bold: boolean;
  italic: boolean;
}

export interface BodyBlock {
  runs: Run[];
  /** Null: a plain paragraph. */
  item: ListItem | null;
}

export interface ListItem {
  ordered: boolean;
  /** Which list of the body, from 0: each begins at 1 again. */
  list: number;
  /** 0 outside, 1 inside another list. */
  level: number;
  /** Place in its list, from 1. */
  order: number;
}

type List = Omit<ListItem, 'order'>;

interface Style {
  bold: boolean;
  italic: boolean;
}

const BLOCKS = new Set([
  ...['p', 'div', 'section', 'article', 'header', 'footer', 'main', 'blockquote', 'figure', 'figcaption', 'pre', 'hr'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'caption', 'li', 'dl', 'dt', 'dd'],
]);
const LISTS = new Set(['ol', 'ul']);
const SILENT = new Set(['script', 'style', 'template', 'head', 'title']);

/**
 * A dispatch's HTML as paragraphs and list items of bold and italic text. Whatever a dispatch has no form for (tables,
 * headings, links, pictures) is kept as its words, in paragraphs.
 */
export function bodyBlocks(html: string): BodyBlock[] {
  const reader = new BodyReader();
  reader.read(fromHtml(html, { fragment: true }).children, { bold: false, italic: false }, null);
  return reader.finish();
}

class BodyReader {
  readonly #blocks: BodyBlock[] = [];
  #runs: Run[] = [];
  #item: ListItem | null = null;
  #lists = 0;

  finish(): BodyBlock[] {
    this.#close();
    return this.#blocks;
  }

  read(nodes: readonly Node[], style: Style, list: List | null): void {
    let order = 0;
    for (const node of nodes) {
      if (node.type === 'text') this.#add(node.value, style);
      if (node.type !== 'element' || SILENT.has(node.tagName)) continue;
      if (node.tagName === 'br') this.#runs.push({ text: '\n', ...style });
      else if (LISTS.has(node.tagName)) this.#list(node, style, list?.level ?? -1);
      else if (node.tagName === 'li' && list !== null) {
        order += 1;
        this.#close();
        this.#item = { ...list, order };
        this.read(node.children, style, list);
        this.#close();
        this.#item = null;
      } else this.#element(node, style, list);
    }
  }

  #list(element: Element, style: Style, level: number): void {
    this.#close();
    const list = this.#lists;
    this.#lists += 1;
    this.read(element.children, style, { ordered: element.tagName === 'ol', list, level: level + 1 });
    this.#close();
  }

  #element(element: Element, style: Style, list: List | null): void {
    const { tagName, children } = element;
    if (tagName === 'td' || tagName === 'th') this.#add(' ', style);
    if (!BLOCKS.has(tagName)) {
      const bold = style.bold || tagName === 'strong' || tagName === 'b';
      const italic = style.italic || tagName === 'em' || tagName === 'i';
      return this.read(children, { bold, italic }, list);
    }
    this.#close();
    this.read(children, style, list);
    this.#close();
  }

  #add(text: string, style: Style): void {
    // Not \s: a non-breaking space is meant.
    this.#runs.push({ text: text.replace(/[ \t\n\r\f]+/g, ' '), ...style });
  }

  /** Ends a paragraph if there is one; an item's later paragraphs are plain. */
  #close(): void {
    const runs = joined(this.#runs);
    this.#runs = [];
    if (runs.length === 0) return;
    this.#blocks.push({ runs, item: this.#item });
    this.#item = null;
  }
}

/** Neighbours of one style are one run; no blank at an edge, beside a line break or after another blank. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  let before = ' ';
  for (const { text: raw, bold, italic } of runs) {
    const text = before === ' ' || before === '\n' ? raw.replace(/^ /, '') : raw;
    if (text === '' || (text === '\n' && result.length === 0)) continue;
    before = text.slice(-1);
    const last = result.at(-1);
    if (text === '\n' && last) last.text = last.text.replace(/ $/, '');
    if (last?.bold === bold && last.italic === italic) last.text += text;
    else result.push({ text, bold, italic });
  }
  for (let last = result.at(-1); last; last = result.at(-1)) {
    last.text = last.text.replace(/[ \n]+$/, '');
    if (last.text !== '') break;
    result.pop();
  }
  return result;
}
