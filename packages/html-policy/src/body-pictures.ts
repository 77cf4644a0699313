import { renderedText } from './rendered-text.js';
import { isElement, parse, type Element, type Parent } from './tree.js';

/** A picture as it stands in a body, with the words beside it. */
export interface BodyPicture {
  src: string;
  alt: string;
  /** The `figcaption` of its figure; empty where there is none. */
  caption: string;
}

/** Every picture of a body, in order, also one that stands twice. */
export function bodyPictures(html: string): BodyPicture[] {
  const found: BodyPicture[] = [];
  if (!/<img/i.test(html)) return found;
  collect(parse(html), '', found);
  return found;
}

function collect(parent: Parent, caption: string, found: BodyPicture[]): void {
  for (const node of parent.children) {
    if (!isElement(node)) continue;
    if (node.tagName === 'img') found.push({ src: text(node, 'src'), alt: text(node, 'alt'), caption });
    else collect(node, node.tagName === 'figure' ? captionOf(node) : caption, found);
  }
}

function captionOf(figure: Element): string {
  const [words] = figure.children.filter((child) => isElement(child, 'figcaption'));
  return words && isElement(words) ? renderedText(words).trim() : '';
}

function text({ properties }: Element, name: string): string {
  const value = properties[name];
  return typeof value === 'string' ? value.trim() : '';
}
