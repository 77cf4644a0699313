import { listOf, type ArticleCard, type UnitKind } from '@toasoan/contracts';
import { HOME_GROUP_SIZE } from '@toasoan/site-plan';
import { newestOfLists } from './lists.js';
import { units } from './units.js';

/** The levels as the organisation counts them; a grassroots union's news comes with its direct superior's. */
const GROUPS: readonly { title: string; kinds: readonly UnitKind[] }[] = [
  { title: 'Các ban, đơn vị trực thuộc', kinds: ['department', 'affiliate'] },
  { title: 'Công đoàn các địa phương', kinds: ['district_federation', 'commune_union'] },
  { title: 'Công đoàn ngành, khu công nghiệp', kinds: ['sector_union', 'zone_union'] },
];

export interface GroupNews {
  title: string;
  articles: ArticleCard[];
}

/** The newest of each level that do not stand in `without`; a level without news is left out. */
export function newsByUnitGroup(without: readonly ArticleCard[]): GroupNews[] {
  const shown = new Set(without.map(({ id }) => id));
  return GROUPS.map(({ title, kinds }) => {
    const lists = units()
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ id }) => listOf.unit(id));
    const articles = newestOfLists(lists, HOME_GROUP_SIZE + shown.size).filter(({ id }) => !shown.has(id));
    return { title, articles: articles.slice(0, HOME_GROUP_SIZE) };
  }).filter(({ articles }) => articles.length > 0);
}
