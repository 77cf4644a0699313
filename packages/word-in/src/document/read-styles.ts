import type { XmlElement } from '@rgrove/parse-xml';
import { attribute, child, children, readXml, switchOf, valueOf } from './read-xml.js';

/** What a style says, with what it takes from those that it is based on. */
export interface WordStyle {
  id: string;
  /** Its own name and those that it is based on, nearest first, in small letters. */
  names: readonly string[];
  font: string | null;
  /** Of headings, 1 the highest. */
  level: number | null;
  bold: boolean;
  italic: boolean;
  align: string | null;
  numbering: { numId: string | null; depth: number | null } | null;
}

export interface WordStyles {
  /** By its id; null: the style that paragraphs have without saying so. */
  paragraph(id: string | null): WordStyle;
  character(id: string | null): WordStyle | null;
  /** Of a style that names a list, its list. */
  listOf(id: string): string | null;
}

const DEEPEST = 20;

/** @param xml `word/styles.xml`, or null where a file has none */
export function readStyles(xml: string | null): WordStyles {
  const root = xml === null ? null : child(readXml(xml), 'styles');
  const styles = new Map<string, XmlElement>();
  let standing: string | null = null;
  for (const style of children(root, 'style')) {
    const id = attribute(style, 'styleId');
    if (id === null) continue;
    styles.set(id, style);
    const isDefault = attribute(style, 'default');
    if (attribute(style, 'type') === 'paragraph' && (isDefault === '1' || isDefault === 'true')) standing = id;
  }
  const base = fontOf(child(child(child(root, 'docDefaults'), 'rPrDefault'), 'rPr'));
  const known = new Map<string, WordStyle>();
  const resolve = (id: string | null): WordStyle => {
    const key = id ?? '';
    const found = known.get(key) ?? resolved(key, chainOf(styles, id), base);
    known.set(key, found);
    return found;
  };
  return {
    paragraph: (id) => resolve(id !== null && styles.has(id) ? id : standing),
    character: (id) => (id !== null && styles.has(id) ? resolve(id) : null),
    listOf: (id) => valueOf(child(child(styles.get(id) ?? null, 'pPr'), 'numPr'), 'numId'),
  };
}

function chainOf(styles: ReadonlyMap<string, XmlElement>, id: string | null): XmlElement[] {
  const chain: XmlElement[] = [];
  let next = id === null ? undefined : styles.get(id);
  while (next !== undefined && !chain.includes(next) && chain.length < DEEPEST) {
    chain.push(next);
    next = styles.get(valueOf(next, 'basedOn') ?? '');
  }
  return chain;
}

function resolved(id: string, chain: readonly XmlElement[], base: string | null): WordStyle {
  const names = chain.map((style) => (valueOf(style, 'name') ?? '').toLowerCase());
  const run = (style: XmlElement): XmlElement | null => child(style, 'rPr');
  const paragraph = (style: XmlElement): XmlElement | null => child(style, 'pPr');
  const outline = first(chain, (style) => valueOf(paragraph(style), 'outlineLvl'));
  const list = first(chain, (style) => child(paragraph(style), 'numPr'));
  return {
    id,
    names,
    font: first(chain, (style) => fontOf(run(style))) ?? base,
    level: levelOf(names, outline),
    bold: first(chain, (style) => switchOf(run(style), 'b')) ?? false,
    italic: first(chain, (style) => switchOf(run(style), 'i')) ?? false,
    align: first(chain, (style) => valueOf(paragraph(style), 'jc')),
    numbering: list && { numId: valueOf(list, 'numId'), depth: numberOf(valueOf(list, 'ilvl')) },
  };
}

/** By the name, which Word keeps in English in every language; else by the level that the navigation pane shows. */
function levelOf(names: readonly string[], outline: string | null): number | null {
  for (const name of names) {
    const [, level] = /^(?:heading|tiêu đề) (\d)$/.exec(name) ?? [];
    if (level !== undefined) return Number(level);
  }
  const shown = numberOf(outline);
  return shown !== null && shown < 9 ? shown + 1 : null;
}

const fontOf = (run: XmlElement | null): string | null =>
  attribute(child(run, 'rFonts'), 'ascii') ?? attribute(child(run, 'rFonts'), 'hAnsi');

export const numberOf = (value: string | null): number | null =>
  value !== null && /^\d{1,6}$/.test(value) ? Number(value) : null;

function first<Found>(chain: readonly XmlElement[], look: (style: XmlElement) => Found | null): Found | null {
  for (const style of chain) {
    const found = look(style);
    if (found !== null) return found;
  }
  return null;
}
