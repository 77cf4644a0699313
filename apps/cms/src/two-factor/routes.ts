import type { Core } from '@strapi/strapi';
import { beginEnrolmentSchema, confirmEnrolmentSchema, proofSchema, type TwoFactorState } from '@toasoan/contracts';
import { type PersonContext, type PersonRoute, registerPersonRoutes } from '../editorial/person-routes';
import { settingsRoutes } from './settings-routes';
import { answerRefusal } from './answer-refusal';
import { demandOf, mustHave } from './demand-of';
import { confirmEnrolment, offerEnrolment, replaceRecoveryCodes } from './enrol';
import { findRow, forget, isEnrolled } from './enrolment-row';
import { prove, recoveryCodesLeft } from './prove';
import { currentSessionId, markSession } from './session-mark';

/** Routes of the signed-in person and of the administrators, under `/editorial/two-factor`; to be called in register. */
export function registerTwoFactorRoutes(strapi: Core.Strapi): void {
  const at = (method: PersonRoute['method'], path: string, handler: Handler): PersonRoute => ({
    method,
    path: `/editorial/two-factor${path}`,
    handler: (context) => handler(strapi, context),
  });
  registerPersonRoutes(strapi, [
    at('GET', '', showState),
    at('POST', '/verify', verify),
    at('POST', '/enrolment', beginEnrolment),
    at('POST', '/enrolment/confirm', confirm),
    at('POST', '/recovery-codes', renewRecoveryCodes),
    at('POST', '/switch-off', switchOff),
    ...settingsRoutes.map(([method, path, handler]) => at(method, path, handler)),
  ]);
}

export type Handler = (strapi: Core.Strapi, context: PersonContext) => Promise<void>;

async function showState(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const { id, email } = context.user;
  const now = new Date();
  const row = await findRow(strapi, id);
  const state: TwoFactorState = {
    demand: await demandOf(strapi, id, currentSessionId(strapi), now),
    email: email ?? '',
    enrolledAt: isEnrolled(row) ? row.enrolledAt : null,
    required: await mustHave(strapi, id, now),
    recoveryCodesLeft: await recoveryCodesLeft(strapi, id),
  };
  context.body = { data: state };
}

/** Proves it and answers with the key; null when the refusal was answered. */
async function provedBy(strapi: Core.Strapi, context: PersonContext, body: unknown): Promise<string | null> {
  const proof = proofSchema.safeParse(body);
  if (!proof.success) {
    answerRefusal(context, { code: 'bad_request' });
    return null;
  }
  const proved = await prove(strapi, context.user.id, proof.data, new Date());
  if (proved.ok) return proved.enrolment.enrolmentKey;
  answerRefusal(context, proved.reason);
  return null;
}

async function verify(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const key = await provedBy(strapi, context, context.request.body);
  if (key === null) return;
  await markCurrent(strapi, context.user.id, key);
  context.body = { data: { recoveryCodesLeft: await recoveryCodesLeft(strapi, context.user.id) } };
}

async function markCurrent(strapi: Core.Strapi, person: number, key: string): Promise<void> {
  const sessionId = currentSessionId(strapi);
  if (sessionId !== null) await markSession(strapi, sessionId, person, key);
}

/** Whoever is enrolled already changes to another phone, with a code of the present one. */
async function beginEnrolment(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const { id, email } = context.user;
  const body = beginEnrolmentSchema.safeParse(context.request.body);
  if (!body.success) {
    answerRefusal(context, { code: 'bad_request' });
    return;
  }
  if (isEnrolled(await findRow(strapi, id))) {
    if (!('proof' in body.data)) {
      answerRefusal(context, { code: 'proof_needed' });
      return;
    }
    const key = await provedBy(strapi, context, body.data.proof);
    if (key === null) return;
    await markCurrent(strapi, id, key);
  }
  context.body = { data: await offerEnrolment(strapi, id, email ?? '', new Date()) };
}

async function confirm(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const { id } = context.user;
  const now = new Date();
  const body = confirmEnrolmentSchema.safeParse(context.request.body);
  if (!body.success) {
    answerRefusal(context, { code: 'bad_request' });
    return;
  }
  // An offer left open by another session is none for one that has not proved the phone that holds.
  if ((await demandOf(strapi, id, currentSessionId(strapi), now)) === 'code') {
    answerRefusal(context, { code: 'two_factor_required' });
    return;
  }
  const confirmed = await confirmEnrolment(strapi, id, body.data.code, now);
  if (!confirmed.ok) {
    answerRefusal(context, confirmed.reason);
    return;
  }
  await markCurrent(strapi, id, confirmed.enrolmentKey);
  strapi.log.info(`two-factor: account ${String(id)} enrolled`);
  context.body = { data: { recoveryCodes: confirmed.recoveryCodes } };
}

async function renewRecoveryCodes(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  if ((await provedBy(strapi, context, context.request.body)) === null) return;
  context.body = { data: { recoveryCodes: await replaceRecoveryCodes(strapi, context.user.id) } };
}

async function switchOff(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const { id } = context.user;
  if (await mustHave(strapi, id, new Date())) {
    answerRefusal(context, { code: 'must_stay' });
    return;
  }
  if ((await provedBy(strapi, context, context.request.body)) === null) return;
  await forget(strapi, [id]);
  strapi.log.info(`two-factor: account ${String(id)} switched it off`);
  context.body = { data: {} };
}
