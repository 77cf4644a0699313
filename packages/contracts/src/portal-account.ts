import { z } from 'zod';
import { MAIL_CHOICES } from './notices.js';
import { PHONE_NUMBER, phoneNumberProblem } from './phone-number.js';
import { portalIdSchema, portalNamedSchema } from './portal.js';
import { instantSchema } from './vocabulary.js';

/** Contributors give no phone number unless they like to. */
export const phoneSchema = z
  .string()
  .trim()
  .regex(PHONE_NUMBER)
  .refine((phone) => phoneNumberProblem(phone) === null);
const personNameSchema = z.string().trim().min(2).max(80);
const tokenSchema = z.string().min(1).max(200);
const passwordSchema = z.string().min(1).max(200);

/** `POST /api/portal/invitation/open`; by POST, so that no log keeps the token. */
export const openInvitationBodySchema = z.strictObject({ token: tokenSchema });
export const openedInvitationSchema = z.strictObject({
  name: z.string(),
  email: z.string(),
  unitName: z.string(),
  invitedBy: z.string(),
  expiresAt: instantSchema,
  /** The address has an account: nothing is asked but whether she accepts. */
  hasAccount: z.boolean(),
});
export type OpenedInvitation = z.infer<typeof openedInvitationSchema>;

/**
 * `POST /api/portal/invitation/accept`: sets the password and signs in (the cookie comes with the answer). Who has an account
 * is asked for nothing else, and is not signed in: a link that holds for a week is no second password.
 */
export const acceptInvitationBodySchema = z.strictObject({
  token: tokenSchema,
  password: passwordSchema.optional(),
  /** As the person writes her own name; absent: as she was invited. */
  name: personNameSchema.optional(),
  phone: phoneSchema.nullable().optional(),
});
export type AcceptInvitationBody = z.infer<typeof acceptInvitationBodySchema>;

/** The answer to who has an account. */
export type InvitationAccepted = { accepted: true };

/** Also of `POST /api/auth/local`, `change-password` and `reset-password`, beside a `user` that needs no reading. */
export const signedInSchema = z.object({ jwt: z.string() });
export type SignedIn = z.infer<typeof signedInSchema>;

/** What the phone has to keep to, so that people are told before they try. */
export const portalLimitsSchema = z.strictObject({
  pictures: z.strictObject({
    /** Of one item. */
    perItem: z.int().positive(),
    /** Of one person in 24 hours. */
    perDay: z.int().positive(),
    /** Of one file. */
    maxBytes: z.int().positive(),
    /** MIME types that are taken. */
    types: z.array(z.string()),
    /** Nobody needs more pixels a side: worth resizing to before sending. */
    longestSide: z.int().positive(),
  }),
  /** Words, by the regulation in force today; null where it says nothing. Advice, not a bound. */
  words: z.strictObject({
    titleMax: z.int().positive().nullable(),
    briefMax: z.int().positive().nullable(),
    featureMin: z.int().positive().nullable(),
    featureMax: z.int().positive().nullable(),
  }),
  /** Is an item without a picture refused? */
  pictureRequired: z.boolean(),
});
export type PortalLimits = z.infer<typeof portalLimitsSchema>;

/** `GET /api/portal/me`; the answer to `PATCH /api/portal/me` as well. */
export const portalMeSchema = z.strictObject({
  id: portalIdSchema,
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  /** How notices come by mail. */
  mail: z.enum(MAIL_CHOICES),
  /** For whom this person may send, the first by default. Empty: her part has ended, and `me` and `erase` are all she has. */
  units: z.array(portalNamedSchema.extend({ superior: portalNamedSchema.nullable() })),
  limits: portalLimitsSchema,
  unread: z.int().nonnegative(),
  /** The server's clock: a phone's own is often wrong. */
  now: instantSchema,
});
export type PortalMe = z.infer<typeof portalMeSchema>;

export const changeMeBodySchema = z.strictObject({
  name: personNameSchema.optional(),
  phone: phoneSchema.nullable().optional(),
  mail: z.enum(MAIL_CHOICES).optional(),
});
export type ChangeMeBody = z.infer<typeof changeMeBodySchema>;

/** `POST /api/portal/me/erase`: the password again, because it can't be undone. */
export const eraseMeBodySchema = z.strictObject({ password: passwordSchema });

/** `GET /api/portal/quota?unit=`: how the unit stands against what the regulation asks of it today. */
export const quotaMeterSchema = z.strictObject({
  unit: portalNamedSchema,
  /** What is asked is an encouragement: never "not met". */
  encouraged: z.boolean(),
  periods: z.array(
    z.strictObject({
      kind: z.enum(['month', 'quarter', 'half_year']),
      /** `Tháng 7/2018` */
      name: z.string(),
      daysLeft: z.int().nonnegative(),
      /** Null: nothing is asked. */
      quota: z.number().nonnegative().nullable(),
      done: z.number().nonnegative(),
      percent: z.number().nonnegative().nullable(),
      /** By share of credit: halves where two units reported one event. */
      onTime: z.number().nonnegative(),
      late: z.number().nonnegative(),
    }),
  ),
  /** The twelve months of this year, for a plot; absent from what an older server answered. */
  months: z
    .array(
      z.strictObject({
        /** `2018-07` */
        month: z.string(),
        quota: z.number().nonnegative().nullable(),
        done: z.number().nonnegative(),
        late: z.number().nonnegative(),
      }),
    )
    .optional(),
  /** The whole of it in a sentence. */
  text: z.string(),
});
export type QuotaMeter = z.infer<typeof quotaMeterSchema>;
