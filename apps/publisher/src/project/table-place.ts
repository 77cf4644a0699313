import type { PublicTable } from '@toasoan/contracts';
import type { TablePlace } from '@toasoan/site-plan';

/** What planning needs to know of a summary table. */
export function tablePlace(id: string, { slug, groups }: PublicTable): TablePlace {
  const unitIds = groups.flatMap(({ rows }) => rows.map(({ unitId }) => unitId));
  return { id, slug, unitIds: [...new Set(unitIds)] };
}
