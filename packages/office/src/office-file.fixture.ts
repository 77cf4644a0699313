import { strFromU8, unzipSync } from 'fflate';
import { xml2js, type Element } from 'xml-js';

/** An office file read back as a program would: its parts by name, as trees. */
export class OfficeFile {
  readonly #parts: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.#parts = unzipSync(bytes);
  }

  names(): string[] {
    return Object.keys(this.#parts);
  }

  text(name: string): string {
    const part = this.#parts[name];
    if (part === undefined) throw new Error(`no part ${name} among ${this.names().join(', ')}`);
    return strFromU8(part);
  }

  /** The root element; throws on XML that is not well formed. */
  tree(name: string): Element {
    const root = (xml2js(this.text(name), { captureSpacesBetweenElements: true }) as Element).elements?.find(
      ({ type }) => type === 'element',
    );
    if (root === undefined) throw new Error(`${name} has no root`);
    return root;
  }
}

/** The element's children of that name. */
export function children(element: Element | undefined, name: string): Element[] {
  return (element?.elements ?? []).filter((child) => child.name === name);
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return children(element, name)[0];
}

/** Every element of that name below, in order. */
export function all(element: Element | undefined, name: string): Element[] {
  return (element?.elements ?? []).flatMap((inner) => [...(inner.name === name ? [inner] : []), ...all(inner, name)]);
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  const value = element?.attributes?.[name];
  return value === undefined ? undefined : String(value);
}

/** The words of a Word paragraph or cell; a line break inside a name is a blank. */
export function wordText(element: Element | undefined): string {
  return (element?.elements ?? [])
    .map((inner) => {
      if (inner.name === 'w:br') return ' ';
      if (inner.name === 'w:t') return (inner.elements ?? []).map(({ text }) => String(text ?? '')).join('');
      return wordText(inner);
    })
    .join('');
}
