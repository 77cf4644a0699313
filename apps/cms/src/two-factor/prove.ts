import type { Core } from '@strapi/strapi';
import type { Proof } from '@toasoan/contracts';
import { afterGuess, waitsUntil } from '@toasoan/newsroom';
import { type Enrolment, enrolments, findRow, isEnrolled, recoveryCodes } from './enrolment-row';
import { hashRecoveryCode } from './recovery-code';
import type { TwoFactorRefusal } from './refusals';
import { unseal } from './sealed-secret';
import { stepOfCode } from './totp';

export type Proved = { ok: true; enrolment: Enrolment } | { ok: false; reason: TwoFactorRefusal };

/** Tries at once for one account beyond this are turned away unlooked at. */
const MOST_AT_ONCE = 5;
const OPEN_AGAIN = { guesses: 0, lockedUntil: null };

/** Checks a code of the app or a recovery code, and uses it up: of two that bring the same one, one gets through. */
export async function prove(strapi: Core.Strapi, person: number, proof: Proof, now: Date): Promise<Proved> {
  const taken = await takeGuess(strapi, person, now);
  if (!taken.ok) return taken;
  const reason =
    'code' in proof
      ? await useCode(strapi, taken.enrolment, proof.code, now)
      : await useRecoveryCode(strapi, taken.enrolment, proof.recoveryCode, now);
  return reason === null ? taken : { ok: false, reason };
}

/** Counts the try before it is looked at, by compare-and-set; in the database, so that no restart forgives it. */
async function takeGuess(strapi: Core.Strapi, person: number, now: Date): Promise<Proved> {
  for (let tries = 0; tries < MOST_AT_ONCE; tries += 1) {
    const row = await findRow(strapi, person);
    if (!isEnrolled(row)) return { ok: false, reason: { code: 'not_enrolled' } };
    const seen = { guesses: row.guesses, lockedUntil: row.lockedUntil === null ? null : new Date(row.lockedUntil) };
    const until = waitsUntil(seen, now);
    if (until) return { ok: false, reason: { code: 'too_many_codes', until } };
    const { count } = await enrolments(strapi).updateMany({
      where: { id: row.id, guesses: row.guesses },
      data: afterGuess(seen, now),
    });
    if (count === 1) return { ok: true, enrolment: row };
  }
  return { ok: false, reason: { code: 'too_many_codes', until: now } };
}

async function useCode(
  strapi: Core.Strapi,
  { id, enrolmentKey, secret }: Enrolment,
  code: string,
  now: Date,
): Promise<TwoFactorRefusal | null> {
  const opened = unseal(strapi, secret);
  if (opened === null) return { code: 'unreadable_secret' };
  const step = stepOfCode(opened, code, now);
  if (step === null) return { code: 'wrong_code' };
  const { count } = await enrolments(strapi).updateMany({
    where: { id, enrolmentKey, lastStep: { $lt: step } },
    data: { lastStep: step, ...OPEN_AGAIN },
  });
  return count === 1 ? null : { code: 'used_code' };
}

async function useRecoveryCode(
  strapi: Core.Strapi,
  { id, person, enrolmentKey }: Enrolment,
  typed: string,
  now: Date,
): Promise<TwoFactorRefusal | null> {
  const hash = hashRecoveryCode(typed, person, strapi.config.get<string>('admin.secrets.encryptionKey'));
  const { count } = await recoveryCodes(strapi).updateMany({
    where: { person, hash, usedAt: { $null: true } },
    data: { usedAt: now },
  });
  if (count !== 1) return { code: 'wrong_recovery_code' };
  await enrolments(strapi).updateMany({ where: { id, enrolmentKey }, data: OPEN_AGAIN });
  strapi.log.warn(`two-factor: account ${String(person)} used a recovery code`);
  return null;
}

/** Recovery codes that are left. */
export function recoveryCodesLeft(strapi: Core.Strapi, person: number): Promise<number> {
  return recoveryCodes(strapi).count({ where: { person, usedAt: { $null: true } } });
}
