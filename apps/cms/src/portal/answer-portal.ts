import type { Core } from '@strapi/strapi';
import { contributorActor } from '../access/contributors';
import { OPEN_HANDLERS, SIGNED_IN_HANDLERS } from './portal-handlers';
import { answer, type PortalContext, refused } from './portal-call';
import type { OpenName, PortalRoute, PortalRouteName, SignedInName } from './portal-routes';
import { openPace, pace } from './pace';

const NO_MEMBERSHIP = refused(
  403,
  'no_membership',
  'Bạn hiện không gửi tin cho đơn vị nào, nên phần này đã đóng. Hãy hỏi công đoàn cấp trên nếu đây là nhầm lẫn.',
);
const SIGN_IN = refused(401, 'sign_in', 'Phiên làm việc đã hết. Hãy đăng nhập lại.');

/**
 * One request of the portal. Strapi has let it through by its role; here it is held to a pace, to a person (an API token is
 * none), and to a part that holds today.
 */
export async function answerPortal(
  strapi: Core.Strapi,
  route: PortalRoute & { name: PortalRouteName },
  context: PortalContext,
): Promise<void> {
  const now = new Date();
  const open = route.open === true;
  const account = context.state.auth?.strategy?.name === 'users-permissions' ? context.state.user : undefined;
  if (!open && !account) return answer(context, SIGN_IN);
  const wait = open ? openPace(context.request.ip, now) : pace(String(account?.id), now);
  if (wait > 0) {
    const words = 'Máy của bạn gửi quá nhiều yêu cầu. Hãy chờ một phút rồi thử lại.';
    return answer(context, refused(429, 'too_many_requests', words, { retryAfter: wait }));
  }
  if (open) return OPEN_HANDLERS[route.name as OpenName]({ strapi, context, now });
  if (!account) return;
  const actor = await contributorActor(strapi, account, now);
  if (actor.memberships.length === 0 && route.former !== true) return answer(context, NO_MEMBERSHIP);
  await SIGNED_IN_HANDLERS[route.name as SignedInName]({ strapi, context, account, actor, now });
}
