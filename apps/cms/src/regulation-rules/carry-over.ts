import type { Core } from '@strapi/strapi';

const REGULATION = 'api::regulation.regulation';
const KEPT = { type: 'core', name: 'toasoan', key: 'regulation_json' } as const;

interface OldRow {
  document_id: string;
  bands: unknown;
  royalty: unknown;
  credit_rules: unknown;
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
      .select('document_id', 'bands', 'royalty', 'credit_rules');
    await strapi.store.set({ ...KEPT, value: rows });
  });
}

/** Writes what was put aside into the forms of today; to be called in `bootstrap`, before regulations are guarded. */
export async function carryOverRegulations(strapi: Core.Strapi): Promise<void> {
  const rows = (await strapi.store.get(KEPT)) as OldRow[] | null;
  if (rows === null) return;
  await strapi.db.transaction(async () => {
    for (const { document_id: documentId, ...row } of rows) {
      await strapi.documents(REGULATION).update({ documentId, data: formsOf(row) } as never);
    }
    await strapi.store.delete(KEPT);
  });
}

interface OldRoyalty {
  coefficients?: { reprint?: number; media?: number };
  [name: string]: unknown;
}

/** The old JSON as the components have it; what it did not say stays at its default. */
export function formsOf({ bands, royalty, credit_rules }: Omit<OldRow, 'document_id'>): Record<string, unknown> {
  const { coefficients = {}, ...rest } = (parsed(royalty) ?? {}) as OldRoyalty;
  const credit = (parsed(credit_rules) ?? {}) as { superiorInOwnColumn?: boolean };
  return {
    bands: parsed(bands) ?? [],
    royalty: parsed(royalty) === null ? null : { ...rest, ...coefficients },
    creditRules: {
      superiorInOwnColumn: credit.superiorInOwnColumn ?? true,
      sameEvent: 'each_in_full',
      reprintShare: 1,
      withdrawnCounts: false,
    },
  };
}

/** SQLite keeps JSON as text. */
const parsed = (value: unknown): unknown =>
  (typeof value === 'string' ? (JSON.parse(value) as unknown) : value) ?? null;
