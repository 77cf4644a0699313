import { z } from 'zod';

/** Lines of one list: a longer one is sent in parts. */
export const MOST_IMPORT_LINES = 2000;

/**
 * `POST /editorial/addresses/import`: a list of old addresses, one a line: the old address, then a path of this site, an
 * https address, or an article (its address, slug or id). `check`: only says what would be refused.
 */
export const addressImportSchema = z.strictObject({
  csv: z.string().max(1_500_000),
  check: z.boolean().optional(),
});

export interface AddressImportReport {
  /** Addresses that lead on from now (or would). */
  kept: number;
  /** Led there already. */
  known: number;
  /** By line of the list, the first being 1; `message` says what to do. */
  refused: { line: number; address: string; message: string }[];
}
