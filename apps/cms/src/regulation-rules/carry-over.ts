import type { Core } from '@strapi/strapi';

const REGULATION = 'api::regulation.regulation';
const KEPT = { type: 'core', name: 'toasoan', key: 'regulation_json' } as const;
const MISFITS = { ...KEPT, key: 'regulation_json_misfits' } as const;

interface OldRules {
  bands: unknown;
  royalty: unknown;
  credit_rules: unknown;
}
interface OldRow extends OldRules {
  document_id: string;
  /** For the log; not among what an earlier version put aside. */
  name?: string | null;
}

/**
 * Bands, royalty and credit rules were columns of JSON once (ADR 0070). Strapi drops a column as soon as its schema no
 * longer names it, so what stands there is put aside first. To be called in `register`.
 */
export function keepOldRegulations(strapi: Core.Strapi): void {
  strapi.hook('strapi::content-types.beforeSync').register(async () => {
    // One builder for each question: knex answers a second one on the same with a list, which is always true.
    if (!(await strapi.db.getSchemaConnection().hasTable('regulations'))) return;
    if (!(await strapi.db.getSchemaConnection().hasColumn('regulations', 'credit_rules'))) return;
    const rows: unknown = await strapi.db
      .getConnection('regulations')
      .select('document_id', 'name', 'bands', 'royalty', 'credit_rules');
    await strapi.store.set({ ...KEPT, value: rows });
  });
}

/**
 * Writes what was put aside into the forms of today; to be called in `bootstrap`, before regulations are guarded. Free JSON
 * may say what no form takes: such a part stays aside as it was and is named in the log, and the newsroom starts all the same.
 */
export async function carryOverRegulations(strapi: Core.Strapi): Promise<void> {
  const rows = (await strapi.store.get(KEPT)) as OldRow[] | null;
  if (rows === null) return;
  const misfits: Misfit[] = [];
  for (const row of rows) {
    for (const part of PARTS) {
      try {
        const data = { [part]: FORM_OF[part](row) };
        await strapi.documents(REGULATION).update({ documentId: row.document_id, data } as never);
      } catch (error) {
        misfits.push({ documentId: row.document_id, part, old: row[OLD_NAME[part]] });
        const why = error instanceof Error ? error.message : String(error);
        strapi.log.warn(`Regulation «${row.name ?? row.document_id}»: ${part} could not be carried over (${why})`);
      }
    }
  }
  if (misfits.length > 0) await strapi.store.set({ ...MISFITS, value: misfits });
  await strapi.store.delete(KEPT);
}

interface Misfit {
  documentId: string;
  part: Part;
  /** As the old column had it. */
  old: unknown;
}

interface OldRoyalty {
  coefficients?: { reprint?: number; media?: number };
  [name: string]: unknown;
}

/** The old JSON as the components have it; what it did not say stays at its default. Throws at text that is no JSON. */
export const FORM_OF = {
  bands: ({ bands }: OldRules): unknown => parsed(bands) ?? [],
  royalty: ({ royalty }: OldRules): unknown => {
    const old = parsed(royalty) as OldRoyalty | null;
    if (old === null) return null;
    const { coefficients = {}, ...rest } = old;
    return { ...rest, ...coefficients };
  },
  creditRules: ({ credit_rules }: OldRules): unknown => {
    const credit = (parsed(credit_rules) ?? {}) as { superiorInOwnColumn?: boolean };
    return {
      superiorInOwnColumn: credit.superiorInOwnColumn ?? true,
      sameEvent: 'each_in_full',
      reprintShare: 1,
      withdrawnCounts: false,
    };
  },
} as const;

type Part = keyof typeof FORM_OF;
const PARTS = ['bands', 'royalty', 'creditRules'] as const satisfies readonly Part[];
const OLD_NAME = { bands: 'bands', royalty: 'royalty', creditRules: 'credit_rules' } as const;

/** SQLite keeps JSON as text. */
const parsed = (value: unknown): unknown =>
  (typeof value === 'string' ? (JSON.parse(value) as unknown) : value) ?? null;
