import { listOf, type ArticleCard } from '@toasoan/contracts';
import { HOME_CATEGORY_SIZE, HOME_DOCUMENTS_SIZE, HOME_SIZE } from '@toasoan/site-plan';
import { blockGrid, type BlockGrid } from './block-grid.js';
import { categories } from './categories.js';
import { documentsNewestFirst } from './documents.js';
import type { Item } from './items.js';
import { newest } from './lists.js';
import { groupsOf, units, type UnitGroup } from './units.js';

/** How far back the lead may reach: an old story must not hold the top for its picture alone. */
const LEAD_REACH = 8;
const BESIDE = 2;
/** How many more headlines a block across two columns has room for. */
const WIDE_EXTRA = 2;

export interface Home {
  lead: ArticleCard | undefined;
  beside: ArticleCard[];
  latest: ArticleCard[];
  byCategory: CategoryNews[];
  grid: BlockGrid;
  documents: Item<'document'>[];
  unitGroups: UnitGroup[];
}

export interface CategoryNews {
  category: Item<'category'>;
  articles: ArticleCard[];
  wide: boolean;
}

/** The newest longer piece with a picture, else the newest with a picture, else the newest. */
export function pickLead(articles: ArticleCard[]): ArticleCard | undefined {
  const recent = articles.slice(0, LEAD_REACH);
  const pictured = recent.filter(({ picture }) => picture !== null);
  return pictured.find(({ genre }) => genre !== 'news_brief') ?? pictured[0] ?? recent[0];
}

export function home(): Home {
  const articles = newest(listOf.all(), HOME_SIZE);
  const lead = pickLead(articles);
  const others = articles.filter((card) => card !== lead);
  const beside = others.filter(({ picture }) => picture !== null).slice(0, BESIDE);
  const atTop = [lead, ...beside].flatMap((card) => card?.id ?? []);
  const inBlocks = categories()
    .map((category) => ({ category, articles: newsOf(category, atTop) }))
    .filter(({ articles: own }) => own.length > 0);
  const grid = blockGrid(inBlocks.length);
  return {
    lead,
    beside,
    latest: others.filter((card) => !beside.includes(card)).slice(0, 8),
    byCategory: inBlocks.map(({ category, articles: own }, index) => {
      const wide = index < grid.wide;
      return { category, articles: own.slice(0, HOME_CATEGORY_SIZE + (wide ? WIDE_EXTRA : 0)), wide };
    }),
    grid,
    documents: documentsNewestFirst().slice(0, HOME_DOCUMENTS_SIZE),
    unitGroups: groupsOf(units().filter((unit) => unit.kind !== 'grassroots_union' && unit.kind !== 'province')),
  };
}

/** As many as a wide block shows, without those at the top of the page: a block must not shrink because it leads. */
function newsOf(category: Item<'category'>, atTop: readonly string[]): ArticleCard[] {
  const enough = HOME_CATEGORY_SIZE + WIDE_EXTRA + atTop.length;
  return newest(listOf.category(category.id), enough).filter(({ id }) => !atTop.includes(id));
}
