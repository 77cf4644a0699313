import { ALIGN_CLASSES, REMOVED_WHOLE, RENAMED, isLocalPicture } from './policy.js';
import type { Element, Node, Root } from './tree.js';
import { isElement, mapElements } from './tree.js';

const BLOCKS = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'hr', 'figure', 'table', 'div', 'pre'],
  ...['section', 'article', 'header', 'footer', 'main', 'aside', 'nav', 'address', 'dl', 'form', 'figcaption'],
]);
const BOXES = [
  'div',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'aside',
  'address',
  'center',
  'pre',
  'dt',
  'dd',
];
const SAFE_LINK = /^(?:https?:|mailto:|tel:|[^:]*$|[^:/?#]*[/?#])/i;

/**
 * What happens before the allow-list: other names of allowed elements, loose boxes into paragraphs, alignment by style
 * into a class, pictures that are not ours away. Reports what is lost.
 */
export function normalize(tree: Root, keepImage: (src: string) => boolean, report: (what: string) => void): void {
  mapElements(tree, (element) => {
    if (REMOVED_WHOLE.includes(element.tagName)) {
      report(`element:${element.tagName}`);
      return [];
    }
    if (element.tagName === 'img') return pictureOrNothing(element, keepImage, report);
    if (element.tagName === 'a') reportLink(element, report);
    element.tagName = RENAMED[element.tagName] ?? element.tagName;
    alignByClass(element);
    if (BOXES.includes(element.tagName) && !element.children.some(isBlock)) {
      return element.children.length === 0 ? [] : [{ ...element, tagName: 'p' }];
    }
    return [element];
  });
}

function pictureOrNothing(
  element: Element,
  keepImage: (src: string) => boolean,
  report: (what: string) => void,
): Node[] {
  const src = element.properties['src'];
  if (typeof src === 'string' && isLocalPicture(src) && keepImage(src)) return [element];
  report(`image:${typeof src === 'string' ? src.slice(0, 200) : ''}`);
  return [];
}

function reportLink(element: Element, report: (what: string) => void): void {
  const href = element.properties['href'];
  if (typeof href === 'string' && !SAFE_LINK.test(href)) report(`link:${href.slice(0, 200)}`);
}

/** `style="text-align: center"` and the old `align` attribute, as Word and old sites write them. */
function alignByClass(element: Element): void {
  const { style, align, className } = element.properties;
  const fromStyle = typeof style === 'string' ? /(?:^|;)\s*text-align\s*:\s*(\w+)/i.exec(style)?.[1] : undefined;
  const wanted = (fromStyle ?? (typeof align === 'string' ? align : '')).toLowerCase();
  if (wanted !== 'center' && wanted !== 'right' && wanted !== 'justify') return;
  element.properties['className'] = [...(Array.isArray(className) ? className : []), ALIGN_CLASSES[wanted]];
}

function isBlock(node: Node): boolean {
  return isElement(node) && (BLOCKS.has(node.tagName) || node.children.some(isBlock));
}
