import type { Core } from '@strapi/strapi';
import type { UnitKind, Genre } from '@toasoan/contracts';
import {
  parseQualityRules,
  parseRules,
  type QuotaRule,
  type Regulation,
  type RegulationProblem,
} from '@toasoan/newsroom';
import { type QualityColumns, rawQualityRules } from '../quality/quality-columns';

export const REGULATION = 'api::regulation.regulation';

/** A row of a component, as Strapi reads it: with an id of its own. */
type Component<Fields> = Fields & { id: number };

export interface RegulationRow extends QualityColumns {
  id: number;
  documentId: string;
  documentNumber: string | null;
  validFrom: string | null;
  validTo: string | null;
  timelinessHours: number | null;
  cutoffDay: number | null;
  quotaRules: (Omit<QuotaRule, 'unitId' | 'ofWhichFeature' | 'encouraged'> & {
    unit: { documentId: string } | null;
    unitKind: UnitKind | null;
    genre: Genre | null;
    ofWhichFeature: number | null;
    encouraged: boolean | null;
  })[];
  bands: Component<{ name: string; from: number }>[];
  grades: Component<{ grade: number; name: string; weight: number; royalty: number | null }>[];
  creditRules: Component<{
    superiorInOwnColumn: boolean | null;
    sameEvent: keyof typeof SAME_EVENT;
    reprintShare: number;
    withdrawnCounts: boolean | null;
  }> | null;
  royalty:
    | (Component<{ enabled: boolean | null; unitValuePercentOfBaseSalary: number | null }> &
        Coefficients & {
          baseSalary: Component<{ from: string; dong: number }>[];
        })
    | null;
  reminders: Component<{
    daysBeforePeriodEnd: number | null;
    silentDays: number | null;
    heldHours: number | null;
    atMostEveryDays: number;
  }> | null;
}
type Coefficients = Record<'newsBrief' | 'feature' | 'media' | 'reprint', number | null>;

/** The form's own codes: an enumeration's words are found by its code, and "split" is what units do. */
const SAME_EVENT = { each_in_full: 'each', divided: 'split', first_alone: 'first' } as const;

export interface LoadedRegulations {
  regulations: Regulation[];
  /** Parts that no form lets through; each sentence names its regulation. */
  problems: RegulationProblem[];
}

/** Every regulation of every time. There are few, so all are read and the newsroom chooses. */
export async function loadRegulations(strapi: Core.Strapi): Promise<LoadedRegulations> {
  const rows = (await strapi.db.query(REGULATION).findMany({
    populate: {
      quotaRules: { populate: { unit: { select: ['id', 'documentId'] } } },
      bands: true,
      grades: true,
      creditRules: true,
      royalty: { populate: { baseSalary: true } },
      reminders: true,
      quality: true,
    },
    orderBy: { id: 'asc' },
  })) as RegulationRow[];
  const loaded: LoadedRegulations = { regulations: [], problems: [] };
  for (const row of rows) {
    // How strict the checklist is bears on no figure: the ledger only sees to it that no broken one is saved.
    loaded.problems.push(...parseQualityRules(rawQualityRules(row)).problems);
    const parsed = parseRules({ name: row.name, ...rawRules(row) });
    if (parsed.ok) loaded.regulations.push({ ...headOf(row), ...parsed.rules });
    else loaded.problems.push(...parsed.problems);
  }
  return loaded;
}

function headOf(row: RegulationRow): Omit<Regulation, 'bands' | 'grades' | 'creditRules' | 'royalty' | 'reminders'> {
  return {
    id: row.documentId,
    name: row.name,
    documentNumber: row.documentNumber,
    validFrom: row.validFrom,
    validTo: row.validTo,
    timelinessHours: row.timelinessHours,
    cutoffDay: row.cutoffDay,
    quotaRules: row.quotaRules.map((rule) => ({
      unitId: rule.unit?.documentId ?? null,
      unitKind: rule.unitKind,
      genre: rule.genre,
      period: rule.period,
      required: rule.required,
      ofWhichFeature: rule.ofWhichFeature ?? 0,
      minimumMembers: rule.minimumMembers,
      encouraged: rule.encouraged ?? false,
    })),
  };
}

/** The forms' rows as the contracts say it; what is left empty is absent. */
function rawRules(row: RegulationRow) {
  return {
    bands: row.bands.map(({ name, from }) => ({ name, from })),
    grades: row.grades.map(({ grade, name, weight, royalty }) => ({ grade, name, weight, royalty })),
    creditRules: creditOf(row.creditRules),
    royalty: royaltyOf(row.royalty),
    reminders: row.reminders && withoutId(row.reminders),
  };
}

function creditOf(rules: RegulationRow['creditRules']): unknown {
  if (rules === null) return null;
  const { superiorInOwnColumn, sameEvent, reprintShare, withdrawnCounts } = rules;
  return {
    superiorInOwnColumn: superiorInOwnColumn ?? true,
    sameEvent: SAME_EVENT[sameEvent],
    reprintShare,
    withdrawnCounts: withdrawnCounts ?? false,
  };
}

function royaltyOf(rules: RegulationRow['royalty']): unknown {
  if (rules === null) return null;
  const { enabled, unitValuePercentOfBaseSalary, baseSalary, newsBrief, feature, media, reprint } = rules;
  return {
    enabled: enabled ?? false,
    unitValuePercentOfBaseSalary: unitValuePercentOfBaseSalary ?? 0,
    baseSalary: baseSalary.map(({ from, dong }) => ({ from, dong })),
    coefficients: { newsBrief, feature, media, reprint },
  };
}

function withoutId<Fields extends { id: number }>({ id: _row, ...fields }: Fields): Omit<Fields, 'id'> {
  return fields;
}
