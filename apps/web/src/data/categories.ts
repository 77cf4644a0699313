import { allItems, type Item } from './items.js';

/** All categories in the order that the editors gave them. */
export function categories(): Item<'category'>[] {
  return [...allItems('category')].sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
}
