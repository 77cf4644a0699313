import { z } from 'zod';

/** A path of this site: browsers take `//` and `/\` for another host's name, and skip line ends on the way there. */
export const localPathSchema = z.string().regex(/^\/(?![/\\])\S*$/);

/** A whole https address elsewhere. */
const webAddressSchema = z.string().regex(/^https:\/\/[^\s/\\]+(?:\/\S*)?$/);

/** Where a redirect may lead: a path of the site or an https address, nothing that a browser would run. */
export const redirectTargetSchema = z.union([localPathSchema, webAddressSchema]);

/** `from` is a path beginning with `/`; `to` another path or an https address; a 410 has no target. */
export const redirectSchema = z
  .strictObject({
    from: z.string().startsWith('/'),
    to: redirectTargetSchema.nullable(),
    status: z.union([z.literal(301), z.literal(410)]),
  })
  .refine(({ from, to }) => from !== to, 'a redirect to itself');
export type PublicRedirect = z.infer<typeof redirectSchema>;
