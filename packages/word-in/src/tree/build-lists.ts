import { type ListPlace, markOf } from './mark.js';
import { element, isBlank, isElement, type Element, type Node } from './tree.js';

interface Item {
  place: ListPlace;
  children: Node[];
}
interface Open {
  list: Element;
  depth: number;
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
  for (const { place, children } of items) {
    const depth = Math.min(place.depth, DEEPEST);
    while ((open.at(-1)?.depth ?? -1) > depth) open.pop();
    const top = open.at(-1);
    if (top && (top.depth === depth || noOuter(open, depth)) && !continues(top, place)) open.pop();
    const into = open.at(-1);
    const within = into && into.depth < depth && !noOuter(open, depth) ? into : undefined;
    const kept = into && within === undefined ? into : undefined;
    const target = kept ?? begin(place, depth, within, lists, open);
    target.list.children.push(element('li', children));
    target.next = place.number + 1;
  }
  return lists;
}

/** A first item that stands deep has no outer one: those that follow it less deep are still its neighbours. */
const noOuter = (open: readonly Open[], depth: number): boolean => open.length === 1 && (open[0]?.depth ?? 0) > depth;

const continues = (top: Open, place: ListPlace): boolean =>
  top.place.ordered === place.ordered &&
  (!place.ordered || (top.place.style === place.style && top.next === place.number));

function begin(place: ListPlace, depth: number, within: Open | undefined, lists: Element[], open: Open[]): Open {
  const list = element(place.ordered ? 'ol' : 'ul', []);
  if (place.ordered && place.style !== '1') list.properties['type'] = place.style;
  if (place.ordered && place.number > 1) list.properties['start'] = place.number;
  const outer = within?.list.children.at(-1);
  if (isElement(outer)) outer.children.push(list);
  else lists.push(list);
  const begun: Open = { list, depth, place, next: place.number };
  open.push(begun);
  return begun;
}
