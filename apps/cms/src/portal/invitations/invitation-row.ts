import { createHash, randomBytes } from 'node:crypto';

export const INVITATION = 'api::contributor-invitation.contributor-invitation';
export const INVITATION_DAYS = 7;

export interface InvitationRow {
  id: number;
  documentId: string;
  email: string;
  name: string;
  phone: string | null;
  unit: { id: number; documentId: string } | null;
  tokenHash: string;
  invitedBy: string;
  invitedByName: string | null;
  sentAt: string | null;
  mailError: string | null;
  expiresAt: string;
  acceptedAt: string | null;
  revokedAt: string | null;
}

/** What goes out by mail; 256 bits, so it is not to be guessed, and nothing else is to be known from it. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept: who reads the database can't use it. A hash without salt is enough for what is random itself. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

export type InvitationState = 'accepted' | 'expired' | 'open' | 'revoked';

export function invitationState(
  { acceptedAt, revokedAt, expiresAt }: Pick<InvitationRow, 'acceptedAt' | 'expiresAt' | 'revokedAt'>,
  now: Date,
): InvitationState {
  if (acceptedAt !== null) return 'accepted';
  if (revokedAt !== null) return 'revoked';
  return new Date(expiresAt) <= now ? 'expired' : 'open';
}
