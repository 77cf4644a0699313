import { z } from 'zod';

/** The roles for which the administrators may demand a second factor; `administrator` is Strapi's Super Admin. */
export const TWO_FACTOR_ROLES = ['writer', 'editor', 'approver', 'board', 'administrator'] as const;
export const twoFactorRoleSchema = z.enum(TWO_FACTOR_ROLES);
export type TwoFactorRole = z.infer<typeof twoFactorRoleSchema>;

/** The codes with which every route of the admin answers a session that is still half. */
export const HALF_SESSION_CODES = { code: 'two_factor_required', enrol: 'two_factor_enrol' } as const;

/** What a session still owes: nothing, a code, or an enrolment first. */
export type TwoFactorDemand = 'none' | 'code' | 'enrol';

/** `GET /editorial/two-factor`: how the signed-in person stands. */
export interface TwoFactorState {
  demand: TwoFactorDemand;
  email: string;
  enrolledAt: string | null;
  /** One of the person's roles must have it. */
  required: boolean;
  recoveryCodesLeft: number;
}

/** A code of the app, or one of the ten recovery codes: `POST /editorial/two-factor/verify`, and wherever one is asked. */
export const proofSchema = z.union([
  z.strictObject({ code: z.string().max(20) }),
  z.strictObject({ recoveryCode: z.string().max(40) }),
]);
export type Proof = z.infer<typeof proofSchema>;

/** `POST /editorial/two-factor/enrolment`: a person who is enrolled already proves it, to change to another phone. */
export const beginEnrolmentSchema = z.union([z.strictObject({ proof: proofSchema }), z.strictObject({})]);

/** The answer to it. Nothing holds before the first code is confirmed. */
export interface EnrolmentOffer {
  /** Base32, for typing in by hand. */
  secret: string;
  uri: string;
  /** The address as a picture, an SVG data URL. */
  qr: string;
}

/** `POST /editorial/two-factor/enrolment/confirm` */
export const confirmEnrolmentSchema = z.strictObject({ code: z.string().max(20) });

/** Shown once; only their hashes are kept. */
export interface RecoveryCodes {
  recoveryCodes: string[];
}

/** `GET /editorial/two-factor/settings`, for administrators. */
export interface TwoFactorSettings {
  requiredRoles: TwoFactorRole[];
}

/** `PUT /editorial/two-factor/settings` */
export const twoFactorSettingsSchema = z.strictObject({ requiredRoles: z.array(twoFactorRoleSchema).max(10) });

/** `GET /editorial/two-factor/people?q=…`: at most this many at once, the rest is found by name or e-mail. */
export const TWO_FACTOR_PEOPLE_SHOWN = 50;
export const peopleQuerySchema = z.object({ q: z.string().trim().max(100).normalize('NFC').default('') });

export interface TwoFactorPerson {
  id: number;
  name: string;
  email: string;
  roles: TwoFactorRole[];
  enrolledAt: string | null;
  required: boolean;
  /** The asking person, who can't reset herself. */
  self: boolean;
}

export interface TwoFactorPeople {
  total: number;
  enrolled: number;
  people: TwoFactorPerson[];
}
