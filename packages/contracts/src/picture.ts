import { z } from 'zod';
import { lineSchema } from './vocabulary.js';

/** One rendition of a picture; `path` is the CMS path (`/uploads/…`) the publisher fetches the bytes from. */
const variantSchema = z.strictObject({
  path: z.string().startsWith('/'),
  width: z.int().positive(),
  height: z.int().positive(),
  mime: z.string(),
});

/** Stable identity of a file's bytes: changes when the file is replaced, though its path may stay. */
export const contentKeySchema = z.string().min(1);

const percent = z.number().min(0).max(100);
/** What must stay in sight when a picture is cut: per cent of its width from the left and of its height from the top. */
const focalPointSchema = z.strictObject({ x: percent, y: percent });
export type FocalPoint = z.infer<typeof focalPointSchema>;

export const pictureSchema = z.strictObject({
  key: contentKeySchema,
  alt: lineSchema,
  caption: lineSchema,
  credit: lineSchema,
  /** Placeholder colour `#rrggbb`. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
  /** Null: the middle. */
  focalPoint: focalPointSchema.nullable().default(null),
  /** At least one rendition, ascending by width; the formats of one width beside each other. */
  variants: z.array(variantSchema).min(1),
});
export type Picture = z.infer<typeof pictureSchema>;

/** Pictures that stand inside a `body`; the `src` in the body is the path of one of the variants. */
export const bodyPicturesSchema = z.array(pictureSchema);
