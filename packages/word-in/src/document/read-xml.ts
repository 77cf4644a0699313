import { parseXml, XmlElement, type XmlDocument } from '@rgrove/parse-xml';
import { WordRefused } from '../refusal.js';

/**
 * A part as a tree; document types and entities of its own are no part of what the parser knows.
 * @throws {WordRefused} `broken`
 */
export function readXml(xml: string): XmlDocument {
  try {
    return parseXml(xml);
  } catch {
    throw new WordRefused('broken');
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Children of one name, whatever prefix the file gives the namespace. */
export function children(parent: XmlDocument | XmlElement | null, name: string): XmlElement[] {
  return (parent?.children ?? []).filter(
    (node): node is XmlElement => node instanceof XmlElement && localName(node.name) === name,
  );
}

export function child(parent: XmlDocument | XmlElement | null, name: string): XmlElement | null {
  return children(parent, name)[0] ?? null;
}

export function attribute(node: XmlElement | null, name: string): string | null {
  const found = Object.entries(node?.attributes ?? {}).find(([key]) => localName(key) === name);
  return found?.[1] ?? null;
}

/** `<w:jc w:val="center"/>` below a parent: what most properties look like. */
export const valueOf = (parent: XmlElement | null, name: string): string | null =>
  attribute(child(parent, name), 'val');

/** `<w:b/>`, or `<w:b w:val="0"/>` for what a style had and this one has not; null where nothing is said. */
export function switchOf(parent: XmlElement | null, name: string): boolean | null {
  const found = child(parent, name);
  if (found === null) return null;
  return !['0', 'false', 'off'].includes(attribute(found, 'val') ?? '');
}
