import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

export type Root = ReturnType<typeof fromHtml>;
export type Node = Root['children'][number];
export type Element = Extract<Node, { type: 'element' }>;
export type Parent = Root | Element;

export function parse(html: string): Root {
  return fromHtml(html, { fragment: true });
}

export function serialize(tree: Root): string {
  return toHtml(tree);
}

export function isElement(node: Node | undefined, ...tagNames: string[]): node is Element {
  return node?.type === 'element' && (tagNames.length === 0 || tagNames.includes(node.tagName));
}

/** Replaces every element by what `change` returns for it, children first. */
export function mapElements(parent: Parent, change: (element: Element) => Node[]): void {
  parent.children = parent.children.flatMap((node) => {
    if (node.type !== 'element') return [node];
    mapElements(node, change);
    return change(node);
  });
}
