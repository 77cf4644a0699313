import { z } from 'zod';
import { localPathSchema } from './redirect.js';

const colourSchema = z
  .string()
  .regex(/^#[0-9a-f]{6}$/)
  .nullable();
const linkSchema = z.strictObject({ label: z.string(), href: localPathSchema });

/** The settings without their logo: what is words and colours. */
export const settingsWordsSchema = z.strictObject({
  siteName: z.string(),
  slogan: z.string(),
  organisation: z.string(),
  address: z.string(),
  phone: z.string(),
  email: z.string(),
  /** Where somebody who found a weakness writes: an e-mail or https address, empty if none was named. */
  securityContact: z.string(),
  /** Chịu trách nhiệm: title and name. */
  responsibleTitle: z.string(),
  responsiblePerson: z.string(),
  licence: z.string(),
  /** Reuse notice, e.g. `Ghi rõ nguồn … khi phát hành lại thông tin`. */
  reuse: z.string(),
  /** At most seven items. */
  menu: z.array(linkSchema).max(7),
  /** Pages named at the foot of every page; none: those of `FOOTER_PAGES` (site-plan) that exist. */
  footerLinks: z.array(linkSchema).max(8),
  /** Null: the site's own. The CMS lets only readable ones pass (`checkColours` of `@toasoan/site-colours`). */
  colours: z.strictObject({
    action: colourSchema,
    actionDark: colourSchema,
    accent: colourSchema,
    accentDark: colourSchema,
  }),
});
