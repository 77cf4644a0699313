import type { Core } from '@strapi/strapi';
import {
  type Contribution,
  contributionsOf,
  dayOf,
  type Day,
  type LedgerUnits,
  standingsOn,
  standingSince,
} from '@toasoan/newsroom';
import type { EditorialActor } from '../access/memberships';
import { refused, type RoomOutcome } from '../editorial/person-routes';
import { loadLedgerArticles } from '../ledger/load-articles';
import { loadLedgerUnits } from '../ledger/load-ledger-units';
import { loadRegulations } from '../ledger/load-regulations';
import type { UnitArticle, UnitDashboard } from './answers';
import { unitsInSight } from './units-in-sight';
import { waitingOf } from './waiting-of';

interface Asked {
  unit?: string | undefined;
  on?: Day | undefined;
}

/** Where a unit stands on a day: of the units a person may look at, the one she asks for, else her first. */
export async function readDashboard(
  strapi: Core.Strapi,
  actor: EditorialActor,
  { unit: wanted, on = dayOf(new Date()) }: Asked,
): Promise<RoomOutcome<UnitDashboard>> {
  const units = await loadLedgerUnits(strapi);
  const inSight = await unitsInSight(strapi, actor, units, on);
  const unitId = wanted ?? inSight[0];
  if (wanted !== undefined && !inSight.includes(wanted)) {
    return refused(404, 'unknown_unit', 'Không tìm thấy đơn vị này, hoặc đơn vị không thuộc phần việc của bạn.');
  }
  const named = inSight.map((id) => ({ id, name: units.get(id)?.name ?? '' }));
  if (unitId === undefined) return { ok: true, value: { units: named, standing: null, articles: [] } };

  const { regulations } = await loadRegulations(strapi);
  const articles = await loadLedgerArticles(strapi, {
    from: standingSince(on, regulations),
    to: `${on.slice(0, 4)}-12-31`,
  });
  const waiting = await waitingOf(strapi, unitId);
  const contributions = contributionsOf({ articles, units, regulations });
  return {
    ok: true,
    value: {
      units: named,
      standing: standingsOn({ units, regulations, articles, contributions, on })(unitId, waiting),
      articles: articlesOf(contributions, unitId, units, on),
    },
  };
}

function articlesOf(
  contributions: readonly Contribution[],
  unitId: string,
  units: LedgerUnits,
  on: Day,
): UnitArticle[] {
  return contributions
    .filter(({ article, superiorId, day }) => {
      if (day.slice(0, 4) !== on.slice(0, 4)) return false;
      return article.unitId === unitId || (superiorId === unitId && isGrassroots(units, article.unitId));
    })
    .map(({ article, day, timeliness, share, notCounted }) => ({
      documentId: article.id,
      title: article.title,
      publishedOn: day,
      genre: article.genre,
      from: article.unitId === unitId ? null : (article.unitName ?? ''),
      timeliness,
      share: share / 100,
      notCounted,
    }))
    .reverse();
}

const isGrassroots = (units: LedgerUnits, id: string | null): boolean =>
  id !== null && units.get(id)?.kind === 'grassroots_union';
