import { bodyFromText } from './body-from-text.js';
import { renderedText } from './rendered-text.js';
import type { Element, Node, Parent } from './tree.js';
import { isElement, parse, serialize } from './tree.js';

/**
 * The words of a body for a box of plain text, lists and tables in lines as `bodyFromText` reads them. `rich`: the body holds
 * more than such a box can say (headings, links, bold words, pictures), which would be lost if it were made of `text` again.
 */
export function textOfBody(html: string): { text: string; rich: boolean } {
  const tree = parse(html);
  const text = tree.children
    .map((node) => linesOf(node).join('\n'))
    .filter((block) => block !== '')
    .join('\n\n');
  return { text, rich: bare(serialize(tree)) !== bare(bodyFromText(text)) };
}

/** Where lines end is not what a body holds. */
const bare = (html: string): string => html.replace(/(?:\s|&#xA0;|&nbsp;)+/gu, '');

function linesOf(node: Node): string[] {
  if (isElement(node)) {
    if (node.tagName === 'ul' || node.tagName === 'ol') return itemLines(node);
    if (node.tagName === 'table') return rowsOf(node).map(lineOfCells);
    if (node.tagName === 'figure' && node.children.some((child) => isElement(child, 'table')))
      return node.children.flatMap(linesOf);
  }
  return wordsOf(node)
    .split('\n')
    .map((line) => line.trim());
}

/** Items of lists within lists stand among the others: a box has no depth. */
function itemLines(list: Element): string[] {
  let number = 0;
  return list.children.flatMap((item): string[] => {
    if (!isElement(item, 'li')) return [];
    const inner = item.children.filter((child) => isElement(child, 'ul', 'ol'));
    const own = oneLine({ ...item, children: item.children.filter((child) => !isElement(child, 'ul', 'ol')) });
    number += 1;
    const sign = list.tagName === 'ol' ? `${String(number)}.` : '•';
    return [...(own === '' ? [] : [`${sign} ${own}`]), ...inner.flatMap(linesOf)];
  });
}

function rowsOf(parent: Parent): Element[] {
  return parent.children.flatMap((child) =>
    isElement(child, 'tr') ? [child] : isElement(child, 'thead', 'tbody', 'tfoot') ? rowsOf(child) : [],
  );
}

function lineOfCells(row: Element): string {
  const cells = row.children.flatMap((cell): string[] => {
    if (!isElement(cell, 'th', 'td')) return [];
    const more = Math.max(0, Number(cell.properties['colSpan'] ?? 1) - 1);
    return [oneLine(cell).replaceAll('|', '/'), ...Array.from({ length: more }, () => '')];
  });
  return cells.join(' | ').trim();
}

const oneLine = (node: Element): string => wordsOf(node).replace(/\s+/gu, ' ').trim();
const wordsOf = (node: Node): string => renderedText({ type: 'root', children: [node] }).trim();
