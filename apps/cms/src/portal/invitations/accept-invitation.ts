import type { Core } from '@strapi/strapi';
import { type AcceptInvitationBody, type OpenedInvitation, passwordProblem } from '@toasoan/contracts';
import { dayOf, existsOn, nameOn } from '@toasoan/newsroom';
import { toLine } from '@toasoan/vietnamese';
import { PORTAL_USER } from '../../access/contributors';
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
    },
  };
}

class Lost extends Error {
  constructor(readonly reason: PortalReason) {
    super(reason.code);
  }
}

/**
 * Makes the account and its part in the unit, once: of two at the same time one gets through.
 * @returns the account's row
 */
export async function acceptInvitation(
  strapi: Core.Strapi,
  { token, password, name, phone }: AcceptInvitationBody,
  now: Date,
): Promise<PortalOutcome<number>> {
  const open = await findOpen(strapi, token, now);
  if (!open.ok) return open;
  const problem = passwordProblem(password);
  if (problem !== null) return refused(400, 'weak_password', problem);
  const { row } = open.value;
  const fullName = toLine(name ?? row.name);
  try {
    const value = await strapi.db.transaction(async () => {
      const { count } = await strapi.db.query(INVITATION).updateMany({
        where: { id: row.id, acceptedAt: { $null: true }, revokedAt: { $null: true } },
        data: { acceptedAt: now },
      });
      if (count !== 1) throw new Lost(refused(410, ...CLOSED.accepted).reason);
      const account = await makeAccount(strapi, row.email, { fullName, password, phone: phone ?? row.phone });
      await giveMembership(strapi, account, row.unit?.id ?? 0, now);
      await acceptOthers(strapi, account, row.email, now);
      return account;
    });
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Lost) return { ok: false, reason: error.reason };
    throw error;
  }
}

/** Invitations of other units to the same address, which has proved itself: there is one account. */
async function acceptOthers(strapi: Core.Strapi, account: number, email: string, now: Date): Promise<void> {
  const rows = (await strapi.db.query(INVITATION).findMany({
    where: { email, acceptedAt: { $null: true }, revokedAt: { $null: true }, expiresAt: { $gt: now } },
    populate: { unit: { select: ['id', 'documentId'] } },
  })) as InvitationRow[];
  for (const { id, unit } of rows) {
    await strapi.db.query(INVITATION).update({ where: { id }, data: { acceptedAt: now } });
    if (unit) await giveMembership(strapi, account, unit.id, now);
  }
}

async function makeAccount(
  strapi: Core.Strapi,
  email: string,
  { fullName, password, phone }: { fullName: string; password: string; phone: string | null },
): Promise<number> {
  const taken = await strapi.db.query(PORTAL_USER).count({ where: { email } });
  if (taken > 0) throw new Lost(refused(410, ...CLOSED.accepted).reason);
  const role = (await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' }, select: ['id'] })) as { id: number };
  const user = await strapi.documents(PORTAL_USER).create({
    data: {
      username: usernameOf(fullName, email),
      email,
      fullName,
      phone: phone && toLine(phone),
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
