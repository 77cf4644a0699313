import { z } from 'zod';
import { bodyPicturesSchema, contentKeySchema, pictureSchema } from './picture.js';
import { publicTableSchema, type PublicTable } from './public-table.js';
import { redirectSchema, redirectTargetSchema, type PublicRedirect } from './redirect.js';
import { settingsWordsSchema } from './settings-words.js';
import { daySchema, genreSchema, instantSchema, lineSchema, slugSchema, unitKindSchema } from './vocabulary.js';

export * from './vocabulary.js';

const idSchema = z.string().min(1).max(64);

/** The kinds of document that have a public face. An event names one of them. */
export const PUBLIC_KINDS = [
  'article',
  'unit',
  'category',
  'document',
  'table',
  'page',
  'redirect',
  'settings',
] as const;
export const publicKindSchema = z.enum(PUBLIC_KINDS);
export type PublicKind = z.infer<typeof publicKindSchema>;

const unitRefSchema = z.strictObject({ id: idSchema, name: z.string() });

export const articleSchema = z.strictObject({
  slug: slugSchema,
  title: lineSchema,
  lead: lineSchema,
  genre: genreSchema,
  /** Sanitised HTML under `@toasoan/html-policy`. Pictures inside keep their CMS path; see `bodyPictures`. */
  body: z.string(),
  /** The first is the lead picture. A photo story shows all of them. */
  pictures: z.array(pictureSchema),
  bodyPictures: bodyPicturesSchema,
  video: z.strictObject({ path: z.string(), key: contentKeySchema, mime: z.string() }).nullable(),
  /** What is said in the film; it stands whether the film is there or not. */
  transcript: z.string().max(200_000),
  /** Unit of origin, its name as of publication: history stays true after a rename. */
  unit: unitRefSchema,
  /** Direct superior as of publication; null for the province's own. */
  superior: unitRefSchema.nullable(),
  categoryId: idSchema.nullable(),
  byline: lineSchema,
  source: lineSchema,
  original: z.strictObject({ url: z.string().nullable(), publishedAt: instantSchema.nullable() }).nullable(),
  eventEndedAt: instantSchema.nullable(),
  /** First publication; fixed for ever, lists are ordered by it. */
  publishedAt: instantSchema,
  /** Publication of this revision. */
  updatedAt: instantSchema,
  corrections: z.array(z.strictObject({ at: instantSchema, note: lineSchema })),
  /** Addresses (slugs) under which it was once live. */
  formerSlugs: z.array(slugSchema),
});
export type PublicArticle = z.infer<typeof articleSchema>;

export const unitSchema = z.strictObject({
  slug: slugSchema,
  name: z.string(),
  shortName: z.string(),
  kind: unitKindSchema,
  parentId: idSchema.nullable(),
  cluster: z.string().nullable(),
  validFrom: daySchema.nullable(),
  validTo: daySchema.nullable(),
  formerNames: z.array(z.strictObject({ name: z.string(), until: daySchema.nullable() })),
  successorIds: z.array(idSchema),
  about: lineSchema,
  contact: z.strictObject({ address: z.string(), phone: z.string(), email: z.string() }).nullable(),
  /** In charge of its news; they agreed to be named. */
  newsPeople: z.array(z.strictObject({ name: z.string(), role: z.string(), phone: z.string(), email: z.string() })),
  memberCount: z.int().nonnegative().nullable(),
  order: z.int(),
  formerSlugs: z.array(slugSchema),
});
export type PublicUnit = z.infer<typeof unitSchema>;

export const categorySchema = z.strictObject({
  slug: slugSchema,
  name: z.string(),
  description: lineSchema,
  order: z.int(),
  formerSlugs: z.array(slugSchema),
});
export type PublicCategory = z.infer<typeof categorySchema>;

export const documentSchema = z.strictObject({
  slug: slugSchema,
  /** Số/ký hiệu, e.g. `01/LĐLĐ`. */
  number: z.string(),
  /** e.g. `cong_van`; part of an address, with dashes. */
  type: z.string().regex(/^[a-z]+(?:_[a-z]+)*$/),
  /** Trích yếu. */
  subject: lineSchema,
  issuer: unitRefSchema.nullable(),
  issuerName: z.string(),
  place: z.string(),
  issuedOn: daySchema,
  signer: z.string(),
  /** Lines above the signature, e.g. `TM. BAN THƯỜNG VỤ`, `PHÓ CHỦ TỊCH`. */
  signerTitles: z.array(z.string()),
  /** Kính gửi, as printed. */
  addresseeLines: z.array(z.string()),
  /** The units it addresses. */
  addressees: z.array(unitRefSchema),
  /** Nơi nhận, as printed. */
  recipientLines: z.array(z.string()),
  body: z.string(),
  bodyPictures: bodyPicturesSchema.default([]),
  file: z
    .strictObject({ path: z.string(), key: contentKeySchema, name: z.string(), mime: z.string(), bytes: z.int() })
    .nullable(),
  publishedAt: instantSchema,
});
export type PublicDocument = z.infer<typeof documentSchema>;

