import { renderedText } from '@toasoan/html-policy';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

export type Element = Extract<ReturnType<typeof fromHtml>['children'][number], { type: 'element' }>;
/** Whatever stands in an article: a fragment has no document type. */
export type Node = Element['children'][number];
export interface Root {
  type: 'root';
  children: Node[];
}
export type Text = Extract<Node, { type: 'text' }>;
export type Parent = Root | Element;

export const parse = (html: string): Root => fromHtml(html, { fragment: true }) as Root;
export const serialize = (children: Node[]): string => toHtml({ type: 'root', children });

export function isElement(node: Node | undefined, ...tagNames: string[]): node is Element {
  return node?.type === 'element' && (tagNames.length === 0 || tagNames.includes(node.tagName));
}

/** The same of what is known to be an element, without telling the compiler that any other is none. */
export const isNamed = (node: Element, ...tagNames: string[]): boolean => tagNames.includes(node.tagName);

export function element(tagName: string, children: Node[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children };
}

export const text = (value: string): Text => ({ type: 'text', value });

/** The words of a node on one line. */
export function wordsOf(node: Node | Element): string {
  if (node.type === 'text') return oneLine(node.value);
  return node.type === 'element' ? oneLine(renderedText(node)) : '';
}

export const oneLine = (value: string): string => value.replace(/[\s\u00a0]+/g, ' ').trim();

/** All elements of some names below a node, in order. */
export function findAll(parent: Parent, ...tagNames: string[]): Element[] {
  return parent.children.flatMap((node) => {
    if (!isElement(node)) return [];
    const below = findAll(node, ...tagNames);
    return tagNames.includes(node.tagName) ? [node, ...below] : below;
  });
}

/** Without words and without a picture, a rule or a table. */
export function isBlank(node: Node): boolean {
  if (node.type === 'text') return oneLine(node.value) === '';
  if (node.type !== 'element') return true;
  return !['img', 'hr', 'table'].includes(node.tagName) && node.children.every(isBlank);
}

/** Do all words of an element stand inside one of these tags, its own included? */
export function wholly(node: Element, ...tagNames: string[]): boolean {
  if (tagNames.includes(node.tagName)) return true;
  return node.children.every((child) => isBlank(child) || (isElement(child) && wholly(child, ...tagNames)));
}

/** Replaces every element below by what `change` returns for it, children first. */
export function mapElements(parent: Parent, change: (node: Element) => Node[]): void {
  parent.children = parent.children.flatMap((node) => {
    if (node.type !== 'element') return [node];
    mapElements(node, change);
    return change(node);
  });
}
