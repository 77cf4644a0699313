import { type ListPlace, markOf } from './mark.js';
import { element, isBlank, isElement, type Element, type Node } from './tree.js';

interface Item {
  place: ListPlace;
  children: Node[];
}
interface Open {
  list: Element;
  place: ListPlace;
  /** The number that the next item has if nothing is said. */
  next: number;
}

/** Deeper lists than this are drawn at its depth: no reader tells more apart. */
const DEEPEST = 5;

/** Paragraphs that stand in a list, one after the other, as nested lists; all else as it was. */
export function buildLists(nodes: readonly Node[]): Node[] {
  const built: Node[] = [];
  let items: Item[] = [];
  const flush = (): void => {
    built.push(...nest(items));
    items = [];
  };
  for (const node of nodes) {
    const place = isElement(node, 'p') ? markOf(node).list : undefined;
    if (place && isElement(node) && !isBlank(node)) items.push({ place, children: node.children });
    else if (!isBlank(node) || items.length === 0) {
      flush();
      built.push(node);
    }
  }
  flush();
  return built;
}

function nest(items: readonly Item[]): Element[] {
  const lists: Element[] = [];
  const open: Open[] = [];
  const depths: number[] = [];
  for (const { place, children } of items) {
    const depth = depthAmong(depths, place.depth);
    open.length = Math.min(open.length, depth + 1);
    const top = open[depth];
    const target = top && continues(top, place) ? top : begin(place, open[depth - 1], lists);
    open[depth] = target;
    target.list.children.push(element('li', children));
    target.next = place.number + 1;
  }
  return lists;
}

/** How deep an item really stands: one step below an outer item at most, whatever its program counted. */
function depthAmong(depths: number[], said: number): number {
  while (depths.length > 1 && (depths.at(-1) ?? 0) > said) depths.pop();
  const deepest = depths.at(-1);
  if (deepest === undefined || (deepest < said && depths.length <= DEEPEST)) depths.push(said);
  else if (deepest > said) depths[depths.length - 1] = said;
  return depths.length - 1;
}

const continues = (top: Open, place: ListPlace): boolean =>
  top.place.ordered === place.ordered &&
  (!place.ordered || (top.place.style === place.style && top.next === place.number));

function begin(place: ListPlace, within: Open | undefined, lists: Element[]): Open {
  const list = element(place.ordered ? 'ol' : 'ul', []);
  if (place.ordered && place.style !== '1') list.properties['type'] = place.style;
  if (place.ordered && place.number > 1) list.properties['start'] = place.number;
  const outer = within?.list.children.at(-1);
  if (isElement(outer)) outer.children.push(list);
  else lists.push(list);
  return { list, place, next: place.number };
}
