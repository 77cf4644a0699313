import { passwordTurn, RETRY_SECONDS, tooManyAtOnce } from '../../access/password-turn';
import { underThrottle } from '../../access/sign-in-throttle';
import { type PortalCall, type PortalOutcome, refused } from '../portal-call';

interface UserService {
  validatePassword(password: string, hash: string): Promise<boolean>;
}

const WRONG = refused(400, 'wrong_password', 'Mật khẩu không đúng. Hãy nhập lại.');
const TOO_MANY = refused(429, 'too_many_requests', 'Bạn đã nhập sai mật khẩu nhiều lần. Hãy đợi 15 phút rồi thử lại.', {
  retryAfter: 900,
});
const TOO_MANY_AT_ONCE = refused(429, 'too_many_requests', tooManyAtOnce, { retryAfter: RETRY_SECONDS });

/** Is it the password of who is signed in? Guesses of a session are counted by themselves. */
export async function passwordFits(call: PortalCall, password: string): Promise<PortalOutcome<true>> {
  const { strapi, context, account } = call;
  const service = strapi.service('plugin::users-permissions.user') as unknown as UserService;
  const fits = async () => account.password !== null && (await service.validatePassword(password, account.password));
  const turn = await passwordTurn(context.request.ip, () =>
    underThrottle(strapi, { side: 'portal', id: account.id }, fits),
  );
  if (turn === null) return TOO_MANY_AT_ONCE;
  if (turn.done === null) return TOO_MANY;
  return turn.done ? { ok: true, value: true } : WRONG;
}
