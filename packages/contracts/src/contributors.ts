import { z } from 'zod';
import { phoneSchema } from './portal-account.js';

/** Who sends for a unit from the portal: invited, the link has run out, at work, shut out. */
export const CONTRIBUTOR_STATES = ['invited', 'expired', 'active', 'blocked'] as const;

const named = z.strictObject({ id: z.string(), name: z.string() });

/** One line of `GET /editorial/contributors`: an open invitation, or an account in one of its units. */
export const contributorSchema = z.strictObject({
  /** `i-…` an invitation, `u-…` an account; with the unit it names the line. */
  id: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  unit: named,
  state: z.enum(CONTRIBUTOR_STATES),
  invitedBy: z.string().nullable(),
  /** Of an invitation. */
  sentAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime().nullable(),
  /** The letter could not be sent. */
  mailFailed: z.boolean(),
});
export type Contributor = z.infer<typeof contributorSchema>;

export const CONTRIBUTORS_PAGE_SIZE = 50;

/** `GET /editorial/contributors?q=&page=`: of the units that the asking person looks after. */
export const contributorListSchema = z.strictObject({
  contributors: z.array(contributorSchema),
  page: z.int().min(1),
  pageCount: z.int().nonnegative(),
  total: z.int().nonnegative(),
  /** May she invite at all? */
  invites: z.boolean(),
});
export type ContributorList = z.infer<typeof contributorListSchema>;

/** `GET /editorial/contributor-units?q=`: for which units she may invite, at most thirty that fit. */
export const contributorUnitsSchema = z.strictObject({ units: z.array(named) });
export type ContributorUnits = z.infer<typeof contributorUnitsSchema>;

/** `POST /editorial/contributors`; `…/:id/resend`, `…/:id/revoke`, `…/:id/block`, `…/:id/unblock` take nothing. */
export const inviteBodySchema = z.strictObject({
  name: z.string().trim().min(2).max(80),
  email: z.email().max(190),
  phone: phoneSchema.optional(),
  unitId: z.string().min(1).max(64),
});
export type InviteBody = z.infer<typeof inviteBodySchema>;

/** `POST /editorial/contributors/:id/end`: her part in this unit; of others nothing changes. */
export const endPartBodySchema = z.strictObject({ unitId: z.string().min(1).max(64) });
