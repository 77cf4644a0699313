import { listOf, type ArticleCard } from '@toasoan/contracts';
import { HOME_CATEGORY_SIZE, HOME_DOCUMENTS_SIZE, HOME_SIZE } from '@toasoan/site-plan';
import { categories } from './categories.js';
import { documentsNewestFirst } from './documents.js';
import type { Item } from './items.js';
import { newest } from './lists.js';
import { groupsOf, units, type UnitGroup } from './units.js';

/** How far back the lead may reach: an old story must not hold the top for its picture alone. */
const LEAD_REACH = 8;
const BESIDE = 2;

export interface Home {
  lead: ArticleCard | undefined;
  beside: ArticleCard[];
  latest: ArticleCard[];
  byCategory: { category: Item<'category'>; articles: ArticleCard[] }[];
  documents: Item<'document'>[];
  unitGroups: UnitGroup[];
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
  const atTop = new Set([lead, ...beside].map((card) => card?.id));
  return {
    lead,
    beside,
    latest: others.filter((card) => !beside.includes(card)).slice(0, 8),
    byCategory: categories()
      .map((category) => ({
        category,
        articles: newest(listOf.category(category.id), HOME_CATEGORY_SIZE).filter(({ id }) => !atTop.has(id)),
      }))
      .filter(({ articles: own }) => own.length > 0),
    documents: documentsNewestFirst().slice(0, HOME_DOCUMENTS_SIZE),
    unitGroups: groupsOf(units().filter((unit) => unit.kind !== 'grassroots_union' && unit.kind !== 'province')),
  };
}
