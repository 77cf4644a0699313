import { underThrottle } from '../../access/sign-in-throttle';
import { type PortalCall, type PortalOutcome, refused } from '../portal-call';

interface UserService {
  validatePassword(password: string, hash: string): Promise<boolean>;
}

const WRONG = refused(400, 'wrong_password', 'Mật khẩu không đúng. Hãy nhập lại.');
const TOO_MANY = refused(429, 'too_many_requests', 'Bạn đã nhập sai mật khẩu nhiều lần. Hãy đợi 15 phút rồi thử lại.', {
  retryAfter: 900,
});

/** Is it the password of who is signed in? Guesses of a session are counted by themselves. */
export async function passwordFits({ strapi, account }: PortalCall, password: string): Promise<PortalOutcome<true>> {
  const service = strapi.service('plugin::users-permissions.user') as unknown as UserService;
  const fits = await underThrottle(
    strapi,
    { side: 'portal', id: account.id },
    async () => account.password !== null && (await service.validatePassword(password, account.password)),
  );
  if (fits === null) return TOO_MANY;
  return fits ? { ok: true, value: true } : WRONG;
}
