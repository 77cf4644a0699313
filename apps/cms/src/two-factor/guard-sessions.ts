import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { HALF_SESSION_CODES } from '@toasoan/contracts';
import { demandOf } from './demand-of';
import { isOpenToHalfSessions } from './half-session-routes';
import { refusalSentence } from './refusals';
import { currentSessionId } from './session-mark';

interface Authenticated {
  strategy: { name?: string };
  credentials?: { id?: unknown } | null;
}

/** Strapi's authentication, as every route of its server asks it before the handler (core/services/auth). */
interface AuthService {
  verify(auth: Authenticated | undefined, config?: unknown): Promise<unknown>;
}

/**
 * Stands in Strapi's own check, through which every route that asks for a session goes, whoever registered it: a session
 * that still owes its second factor gets 403 and a code that says what is missing. To be called in register.
 */
export function guardSessions(strapi: Core.Strapi): void {
  const service = strapi.get<AuthService>('auth');
  const verify = service.verify.bind(service);
  service.verify = async (auth, config) => {
    const verified = await verify(auth, config);
    if (config !== false && auth?.strategy.name === 'admin') await requireWholeSession(strapi, auth);
    return verified;
  };
}

async function requireWholeSession(strapi: Core.Strapi, { credentials }: Authenticated): Promise<void> {
  const context = strapi.requestContext.get();
  if (context && isOpenToHalfSessions(context.method, context.path)) return;
  const demand = await demandOf(strapi, Number(credentials?.id), currentSessionId(strapi), new Date());
  if (demand === 'none') return;
  const code = HALF_SESSION_CODES[demand];
  // Strapi hides the words of any other 403.
  throw new errors.PolicyError(refusalSentence({ code }), { code });
}
