import type { Core } from '@strapi/strapi';

export const ENROLMENT = 'api::two-factor-enrolment.two-factor-enrolment';
export const RECOVERY_CODE = 'api::two-factor-recovery-code.two-factor-recovery-code';

/** A row as it lies in the database; the secrets are encrypted. Without `enrolmentKey` nobody is enrolled yet. */
export interface EnrolmentRow {
  id: number;
  person: number;
  /** Names this enrolment: sessions carry it as their proof. */
  enrolmentKey: string | null;
  secret: string | null;
  enrolledAt: string | null;
  pendingSecret: string | null;
  pendingUntil: string | null;
  /** The latest time step whose code was used: no code of it or of an earlier one counts again. */
  lastStep: number;
  guesses: number;
  lockedUntil: string | null;
}

/** One that holds. */
export type Enrolment = EnrolmentRow & { enrolmentKey: string; secret: string };

export const enrolments = (strapi: Core.Strapi) => strapi.db.query(ENROLMENT);
export const recoveryCodes = (strapi: Core.Strapi) => strapi.db.query(RECOVERY_CODE);

/** The account's row, enrolled or about to be. */
export async function findRow(strapi: Core.Strapi, person: number): Promise<EnrolmentRow | null> {
  return (await enrolments(strapi).findOne({ where: { person } })) as EnrolmentRow | null;
}

export function isEnrolled(row: EnrolmentRow | null): row is Enrolment {
  return row !== null && row.enrolmentKey !== null && row.secret !== null;
}

/** Takes everything of these accounts away, the used recovery codes too. */
export async function forget(strapi: Core.Strapi, people: readonly number[]): Promise<void> {
  const where = { person: { $in: people } };
  await strapi.db.transaction(async () => {
    await enrolments(strapi).deleteMany({ where });
    await recoveryCodes(strapi).deleteMany({ where });
  });
}
