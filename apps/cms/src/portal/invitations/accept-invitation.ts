import type { Core } from '@strapi/strapi';
import {
  type AcceptInvitationBody,
  type OpenedInvitation,
  passwordProblem,
  personNameProblem,
} from '@toasoan/contracts';
import { dayOf, existsOn, nameOn } from '@toasoan/newsroom';
import { toLine } from '@toasoan/vietnamese';
import { type ContributorAccount, PORTAL_USER } from '../../access/contributors';
import { loadUnitsAbove } from '../../editorial/load-units';
import { usernameOf } from '../account/read-me';
import { type PortalOutcome, type PortalReason, refused } from '../portal-call';
import { giveMembership } from './give-membership';
import { INVITATION, type InvitationRow, type InvitationState, invitationState, tokenHash } from './invitation-row';

const UNKNOWN = refused(
  404,
  'unknown_invitation',
  'Liên kết mời không đúng. Hãy mở lại liên kết trong thư, chép đủ cả dòng; hoặc nhờ công đoàn cấp trên gửi lại lời mời.',
);
const AGAIN = 'Hãy nhờ công đoàn cấp trên gửi lại lời mời.';
const CLOSED: Readonly<Record<Exclude<InvitationState, 'open'>, [code: string, message: string]>> = {
  accepted: [
    'invitation_used',
    'Liên kết mời này đã dùng rồi. Hãy đăng nhập bằng thư điện tử và mật khẩu đã đặt; nếu quên, hãy bấm Quên mật khẩu.',
  ],
  expired: ['invitation_expired', `Liên kết mời đã hết hạn. ${AGAIN}`],
  revoked: ['invitation_revoked', `Lời mời này đã được thu lại. ${AGAIN}`],
};

const BLOCKED = refused(
  403,
  'blocked',
  'Tài khoản của bạn đang bị khóa nên chưa nhận lời được. Hãy nhờ công đoàn cấp trên mở khóa, rồi mở lại liên kết này.',
);

type Open = PortalOutcome<{ row: InvitationRow; unitName: string }>;

async function findOpen(strapi: Core.Strapi, token: string, now: Date): Promise<Open> {
  const row = (await strapi.db.query(INVITATION).findOne({
    where: { tokenHash: tokenHash(token.trim()) },
    populate: { unit: { select: ['id', 'documentId'] } },
  })) as InvitationRow | null;
  if (!row) return UNKNOWN;
  const state = invitationState(row, now);
  if (state !== 'open') return refused(410, ...CLOSED[state]);
  const unit = row.unit && (await loadUnitsAbove(strapi, [row.unit.documentId])).get(row.unit.documentId);
  if (!unit || !existsOn(unit, dayOf(now))) {
    return refused(410, 'invitation_revoked', `Đơn vị trong lời mời không còn hoạt động. ${AGAIN}`);
  }
  return { ok: true, value: { row, unitName: nameOn(unit, dayOf(now)) } };
}

/** What an invitation says, to whom holds its link. */
export async function openInvitation(
  strapi: Core.Strapi,
  token: string,
  now: Date,
): Promise<PortalOutcome<OpenedInvitation>> {
  const open = await findOpen(strapi, token, now);
  if (!open.ok) return open;
  const { row, unitName } = open.value;
  return {
    ok: true,
    value: {
      name: row.name,
      email: row.email,
      unitName,
      invitedBy: row.invitedByName ?? '',
      expiresAt: new Date(row.expiresAt).toISOString(),
      hasAccount: (await accountAt(strapi, row.email)) !== null,
    },
  };
}

class Lost extends Error {
  constructor(readonly reason: PortalReason) {
    super(reason.code);
  }
}

interface Accepted {
  /** The account's row. */
  account: number;
  /** Made just now, with a password: who did so may be signed in. */
  isNew: boolean;
}

/**
 * Gives the address its part in the unit, once: of two at the same time one gets through. Where nobody has the address yet, the
 * account is made.
 */
export async function acceptInvitation(
  strapi: Core.Strapi,
  { token, ...said }: AcceptInvitationBody,
  now: Date,
): Promise<PortalOutcome<Accepted>> {
  const open = await findOpen(strapi, token, now);
  if (!open.ok) return open;
  const { row } = open.value;
  const { email } = row;
  const invitations = strapi.db.query(INVITATION);
  const waiting = { acceptedAt: { $null: true }, revokedAt: { $null: true } };
  try {
    const value = await strapi.db.transaction(async () => {
      // Changes nothing but takes hold: of two links to one new address the second waits here, and finds the account.
      await invitations.updateMany({ where: { email, ...waiting }, data: { email } });
      const { count } = await invitations.updateMany({ where: { id: row.id, ...waiting }, data: { acceptedAt: now } });
      if (count !== 1) throw new Lost(refused(410, ...CLOSED.accepted).reason);
      const known = await accountAt(strapi, email);
      if (known?.blocked === true) throw new Lost(BLOCKED.reason);
      const account = known?.id ?? (await makeAccount(strapi, row, said));
      await giveMembership(strapi, account, row.unit?.id ?? 0, now);
      return { account, isNew: known === null };
    });
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Lost) return { ok: false, reason: error.reason };
    throw error;
  }
}

const accountAt = async (
  strapi: Core.Strapi,
  email: string,
): Promise<Pick<ContributorAccount, 'blocked' | 'id'> | null> =>
  (await strapi.db.query(PORTAL_USER).findOne({ where: { email }, select: ['id', 'blocked'] })) as Pick<
    ContributorAccount,
    'blocked' | 'id'
  > | null;

async function makeAccount(
  strapi: Core.Strapi,
  row: InvitationRow,
  { password = '', name, phone }: Omit<AcceptInvitationBody, 'token'>,
): Promise<number> {
  const weak = passwordProblem(password);
  if (weak !== null) throw new Lost(refused(400, 'weak_password', weak).reason);
  const fullName = toLine(name ?? row.name);
  const wrong = personNameProblem(fullName);
  if (wrong !== null) throw new Lost(refused(400, 'bad_name', wrong).reason);
  const number = phone ?? row.phone;
  const role = (await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' }, select: ['id'] })) as { id: number };
  const user = await strapi.documents(PORTAL_USER).create({
    data: {
      username: usernameOf(fullName, row.email),
      email: row.email,
      fullName,
      phone: number && toLine(number),
      // Hashed by the document service.
      password,
      provider: 'local',
      // The link came to this address, and so did who used it.
      confirmed: true,
      blocked: false,
      role: role.id,
    },
  } as never);
  return Number(user.id);
}