export const pageSchema = z.strictObject({
  slug: slugSchema,
  title: z.string(),
  body: z.string(),
  bodyPictures: bodyPicturesSchema.default([]),
  formerSlugs: z.array(slugSchema),
});
export type PublicPage = z.infer<typeof pageSchema>;

export const settingsSchema = settingsWordsSchema.extend({
  /** Stands beside the name on every page, with its alternative text. */
  logo: pictureSchema.nullable(),
});
export type PublicSettings = z.infer<typeof settingsSchema>;

export interface ContentOf {
  article: PublicArticle;
  unit: PublicUnit;
  category: PublicCategory;
  document: PublicDocument;
  table: PublicTable;
  page: PublicPage;
  redirect: PublicRedirect;
  settings: PublicSettings;
}

const live = <K extends PublicKind, S extends z.ZodType>(kind: K, content: S) =>
  z.strictObject({
    kind: z.literal(kind),
    id: idSchema,
    revision: z.int().nonnegative(),
    state: z.literal('live'),
    content,
  });

/**
 * Was live once, is not any more. `slug` is that of its last live revision, `formerSlugs` those before it; `note` is what the
 * public may read there, unless `redirectTo` leads on; `at` is when it was withdrawn. Nothing of its words.
 */
const withdrawn = z.strictObject({
  kind: publicKindSchema,
  id: idSchema,
  revision: z.int().nonnegative(),
  state: z.literal('withdrawn'),
  slug: slugSchema.nullable(),
  note: z.string().nullable(),
  redirectTo: redirectTargetSchema.nullable(),
  at: instantSchema.nullable(),
  formerSlugs: z.array(slugSchema),
});

/** What the CMS answers when the publisher re-reads one document. A document never live answers 404. */
export const publicationSchema = z.union([
  withdrawn,
  z.discriminatedUnion('kind', [
    live('article', articleSchema),
    live('unit', unitSchema),
    live('category', categorySchema),
    live('document', documentSchema),
    live('table', publicTableSchema),
    live('page', pageSchema),
    live('redirect', redirectSchema),
    live('settings', settingsSchema),
  ]),
]);
export type Publication = z.infer<typeof publicationSchema>;
export type LivePublication = Extract<Publication, { state: 'live' }>;
export type WithdrawnPublication = Extract<Publication, { state: 'withdrawn' }>;

/**
 * `GET /api/internal/publications?kind=…&after=…&limit=…` (≤ 500): every document of a kind that is or was live, by id.
 * `next` is the `after` of the following page, null on the last. A document that doesn't fit this contract stands in
 * `invalid` instead (read alone, it answers 422): the receiver keeps what it holds of it and reports it.
 */
export const publicationPageSchema = z.strictObject({
  items: z.array(publicationSchema),
  next: z.string().nullable(),
  invalid: z.array(z.strictObject({ id: idSchema, message: z.string() })).optional(),
});
export type PublicationPage = z.infer<typeof publicationPageSchema>;

/** So many documents are asked for together at most. */
export const MOST_IN_LOT = 48;

/**
 * `GET /api/internal/publications/{kind}?ids=a,b,c` (≤ 48): each as it would be answered alone, where its 404 is a place in
 * `unknown` and its 422 one in `invalid`. What stands nowhere was not answered.
 */
export const publicationLotSchema = publicationPageSchema.omit({ next: true }).extend({ unknown: z.array(idSchema) });
export type PublicationLot = z.infer<typeof publicationLotSchema>;

/** `GET /api/internal/manifest?kind=…&after=…&limit=…` (≤ 5,000): ids and revisions alone, for reconciliation. */
export const manifestPageSchema = z.strictObject({
  items: z.array(
    z.strictObject({ id: idSchema, revision: z.int().nonnegative(), state: z.enum(['live', 'withdrawn']) }),
  ),
  next: z.string().nullable(),
});
export type ManifestPage = z.infer<typeof manifestPageSchema>;
