import { z } from 'zod';
import { genreSchema, instantSchema } from './publication.js';

/** Half-open ranges `[start, end)` of UTF-16 positions to mark in the text beside them. */
const marksSchema = z.array(z.tuple([z.int(), z.int()]));

/**
 * `GET /api/tim`: `q` words · `trang` page from 1 · `don_vi`, `chuyen_muc` slugs · `tu`, `den` days `YYYY-MM-DD`
 * (inclusive, Asia/Ho_Chi_Minh) · `xep` `moi` (newest first, default) | `lien-quan` (best match first).
 */
export const searchResponseSchema = z.strictObject({
  query: z.string(),
  page: z.int().positive(),
  /** Whether a following page exists. */
  more: z.boolean(),
  /** Matches in all, counted up to 1,000; `atLeast` says that there are more. */
  total: z.int().nonnegative(),
  atLeast: z.boolean(),
  items: z.array(
    z.strictObject({
      title: z.string(),
      titleMarks: marksSchema,
      /** A piece of the article around the first match, or its lead. */
      text: z.string(),
      textMarks: marksSchema,
      href: z.string(),
      publishedAt: instantSchema,
      genre: genreSchema,
      unitName: z.string(),
      /** Address of a small rendition of the lead picture. */
      picture: z.string().nullable(),
    }),
  ),
  /** Units and official documents that have every word in name, number or subject: a few, beside the first page of articles. */
  places: z.array(
    z.strictObject({
      kind: z.enum(['unit', 'document']),
      title: z.string(),
      titleMarks: marksSchema,
      href: z.string(),
      /** Of a document its number and who issued it; of a unit whatever tells it from others of its name, or nothing. */
      note: z.string(),
    }),
  ),
});
export type SearchResponse = z.infer<typeof searchResponseSchema>;

/** What `/api/tim` answers (status 400, 429 or 503) instead; `message` is for the reader. */
export const searchErrorSchema = z.strictObject({ error: z.strictObject({ code: z.string(), message: z.string() }) });
export type SearchError = z.infer<typeof searchErrorSchema>;
