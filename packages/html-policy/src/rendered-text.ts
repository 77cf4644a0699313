import { isElement, type Node, type Parent } from './tree.js';

/**
 * The words of a tree as a browser would show them (`innerText`): the answers of `hast-util-to-text`, which takes the square of
 * a text's length and throws beyond a hundred thousand lines, in one pass. White space counts as it does in running text.
 */
export function renderedText(tree: Parent): string {
  const sink = new Sink();
  const block = tree.type === 'element' && BLOCKS.has(tree.tagName);
  collect(tree, { before: block, after: block }, sink);
  return sink.text();
}

/** What stands at the beginning and the end of a parent: at a break white space is dropped, elsewhere it is a space. */
interface Edges {
  before: boolean;
  after: boolean;
}

const BLOCKS = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'caption',
    'center',
    'dd',
    'dialog',
    'dir',
    'dl',
    'dt',
    'div',
  ],
  ...[
    'figure',
    'figcaption',
    'footer',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hgroup',
    'hr',
    'html',
    'legend',
    'li',
  ],
  ...['listing', 'main', 'menu', 'nav', 'ol', 'p', 'plaintext', 'pre', 'section', 'ul', 'xmp'],
]);
const UNSEEN = new Set([
  ...['datalist', 'head', 'noembed', 'noframes', 'noscript', 'rp', 'script', 'style', 'template', 'title'],
]);

/** Strings, and between them the most line ends that were asked for; none at either end. */
class Sink {
  #parts: string[] = [];
  #ends: number | null = null;

  words(value: string): void {
    if (value === '') return;
    if (this.#ends !== null) this.#parts.push('\n'.repeat(this.#ends) || ' ');
    this.#ends = null;
    this.#parts.push(value);
  }
  /** 0: a space. */
  lineEnds(count: number): void {
    if (this.#parts.length > 0) this.#ends = Math.max(this.#ends ?? 0, count);
  }
  text(): string {
    return this.#parts.join('');
  }
}

function collect(parent: Parent, edges: Edges, sink: Sink): void {
  const { children } = parent;
  const rows = lastOf(children, 'tr');
  const cells = lastOf(children, 'td', 'th');
  for (const [index, node] of children.entries()) {
    if (node.type === 'text') {
      const next = children[index + 1];
      const after = next === undefined ? edges.after : isElement(next, 'br');
      collectWords(node.value, { before: index === 0 && edges.before, after }, sink);
    } else if (isElement(node) && !UNSEEN.has(node.tagName)) {
      const block = BLOCKS.has(node.tagName);
      const ends = node.tagName === 'p' ? 2 : 1;
      const endsLine = node.tagName === 'br' || (node.tagName === 'tr' && index < rows);
      if (block) sink.lineEnds(ends);
      collect(node, { before: block, after: block || endsLine }, sink);
      if (isElement(node, 'td', 'th') && index < cells) sink.words('\t');
      if (endsLine) sink.words('\n');
      if (block) sink.lineEnds(ends);
    }
  }
}

const lastOf = (nodes: readonly Node[], ...names: string[]): number =>
  nodes.findLastIndex((node) => isElement(node, ...names));

const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** White space around a line end goes with it; the line end is a space, but for one beside a space without width. */
function collectWords(value: string, edges: Edges, sink: Sink): void {
  const lines = value.split('\n');
  const last = lines.length - 1;
  const shown = lines.map((line, index) =>
    spaced(line.replace(DIRECTIONS, ''), {
      before: index > 0 || edges.before,
      after: index < last || edges.after,
    }),
  );
  let follows = false;
  for (const [index, line] of shown.entries()) {
    if (line.endsWith('\u200B') || shown[index + 1]?.startsWith('\u200B') === true) {
      sink.words(line);
      follows = false;
    } else if (line !== '') {
      if (follows) sink.lineEnds(0);
      sink.words(line);
      follows = true;
    } else if (index === 0 || index === last) {
      sink.lineEnds(0);
    }
  }
}

function spaced(line: string, { before, after }: Edges): string {
  const words = line.split(/[\t ]+/u).filter((word) => word !== '');
  const [start, end] = [/^[\t ]/u.test(line) && !before, /[\t ]$/u.test(line) && !after];
  if (words.length === 0) return start && end ? ' ' : '';
  return `${start ? ' ' : ''}${words.join(' ')}${end ? ' ' : ''}`;
}
