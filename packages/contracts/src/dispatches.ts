import { z } from 'zod';
import { daySchema, unitKindSchema } from './publication.js';
import { dispatchPaperSchema, printedTableSchema } from './summary-table.js';

export const DISPATCH_KINDS = ['urge', 'commend'] as const;
export const dispatchKindSchema = z.enum(DISPATCH_KINDS);
export type DispatchKind = z.infer<typeof dispatchKindSchema>;

const named = z.strictObject({ id: z.string(), name: z.string() });
const line = z.string().trim().min(1).max(500);

/**
 * What the Board writes of a dispatch; everything that is printed but the number, which is given when it is issued. A draft
 * may lack what the issue then asks for.
 */
export const dispatchDraftSchema = z.strictObject({
  subject: z.string().trim().max(1000),
  issuedOn: daySchema,
  place: z.string().trim().max(255),
  /** "Kính gửi", as printed, and the units behind it, which it comes to. */
  addresseeLines: z.array(line).max(100),
  addresseeIds: z.array(z.string().max(64)).max(2000),
  /** HTML of paragraphs, `em`, `strong` and lists. */
  bodyHtml: z.string().max(100_000),
  recipients: z.array(line).max(50),
  signerTitles: z.array(line).max(6),
  signer: z.string().trim().max(255),
  /** Until when the units are to confirm that they have read it. */
  deadline: daySchema.nullable(),
  /** By hand, where the next of the counter is not wanted: "15/LĐLĐ". */
  ownNumber: z.string().trim().max(60).nullable(),
  /** Goes onto the public site when it is issued. */
  publish: z.boolean(),
});
export type DispatchDraft = z.infer<typeof dispatchDraftSchema>;

/** The revision that the person saw: saved or issued is that one, and no other that came in between. */
const seen = { revision: z.int().nonnegative() };

/** `PUT /editorial/dispatches/:documentId` */
export const saveDispatchBodySchema = dispatchDraftSchema.extend(seen);

/** `POST /editorial/dispatches/:documentId/issue` */
export const issueDispatchBodySchema = z.strictObject(seen);

/** `POST /editorial/dispatches/addressees`: the lines that name these units. */
export const addresseesBodySchema = z.strictObject({ unitIds: z.array(z.string().max(64)).max(2000) });
export const addresseesSchema = z.strictObject({ lines: z.array(z.string()) });
export type Addressees = z.infer<typeof addresseesSchema>;

/** `POST /editorial/dispatches`: a draft in the words of a template, about one period. */
export const composeBodySchema = z.strictObject({ templateId: z.string().max(64), from: daySchema, to: daySchema });
export type ComposeBody = z.infer<typeof composeBodySchema>;

/** The issued table that stands behind a dispatch. */
const tableRefSchema = z.strictObject({
  documentId: z.string(),
  number: z.string(),
  version: z.int().positive(),
  title: z.string(),
});

export const dispatchLineSchema = z.strictObject({
  documentId: z.string(),
  kind: dispatchKindSchema,
  /** Null until it is issued. */
  number: z.string().nullable(),
  subject: z.string(),
  issuedOn: daySchema,
  issued: z.boolean(),
  public: z.boolean(),
  deadline: daySchema.nullable(),
  addressed: z.int().nonnegative(),
  confirmed: z.int().nonnegative(),
});
export type DispatchLine = z.infer<typeof dispatchLineSchema>;

/** `GET /editorial/dispatches`: newest first; what the next number is, and which are missing between. */
export const dispatchListSchema = z.strictObject({
  dispatches: z.array(dispatchLineSchema),
  templates: z.array(z.strictObject({ id: z.string(), name: z.string(), kind: dispatchKindSchema })),
  register: z.strictObject({
    year: z.int(),
    next: z.string(),
    /** Numbers of this year that no document bears. */
    gaps: z.array(z.string()),
  }),
});
export type DispatchList = z.infer<typeof dispatchListSchema>;

/** `GET /editorial/dispatches/:documentId` */
export const dispatchDetailSchema = z.strictObject({
  line: dispatchLineSchema,
  revision: z.int().nonnegative(),
  draft: dispatchDraftSchema,
  /** As it will be, or has been, printed; with the number it would get now. */
  paper: dispatchPaperSchema,
  /** The table that goes with it; null while there is none. */
  annex: printedTableSchema.nullable(),
  period: z.strictObject({ from: daySchema, to: daySchema, name: z.string() }),
  table: tableRefSchema.nullable(),
  /** Every unit that may be addressed. */
  units: z.array(named.extend({ kind: unitKindSchema })),
  files: z.array(z.strictObject({ name: z.string(), path: z.string() })),
  /** By unit: who confirmed and when; null who has not. */
  readings: z.array(
    z.strictObject({
      unit: named,
      person: z.string().nullable(),
      at: z.iso.datetime().nullable(),
      remindedAt: z.iso.datetime().nullable(),
      /** Whether anybody of the unit could be told. */
      reachable: z.boolean(),
      /** The unit is no more: nobody is left who could confirm. */
      ended: z.boolean(),
    }),
  ),
  /** What it lacks and may not be issued without, each in a sentence; empty once it is issued. */
  missing: z.array(z.string()),
  /** What the Board must know before it issues: a newer table, units that nobody answers for. */
  problems: z.array(z.string()),
});
export type DispatchDetail = z.infer<typeof dispatchDetailSchema>;

/** One dispatch that came to a unit of the asking person. */
export const receivedDispatchSchema = z.strictObject({
  documentId: z.string(),
  number: z.string(),
  subject: z.string(),
  issuerName: z.string(),
  issuedOn: daySchema,
  deadline: daySchema.nullable(),
  /** Her units that it is addressed to, and who of them has confirmed. */
  units: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      confirmedBy: z.string().nullable(),
      confirmedAt: z.iso.datetime().nullable(),
    }),
  ),
});
export type ReceivedDispatch = z.infer<typeof receivedDispatchSchema>;

/** `GET /editorial/received`: unconfirmed first, each part newest first. */
export const receivedListSchema = z.strictObject({
  dispatches: z.array(receivedDispatchSchema),
  /** How many of her units owe a confirmation. */
  unconfirmed: z.int().nonnegative(),
});
export type ReceivedList = z.infer<typeof receivedListSchema>;

/** `GET /editorial/received/:documentId` */
export const receivedDetailSchema = receivedDispatchSchema.extend({
  paper: dispatchPaperSchema,
  annex: printedTableSchema.nullable(),
  files: z.array(z.strictObject({ name: z.string(), path: z.string() })),
});
export type ReceivedDetail = z.infer<typeof receivedDetailSchema>;

/** `GET /editorial/received/unconfirmed` */
export const unconfirmedSchema = z.strictObject({ unconfirmed: z.int().nonnegative() });
export type Unconfirmed = z.infer<typeof unconfirmedSchema>;

/** `POST /editorial/received/:documentId/confirm` */
export const confirmBodySchema = z.strictObject({ unitId: z.string().max(64) });
