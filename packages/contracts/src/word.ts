import { z } from 'zod';

/** A picture of a Word file, whole, on its way to a person's preview: it gets into the newsroom by the media library alone. */
const wordPictureSchema = z.strictObject({
  /** Stands as `src` in `bodyHtml`. */
  placeholder: z.string(),
  name: z.string(),
  contentType: z.string(),
  caption: z.string(),
  credit: z.string(),
  alt: z.string(),
  placeInBody: z.int().nonnegative(),
  base64: z.string(),
});

/**
 * `POST /editorial/articles/:documentId/word` and `POST /editorial/word` (for an article that is not saved yet), multipart: one
 * `.docx` as `files`; `?legacy=keep` leaves words of fonts from before Unicode as they are. What the file holds in the form of an article; nothing is saved.
 */
export const wordImportSchema = z.strictObject({
  title: z.string(),
  lead: z.string(),
  bodyHtml: z.string(),
  byline: z.string().nullable(),
  photographer: z.string().nullable(),
  source: z.string().nullable(),
  pictures: z.array(wordPictureSchema),
  /** What was left out, changed or guessed: `message` is a sentence to be shown. */
  notes: z.array(z.strictObject({ code: z.string(), message: z.string() })),
});
export type WordImport = z.infer<typeof wordImportSchema>;
