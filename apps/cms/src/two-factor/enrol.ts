import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { EnrolmentOffer } from '@toasoan/contracts';
import encodeQR from 'qr';
import { enrolments, findRow, recoveryCodes } from './enrolment-row';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-code';
import type { TwoFactorRefusal } from './refusals';
import { seal, unseal } from './sealed-secret';
import { enrolmentUri, newSecret, stepOfCode } from './totp';

const OFFER_HOLDS_MS = 15 * 60_000;

type Confirmed = { ok: true; enrolmentKey: string; recoveryCodes: string[] } | { ok: false; reason: TwoFactorRefusal };

/** Offers a secret. Whatever held before holds on until a first code of the new one is confirmed. */
export async function offerEnrolment(
  strapi: Core.Strapi,
  person: number,
  label: string,
  now: Date,
): Promise<EnrolmentOffer> {
  const secret = newSecret();
  const pending = {
    pendingSecret: seal(strapi, secret),
    pendingUntil: new Date(now.getTime() + OFFER_HOLDS_MS),
  };
  if (!(await findRow(strapi, person))) await createRow(strapi, person);
  await enrolments(strapi).updateMany({ where: { person }, data: pending });
  const uri = enrolmentUri(secret, label);
  const svg = encodeQR(uri, 'svg', { ecc: 'low' });
  return { secret, uri, qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` };
}

/** Of two first offers at once, the index lets one row stand; the other goes on with it. */
async function createRow(strapi: Core.Strapi, person: number): Promise<void> {
  try {
    await enrolments(strapi).create({ data: { person, lastStep: 0, guesses: 0 } });
  } catch (error) {
    if (!(await findRow(strapi, person))) throw error;
  }
}

/** The first code makes the offered secret the one that holds, and gives ten recovery codes in place of any before. */
export async function confirmEnrolment(
  strapi: Core.Strapi,
  person: number,
  code: string,
  now: Date,
): Promise<Confirmed> {
  const row = await findRow(strapi, person);
  if (!row || row.pendingSecret === null || row.pendingUntil === null || new Date(row.pendingUntil) <= now)
    return { ok: false, reason: { code: 'offer_expired' } };
  const secret = unseal(strapi, row.pendingSecret);
  if (secret === null) return { ok: false, reason: { code: 'offer_expired' } };
  const step = stepOfCode(secret, code, now);
  if (step === null) return { ok: false, reason: { code: 'wrong_code' } };

  const enrolmentKey = randomUUID();
  const data = {
    enrolmentKey,
    secret: row.pendingSecret,
    enrolledAt: now,
    pendingSecret: null,
    pendingUntil: null,
    lastStep: step,
    guesses: 0,
    lockedUntil: null,
  };
  return strapi.db.transaction(async (): Promise<Confirmed> => {
    const where = { id: row.id, pendingSecret: row.pendingSecret };
    const { count } = await enrolments(strapi).updateMany({ where, data });
    if (count !== 1) return { ok: false, reason: { code: 'offer_expired' } };
    return { ok: true, enrolmentKey, recoveryCodes: await replaceRecoveryCodes(strapi, person) };
  });
}

/** Ten new codes; those before are void. */
export async function replaceRecoveryCodes(strapi: Core.Strapi, person: number): Promise<string[]> {
  const codes = newRecoveryCodes();
  const key = strapi.config.get<string>('admin.secrets.encryptionKey');
  await strapi.db.transaction(async () => {
    await recoveryCodes(strapi).deleteMany({ where: { person } });
    await recoveryCodes(strapi).createMany({
      data: codes.map((code) => ({ person, hash: hashRecoveryCode(code, person, key) })),
    });
  });
  return codes;
}
