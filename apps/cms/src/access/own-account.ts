import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { toLine } from '@toasoan/vietnamese';
import { fieldRefusal } from '../environment/form-refusal';
import { tooManyGuesses, underThrottle } from './sign-in-throttle';
import { inPasswordTurn } from './password-turn';
import { wrapAction } from './wrap-action';

const USER = 'admin::user';
const NAMES = ['firstname', 'lastname', 'username'] as const;
const LONGEST_NAME = 100;

interface Account {
  id: number;
  email: string;
  password: string | null;
}
interface Event {
  params: { data?: Record<string, unknown> };
}

/**
 * What a person may change of the account that she is signed in with. Its e-mail address is its key: by it a new password is had,
 * so whoever finds a session open must not put another there; administrators change it. And the present password, which Strapi
 * asks for before it sets another, is not to be guessed at with a stolen session. To be called in `register`.
 */
export function guardOwnAccount(strapi: Core.Strapi): void {
  wrapAction(strapi, 'admin::authenticated-user', 'updateMe', async (context, update) => {
    const { email, password, currentPassword } = (context.request.body ?? {}) as Record<string, unknown>;
    const account = (await strapi.db.query(USER).findOne({ where: { id: context.state.user?.id } })) as Account | null;
    if (!account) return update();
    if (typeof email === 'string' && email.trim().toLowerCase() !== account.email.toLowerCase()) {
      throw fieldRefusal(
        'email',
        'Địa chỉ thư điện tử của tài khoản do người quản trị đổi, vì mật khẩu mới được gửi về đó. Hãy nhờ người quản trị đổi giúp.',
        'email_fixed',
      );
    }
    if (password === undefined) return update();
    await inPasswordTurn(context, async () => {
      if (typeof currentPassword === 'string') await requireGuessable(strapi, account, currentPassword);
      await update();
    });
  });
}

/** Strapi compares again, and words what is wrong. */
async function requireGuessable(strapi: Core.Strapi, { id, password }: Account, guess: string): Promise<void> {
  const { validatePassword } = strapi.service('admin::auth') as unknown as {
    validatePassword(password: string, hash: string): Promise<boolean>;
  };
  const fits = () => (password === null ? Promise.resolve(false) : validatePassword(guess, password));
  if ((await underThrottle(strapi, { side: 'admin', id }, fits)) === null)
    throw new errors.RateLimitError(tooManyGuesses);
}

/**
 * Names of people stand in lists, histories, letters: one line, without marks that turn the direction of what follows, and not a
 * page long. At the database, because administrators, invitations, the person herself and the command line all end there. To be
 * called in `bootstrap`.
 */
export function keepNamesPlain(strapi: Core.Strapi): void {
  const clean = (event: unknown): void => {
    const { data } = (event as Event).params;
    for (const name of NAMES) {
      const said = data?.[name];
      if (data === undefined || typeof said !== 'string') continue;
      const line = toLine(said);
      if (line.length > LONGEST_NAME)
        throw fieldRefusal(name, `Tên dài nhất là ${String(LONGEST_NAME)} ký tự. Hãy rút ngắn lại.`, 'name_too_long');
      data[name] = line;
    }
  };
  strapi.db.lifecycles.subscribe({ models: [USER], beforeCreate: clean, beforeUpdate: clean });
}
