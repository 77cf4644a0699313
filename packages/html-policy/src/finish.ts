import { ALIGN_CLASSES, LIMITS } from './policy.js';
import type { Element, Node, Root } from './tree.js';
import { isElement, mapElements } from './tree.js';

const ALIGNMENTS: string[] = Object.values(ALIGN_CLASSES);

/** What happens after the allow-list: measures within limits, one alignment, honest figures, `rel` on links outside. */
export function finish(tree: Root): void {
  mapElements(tree, (element) => {
    limitMeasures(element);
    oneClass(element);
    if (element.tagName === 'a') return link(element);
    if (element.tagName === 'img') element.properties['alt'] ??= '';
    if (element.tagName === 'figure') return figure(element);
    return [element];
  });
}

function limitMeasures(element: Element): void {
  for (const [name, most] of Object.entries(LIMITS)) {
    const value = element.properties[name];
    if (value === undefined) continue;
    const number = Number(value);
    if (Number.isInteger(number) && number >= 1 && number <= most) element.properties[name] = number;
    else Reflect.deleteProperty(element.properties, name);
  }
}

function oneClass(element: Element): void {
  const { className } = element.properties;
  if (!Array.isArray(className)) return;
  const [first] = className.filter((name) => ALIGNMENTS.includes(String(name)));
  const kept = first === undefined ? [...new Set(className)] : [first];
  if (kept.length > 0) element.properties['className'] = kept;
  else Reflect.deleteProperty(element.properties, 'className');
}

/** A link without an address is only its text; one that leaves the site says so. */
function link(element: Element): Node[] {
  const { href } = element.properties;
  if (typeof href !== 'string' || href.trim() === '') return element.children;
  if (/^(?:https?:)?[/\\]{2}/i.test(href)) element.properties['rel'] = ['noopener', 'external'];
  return [element];
}

/** The class follows the content: a figure is a picture or a table, and anything else is no figure. */
function figure(element: Element): Node[] {
  const holds = (...names: string[]) =>
    element.children.some((child) => isElement(child, ...names) || (isElement(child, 'a') && holdsPicture(child)));
  if (element.children.some((child) => isElement(child, 'table'))) {
    element.properties['className'] = ['table'];
    return [element];
  }
  if (holds('img')) {
    const { className } = element.properties;
    const side = Array.isArray(className) && className.includes('image-style-side');
    element.properties['className'] = side ? ['image', 'image-style-side'] : ['image'];
    return [element];
  }
  return element.children.flatMap((child): Node[] =>
    isElement(child, 'figcaption') ? [{ ...child, tagName: 'p', properties: {} }] : [child],
  );
}

function holdsPicture(element: Element): boolean {
  return element.children.some((child) => isElement(child, 'img'));
}
