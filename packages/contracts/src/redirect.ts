import { z } from 'zod';

/** A path of this site: browsers take `//` and `/\` for another host's name, and skip line ends on the way there. */
export const localPathSchema = z.string().regex(/^\/(?![/\\])\S*$/);

/**
 * The number by which a site before this one named an article, in an address that ends with `-<number>.html`: whatever words
 * stand before it, the number counts. Null for every other address.
 */
export function formerNumberOf(path: string): string | null {
  return /-0*([1-9]\d{0,11})\.html$/.exec(path)?.[1] ?? null;
}

/** A whole https address elsewhere. */
const webAddressSchema = z.string().regex(/^https:\/\/[^\s/\\]+(?:\/\S*)?$/);

/** Where a redirect may lead: a path of the site or an https address, nothing that a browser would run. */
export const redirectTargetSchema = z.union([localPathSchema, webAddressSchema]);

/**
 * `from` is a path beginning with `/`; `to` another path or an https address; a 410 has no target. `number`: every address
 * of the former site that ends with it leads there too (`formerNumberOf`).
 */
export const redirectSchema = z
  .strictObject({
    from: z.string().startsWith('/'),
    to: redirectTargetSchema.nullable(),
    status: z.union([z.literal(301), z.literal(410)]),
    number: z
      .string()
      .regex(/^[1-9]\d{0,11}$/)
      .nullable()
      .optional(),
  })
  .refine(({ from, to }) => from !== to, 'a redirect to itself');
export type PublicRedirect = z.infer<typeof redirectSchema>;
