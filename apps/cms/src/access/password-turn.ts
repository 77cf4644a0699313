import { setImmediate as loopTurn, setTimeout as wait } from 'node:timers/promises';
import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { networkOf } from '@toasoan/contracts';
import { turnsOf } from '../environment/take-turns';
import { type ActionContext, wrapAction } from './wrap-action';

/** Under way and waiting, of one network: it fills half of the queue at most. */
const MOST_OF_ONE = 5;
/** A password is dear to compare, a tenth of a second of the thread in which everything is answered. */
const takeTurn = turnsOf({ atOnce: 1, mostWaiting: 8 });
const REST_MS = 25;
const REST_TURNS = 20;
export const RETRY_SECONDS = 3;
export const tooManyAtOnce =
  'Đang có quá nhiều người đăng nhập cùng lúc nên mật khẩu chưa được kiểm tra. Hãy thử lại sau vài giây.';

const underWay = new Map<string, number>();

/**
 * Compares and sets passwords one at a time: a hundred and fifty at once stopped the newsroom for twelve seconds. Null, and
 * nothing done, where too many wait already; so it stands outside what counts tries at an account (ADR 0038).
 */
export async function passwordTurn<T>(ip: string, work: () => Promise<T>): Promise<{ done: T } | null> {
  const network = networkOf(ip);
  const his = underWay.get(network) ?? 0;
  if (his >= MOST_OF_ONE) return null;
  underWay.set(network, his + 1);
  try {
    return await takeTurn(async () => {
      try {
        return { done: await work() };
      } finally {
        await rest();
      }
    });
  } finally {
    const left = (underWay.get(network) ?? 1) - 1;
    if (left > 0) underWay.set(network, left);
    else underWay.delete(network);
  }
}

/** The thread is everybody else's: for a moment, and for as many turns of its loop as an answer takes where it is full of work. */
async function rest(): Promise<void> {
  await wait(REST_MS);
  for (let turn = 0; turn < REST_TURNS; turn += 1) await loopTurn();
}

/** @throws RateLimitError, with `Retry-After`, where too many wait already */
export async function inPasswordTurn<T>(context: ActionContext, work: () => Promise<T>): Promise<T> {
  const turn = await passwordTurn(context.request.ip, work);
  if (turn !== null) return turn.done;
  context.set('Retry-After', String(RETRY_SECONDS));
  throw new errors.RateLimitError(tooManyAtOnce, { code: 'too_many_requests' });
}

/** What sets a password for whoever holds a code, without asking for another. To be called in `register`. */
export function setPasswordsInTurn(strapi: Core.Strapi): void {
  for (const [uid, name] of [
    ['admin::authentication', 'resetPassword'],
    ['admin::authentication', 'register'],
    ['plugin::users-permissions.auth', 'resetPassword'],
  ] as const)
    wrapAction(strapi, uid, name, inPasswordTurn);
}
