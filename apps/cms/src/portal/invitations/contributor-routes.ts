import type { Core } from '@strapi/strapi';
import { endPartBodySchema, inviteBodySchema } from '@toasoan/contracts';
import { dayOf, nameOn } from '@toasoan/newsroom';
import { actorFor, type EditorialActor } from '../../access/memberships';
import {
  answerWith,
  type PersonContext,
  type PersonRoute,
  refuse,
  refused,
  registerPersonRoutes,
  type RoomOutcome,
} from '../../editorial/person-routes';
import { blockContributor, UNKNOWN_CONTRIBUTOR } from './block-contributor';
import { endPart } from './end-part';
import { INVITATION, type InvitationRow } from './invitation-row';
import { invite, resend, revoke } from './invite';
import { inviteScope, type InviteScope, unitsToOffer } from './invite-scope';
import { listContributors } from './list-contributors';

interface Asked {
  strapi: Core.Strapi;
  context: PersonContext;
  actor: EditorialActor;
  scope: InviteScope | null;
  now: Date;
}
type Scoped = Asked & { scope: InviteScope };

const MOST_PAGES = 10_000;
const NOBODY = refused(
  403,
  'no_inviting',
  'Chỉ biên tập viên, người duyệt của đơn vị, Ban Biên tập và người quản trị mời được cộng tác viên.',
);
const UNKNOWN = refused(
  404,
  'unknown_contributor',
  'Không tìm thấy lời mời này trong các đơn vị của bạn. Hãy tải lại danh sách.',
);

/** Routes of the page *Cộng tác viên*; to be called in register. */
export function registerContributorRoutes(strapi: Core.Strapi): void {
  const route = (method: 'GET' | 'POST', path: string, handler: (asked: Asked) => Promise<void>): PersonRoute => ({
    method,
    path: `/editorial/${path}`,
    handler: async (context) => {
      const now = new Date();
      const actor = await actorFor(strapi, context.user, now);
      await handler({ strapi, context, actor, scope: await inviteScope(strapi, actor, now), now });
    },
  });
  registerPersonRoutes(strapi, [
    route('GET', 'contributors', list),
    route('POST', 'contributors', scoped(ask)),
    route('GET', 'contributor-units', scoped(offerUnits)),
    route('POST', 'contributors/:id/resend', scoped(withInvitation(again))),
    route(
      'POST',
      'contributors/:id/revoke',
      scoped(withInvitation(({ strapi: app, now }, row) => revoke(app, row, now))),
    ),
    route('POST', 'contributors/:id/block', scoped(shut(true))),
    route('POST', 'contributors/:id/unblock', scoped(shut(false))),
    route('POST', 'contributors/:id/end', scoped(end)),
  ]);
}

function scoped(handler: (asked: Scoped) => Promise<void>): (asked: Asked) => Promise<void> {
  return async (asked) => {
    const { scope } = asked;
    if (scope) await handler({ ...asked, scope });
    else answerWith(asked.context, NOBODY);
  };
}

async function list({ strapi, context, scope, now }: Asked): Promise<void> {
  const { q, page: said } = context.query;
  const page = Number(said ?? 1);
  if (!Number.isSafeInteger(page) || page < 1 || page > MOST_PAGES || (q !== undefined && typeof q !== 'string')) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  context.body = await listContributors(strapi, scope, { q: q ?? '', page }, now);
}

async function offerUnits({ context, scope, now }: Scoped): Promise<void> {
  const { q } = context.query;
  await Promise.resolve();
  context.body = { units: unitsToOffer(scope, typeof q === 'string' ? q : '', now) };
}

async function ask({ strapi, context, actor, scope, now }: Scoped): Promise<void> {
  const body = inviteBodySchema.safeParse(context.request.body);
  if (!body.success) {
    const words = 'Hãy điền họ tên, địa chỉ thư điện tử đúng và chọn đơn vị; số điện thoại chỉ gồm chữ số.';
    answerWith(context, refused(400, 'bad_request', words));
    return;
  }
  answerWith(context, await invite(strapi, actor, scope, body.data, now));
}

type WithInvitation = (asked: Scoped, row: InvitationRow) => Promise<RoomOutcome<object>>;

/** An invitation of a unit that she looks after; any other is not there for her. */
function withInvitation(handler: WithInvitation): (asked: Scoped) => Promise<void> {
  return async (asked) => {
    const { strapi, context, scope } = asked;
    const documentId = /^i-(\w+)$/.exec(context.params['id'] ?? '')?.[1] ?? '';
    const row = (await strapi.db.query(INVITATION).findOne({
      where: { documentId },
      populate: { unit: { select: ['id', 'documentId'] } },
    })) as InvitationRow | null;
    const known = row?.unit && scope.unitIds.has(row.unit.documentId) ? row : null;
    answerWith(context, known ? await handler(asked, known) : UNKNOWN);
  };
}

const again: WithInvitation = async ({ strapi, actor, scope, now }, row) => {
  const unit = scope.tree.get(row.unit?.documentId ?? '');
  return unit ? resend(strapi, actor, row, nameOn(unit, dayOf(now)), now) : UNKNOWN;
};

/** The account's row in `u-…`; null where it is none. */
function accountIn({ params }: PersonContext): number | null {
  const row = Number(/^u-(\d{1,9})$/.exec(params['id'] ?? '')?.[1] ?? Number.NaN);
  return Number.isSafeInteger(row) ? row : null;
}

function shut(blocked: boolean): (asked: Scoped) => Promise<void> {
  return async ({ strapi, context, actor, scope, now }) => {
    const row = accountIn(context);
    if (row === null) answerWith(context, UNKNOWN_CONTRIBUTOR);
    else answerWith(context, await blockContributor(strapi, { actor, scope }, row, blocked, now));
  };
}

async function end({ strapi, context, actor, scope, now }: Scoped): Promise<void> {
  const account = accountIn(context);
  const body = endPartBodySchema.safeParse(context.request.body);
  if (account === null || !body.success) answerWith(context, UNKNOWN_CONTRIBUTOR);
  else answerWith(context, await endPart(strapi, { actor, scope }, { account, ...body.data }, now));
}
