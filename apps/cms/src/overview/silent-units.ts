import type { Core } from '@strapi/strapi';
import type { Overview } from '@toasoan/contracts';
import { dayOf, existsOn, inForceOn, owesArticles, type QuotaScope, type UnitTree } from '@toasoan/newsroom';
import { UNIT } from '../editorial/load-units';
import { SHOWN } from './held-articles';

interface RegulationRow {
  validFrom: string | null;
  validTo: string | null;
  quotaRules: (Omit<QuotaScope, 'unitId' | 'encouraged'> & {
    unit: { documentId: string } | null;
    encouraged: boolean | null;
  })[];
}

/** Units that owe articles by the regulation in force and sent and published none for so many days; longest silence first. */
export async function silentUnits(
  strapi: Core.Strapi,
  units: UnitTree,
  days: number,
  now: Date,
): Promise<Overview['silentUnits']> {
  const today = dayOf(now);
  const [rules, members, last] = await Promise.all([
    quotaScopes(strapi, today),
    memberCounts(strapi),
    lastSigns(strapi),
  ]);
  const since = now.getTime() - days * 86_400_000;
  const silent = [...units.values()].flatMap((unit) => {
    if (!existsOn(unit, today) || !owesArticles({ ...unit, memberCount: members.get(unit.id) ?? null }, rules))
      return [];
    const lastAt = last.get(unit.id) ?? null;
    return lastAt !== null && lastAt.getTime() > since ? [] : [{ id: unit.id, name: unit.name, lastAt }];
  });
  silent.sort((a, b) => (a.lastAt?.getTime() ?? 0) - (b.lastAt?.getTime() ?? 0) || a.name.localeCompare(b.name, 'vi'));
  return {
    total: silent.length,
    items: silent.slice(0, SHOWN).map(({ lastAt, ...unit }) => ({ ...unit, lastAt: lastAt?.toISOString() ?? null })),
  };
}

async function quotaScopes(strapi: Core.Strapi, today: string): Promise<QuotaScope[]> {
  const rows = (await strapi.db.query('api::regulation.regulation').findMany({
    populate: { quotaRules: { populate: { unit: { select: ['documentId'] } } } },
    orderBy: { id: 'asc' },
  })) as RegulationRow[];
  const rules = inForceOn(rows, today)?.quotaRules ?? [];
  return rules.map(({ unit, encouraged, unitKind, minimumMembers, required }) => ({
    unitId: unit?.documentId ?? null,
    unitKind,
    minimumMembers,
    required,
    encouraged: encouraged ?? false,
  }));
}

async function memberCounts(strapi: Core.Strapi): Promise<Map<string, number | null>> {
  const rows = (await strapi.db.query(UNIT).findMany({ select: ['documentId', 'memberCount'] })) as {
    documentId: string;
    memberCount: number | null;
  }[];
  return new Map(rows.map(({ documentId, memberCount }) => [documentId, memberCount]));
}

/** When each unit was last heard of: sent something, or had something published. */
export async function lastSigns(strapi: Core.Strapi): Promise<Map<string, Date>> {
  const rows: unknown = await strapi.db
    .getConnection('articles as a')
    .join('articles_unit_lnk as l', 'l.article_id', 'a.id')
    .join('units as u', 'u.id', 'l.unit_id')
    .whereNull('a.published_at')
    .groupBy('u.document_id')
    .select('u.document_id as id')
    .max({ sent: 'a.submitted_at', published: 'a.first_published_at' });
  const found = rows as { id: string; sent: string | number | null; published: string | number | null }[];
  return new Map(
    found.flatMap(({ id, sent, published }) => {
      const times = [sent, published].flatMap((at) => (at === null ? [] : [new Date(at).getTime()]));
      return times.length === 0 ? [] : [[id, new Date(Math.max(...times))] as const];
    }),
  );
}
