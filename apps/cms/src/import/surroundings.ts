import type { Core } from '@strapi/strapi';
import type { Mapping } from '@toasoan/former-site';
import type { QualityRules, UnitTree } from '@toasoan/newsroom';
import { qualityRules } from '../quality/quality-rules';
import { loadAllUnits } from '../editorial/load-units';
import type { OpenedSource } from './open-source';

/** What items are placed among, read once. */
export interface Surroundings {
  mapping: Mapping;
  /** By slug. */
  units: ReadonlyMap<string, Placed>;
  /** By slug; `id` is the row. */
  categories: ReadonlyMap<string, Placed>;
  tree: UnitTree;
  rules: QualityRules;
}

interface Placed {
  id: number;
  documentId: string;
}

export async function loadSurroundings(strapi: Core.Strapi, mapping: Mapping, now: Date): Promise<Surroundings> {
  const [units, categories, tree, rules] = await Promise.all([
    bySlug(strapi, 'api::unit.unit'),
    bySlug(strapi, 'api::category.category'),
    loadAllUnits(strapi),
    qualityRules(strapi, now),
  ]);
  return { mapping, units, categories, tree, rules };
}

async function bySlug(strapi: Core.Strapi, uid: 'api::unit.unit' | 'api::category.category') {
  const rows = (await strapi.db.query(uid).findMany({ select: ['id', 'documentId', 'slug'] })) as (Placed & {
    slug: string | null;
  })[];
  return new Map(rows.map(({ slug, id, documentId }) => [slug ?? '', { id, documentId }]));
}

/** Everything in which mapping, source and newsroom don't fit together, all at once; none means that it may begin. */
export function mappingProblems(
  { mapping, units, categories }: Pick<Surroundings, 'mapping' | 'units' | 'categories'>,
  source: Pick<OpenedSource, 'categories'>,
): string[] {
  const { defaults, categories: mapped } = mapping;
  const places = [
    { at: 'defaults', ...defaults },
    ...Object.entries(mapped).map(([name, category]) => ({ at: `categories.${name}`, ...category })),
  ];
  const unknown = places.flatMap(({ at, unit, category }) => [
    ...(unit === undefined || units.has(unit) ? [] : [`«${at}.unit»: tòa soạn không có đơn vị «${unit}».`]),
    ...(category === undefined || categories.has(category)
      ? []
      : [`«${at}.category»: tòa soạn không có chuyên mục «${category}».`]),
  ]);
  if (mapping.otherCategories === 'default') return unknown;
  const unmapped = [...source.categories].filter(([name]) => !Object.hasOwn(mapped, name));
  if (unmapped.length === 0) return unknown;
  const listed = unmapped.map(([name, { title, items }]) => {
    const words = title === '' ? '' : ` (${title})`;
    return `  «${name}»${words}: ${items.toLocaleString('vi')} tin`;
  });
  return [
    ...unknown,
    `Trang cũ có ${String(unmapped.length)} chuyên mục chưa có trong «categories» của tệp ánh xạ:`,
    ...listed,
    'Hãy thêm các chuyên mục ấy, hoặc ghi "otherCategories": "default" để dùng giá trị chung.',
  ];
}
