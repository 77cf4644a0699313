import { element, isNamed, mapElements, type Element, type Node, type Parent } from '../tree/tree.js';
import { readCss } from './read-css.js';

/**
 * Formatting that programs write as styles, as tags: bold, italic, underlined, struck, raised, lowered. A tag that its own
 * style denies (`<b style="font-weight:normal">`, around all that Google Docs copies) is none.
 */
export function formatByTags(tree: Parent): void {
  mapElements(tree, (node): Node[] => {
    const css = readCss(node.properties['style']);
    if (isNamed(node, 'b', 'strong')) return css.get('font-weight') === 'normal' ? node.children : [as('strong', node)];
    if (isNamed(node, 'i', 'em')) return css.get('font-style') === 'normal' ? node.children : [as('em', node)];
    if (isNamed(node, 'strike', 'del')) return [as('s', node)];
    if (isNamed(node, 'u', 'ins')) return [as('u', node)];
    if (isNamed(node, 'span', 'font')) return styled(node, css);
    return [node];
  });
}

const as = (tagName: string, node: Element): Element => element(tagName, node.children);

function styled({ children }: Element, css: ReadonlyMap<string, string>): Node[] {
  const line = css.get('text-decoration') ?? css.get('text-decoration-line') ?? '';
  const tags = [
    /^(?:bold|bolder|[6-9]00)$/.test(css.get('font-weight') ?? '') && 'strong',
    css.get('font-style') === 'italic' && 'em',
    line.includes('underline') && 'u',
    line.includes('line-through') && 's',
    css.get('vertical-align') === 'super' && 'sup',
    css.get('vertical-align') === 'sub' && 'sub',
  ].filter((tag): tag is string => tag !== false);
  return tags.reduce<Node[]>((inside, tag) => (inside.length === 0 ? inside : [element(tag, inside)]), children);
}
