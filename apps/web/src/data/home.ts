import { listOf, type ArticleCard } from '@toasoan/contracts';
import { HOME_CATEGORY_SIZE, HOME_DOCUMENTS_SIZE, HOME_SIZE } from '@toasoan/site-plan';
import { blockGrid, type BlockGrid } from './block-grid.js';
import { categories } from './categories.js';
import { documentsNewestFirst } from './documents.js';
import type { Item } from './items.js';
import { newest } from './lists.js';
import { newsByUnitGroup, type GroupNews } from './unit-news.js';

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
  byUnitGroup: GroupNews[];
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
  const top = [lead, ...beside].flatMap((card) => card ?? []);
  const inBlocks = categories()
    .map((category) => ({ category, articles: newsOf(category, top, HOME_CATEGORY_SIZE) }))
    .filter(({ articles: own }) => own.length > 0);
  const grid = blockGrid(inBlocks.length);
  return {
    lead,
    beside,
    latest: others.filter((card) => !beside.includes(card)).slice(0, 8),
    byCategory: inBlocks.map(({ category, articles: own }, index) =>
      index < grid.wide
        ? { category, articles: newsOf(category, top, HOME_CATEGORY_SIZE + WIDE_EXTRA), wide: true }
        : { category, articles: own, wide: false },
    ),
    grid,
    documents: documentsNewestFirst().slice(0, HOME_DOCUMENTS_SIZE),
    byUnitGroup: newsByUnitGroup(top),
  };
}

/** The newest of a category that do not stand at the top already; as many as asked for even if some of its own do. */
function newsOf(category: Item<'category'>, top: readonly ArticleCard[], size: number): ArticleCard[] {
  const own = new Set(top.filter(({ categoryId }) => categoryId === category.id).map(({ id }) => id));
  return newest(listOf.category(category.id), size + own.size)
    .filter(({ id }) => !own.has(id))
    .slice(0, size);
}
