import { z } from 'zod';
import { personIdSchema } from './desk.js';
import { daySchema } from './publication.js';

/** An absence with or without somebody in one's place. Both days count in. */
export const delegationSchema = z.strictObject({
  documentId: z.string(),
  person: z.strictObject({ id: personIdSchema, name: z.string() }),
  /** Null: away, and nobody in her place; the next level acts. */
  delegate: z.strictObject({ id: personIdSchema, name: z.string() }).nullable(),
  validFrom: daySchema,
  validTo: daySchema,
  note: z.string().nullable(),
  /** May this person end it? */
  mine: z.boolean(),
});
export type Delegation = z.infer<typeof delegationSchema>;

/** `GET /editorial/delegations`: those of today and later that concern this person (the Board: all), and who may be named. */
export const delegationsSchema = z.strictObject({
  delegations: z.array(delegationSchema),
  /** Whose absence may be written down here: oneself, and for the Board every approver. */
  people: z.array(
    z.strictObject({
      id: personIdSchema,
      name: z.string(),
      desk: z.string(),
      delegates: z.array(z.strictObject({ id: personIdSchema, name: z.string(), desk: z.string() })),
    }),
  ),
});
export type Delegations = z.infer<typeof delegationsSchema>;

/** `POST /editorial/delegations`; `DELETE /editorial/delegations/:documentId` ends one as of now. */
export const delegationBodySchema = z.strictObject({
  person: personIdSchema,
  delegate: personIdSchema.nullable(),
  validFrom: daySchema,
  validTo: daySchema,
  note: z.string().max(500).optional(),
});
export type DelegationBody = z.infer<typeof delegationBodySchema>;
