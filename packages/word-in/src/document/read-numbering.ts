import type { XmlElement } from '@rgrove/parse-xml';
import type { ListPlace } from '../tree/mark.js';
import { type WordStyles, numberOf } from './read-styles.js';
import { attribute, child, children, readXml, valueOf } from './read-xml.js';

interface Level {
  format: string;
  start: number;
  styleId: string | null;
}
interface List {
  /** Lists of one abstract list go on counting where the other stopped. */
  abstractId: string;
  levels: ReadonlyMap<number, Level>;
  restarts: ReadonlyMap<number, number>;
}
export type Numbering = ReadonlyMap<string, List>;

export const DEEPEST_LIST = 8;
const STYLES: Readonly<Record<string, ListPlace['style']>> = {
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};

/** @param xml `word/numbering.xml`, or null where a file has no lists */
export function readNumbering(xml: string | null, styles: WordStyles): Numbering {
  const root = xml === null ? null : child(readXml(xml), 'numbering');
  const abstract = new Map(children(root, 'abstractNum').map((one) => [attribute(one, 'abstractNumId') ?? '', one]));
  const numbers = new Map(children(root, 'num').map((one) => [attribute(one, 'numId') ?? '', one]));
  const lists = new Map<string, List>();
  for (const [numId, one] of numbers) {
    let abstractId = valueOf(one, 'abstractNumId') ?? '';
    // A list that is defined by a style: one step further, never in a circle.
    const link = valueOf(abstract.get(abstractId) ?? null, 'numStyleLink');
    const linked = link === null ? undefined : numbers.get(styles.listOf(link) ?? '');
    if (linked) abstractId = valueOf(linked, 'abstractNumId') ?? '';
    const restarts = new Map<number, number>();
    for (const override of children(one, 'lvlOverride')) {
      const start = numberOf(valueOf(override, 'startOverride'));
      if (start !== null) restarts.set(numberOf(attribute(override, 'ilvl')) ?? 0, start);
    }
    lists.set(numId, { abstractId, levels: levelsOf(abstract.get(abstractId) ?? null), restarts });
  }
  return lists;
}

function levelsOf(abstract: XmlElement | null): Map<number, Level> {
  return new Map(
    children(abstract, 'lvl').map((level) => [
      numberOf(attribute(level, 'ilvl')) ?? 0,
      {
        format: valueOf(level, 'numFmt') ?? 'decimal',
        start: numberOf(valueOf(level, 'start')) ?? 1,
        styleId: valueOf(level, 'pStyle'),
      },
    ]),
  );
}

const NAMED = /^~(\w+)~(\d)$/;

/**
 * A `numbering.xml` in which each level is named after its list and depth. mammoth hands a paragraph its level and forgets
 * the list; the one thing that it keeps of a level is the style's name.
 */
export function namedNumbering(numbering: Numbering): string {
  const ids = [...new Set(['0', ...numbering.keys()])].filter((id) => /^\w+$/.test(id));
  const levels = (id: string): string =>
    Array.from({ length: DEEPEST_LIST + 1 }, (_, depth) => {
      const bullet = numbering.get(id)?.levels.get(depth)?.format === 'bullet';
      return `<w:lvl w:ilvl="${String(depth)}"><w:numFmt w:val="${bullet ? 'bullet' : 'decimal'}"/><w:pStyle w:val="~${id}~${String(depth)}"/></w:lvl>`;
    }).join('');
  return (
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    ids.map((id) => `<w:abstractNum w:abstractNumId="${id}">${levels(id)}</w:abstractNum>`).join('') +
    ids.map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join('') +
    '</w:numbering>'
  );
}

/** The list and depth that `namedNumbering` wrote into a level's name. */
export function namedPlace(name: string | null | undefined): { numId: string; depth: number } | null {
  const [, numId, depth] = NAMED.exec(name ?? '') ?? [];
  return numId === undefined ? null : { numId, depth: Number(depth) };
}

/** Counts the items of all lists of one document, in its order. Null: the paragraph stands in no list after all. */
export function countItems(
  numbering: Numbering,
): (numId: string, depth: number | null, styleId: string) => ListPlace | null {
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return (numId, wanted, styleId) => {
    const list = numbering.get(numId);
    if (!list) return null;
    const linked = [...list.levels].find(([, level]) => level.styleId === styleId)?.[0];
    const depth = Math.min(wanted ?? linked ?? 0, DEEPEST_LIST);
    const { format = 'decimal', start = 1 } = list.levels.get(depth) ?? {};
    if (format === 'none') return null;
    const counter = counters.get(list.abstractId) ?? [];
    counters.set(list.abstractId, counter);
    const restart = list.restarts.get(depth);
    const key = `${numId}/${String(depth)}`;
    const anew = restart !== undefined && !begun.has(key);
    begun.add(key);
    const number = anew ? restart : (counter[depth] ?? start - 1) + 1;
    counter[depth] = number;
    counter.length = depth + 1;
    return { depth, ordered: format !== 'bullet', style: STYLES[format] ?? '1', number };
  };
}
