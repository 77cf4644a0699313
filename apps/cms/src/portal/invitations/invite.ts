import type { Core } from '@strapi/strapi';
import type { InviteBody } from '@toasoan/contracts';
import { dayOf, nameOn } from '@toasoan/newsroom';
import { toLine } from '@toasoan/vietnamese';
import { type ContributorAccount, contributorName, PORTAL_USER } from '../../access/contributors';
import { heldToday, type EditorialActor } from '../../access/memberships';
import { UNIT } from '../../editorial/load-units';
import { refused, type RoomOutcome } from '../../editorial/person-routes';
import { giveMembership } from './give-membership';
import {
  INVITATION,
  INVITATION_DAYS,
  type InvitationRow,
  invitationState,
  newToken,
  tokenHash,
} from './invitation-row';
import type { InviteScope } from './invite-scope';
import { sendInvitation, tellOfUnit } from './send-invitation';

const DAY_MS = 86_400_000;
const MOST_A_DAY = 200;
const NOT_TWICE_MS = 60_000;

const done = { ok: true, value: {} } as const;

/**
 * Invites somebody to send for a unit. Who has an account already gets the unit at once; anybody else a link, by which the
 * address proves itself.
 */
export async function invite(
  strapi: Core.Strapi,
  actor: EditorialActor,
  scope: InviteScope,
  body: InviteBody,
  now: Date,
): Promise<RoomOutcome<object>> {
  const unit = scope.unitIds.has(body.unitId) ? scope.tree.get(body.unitId) : undefined;
  if (!unit) {
    return refused(403, 'foreign_unit', 'Đơn vị này không thuộc phần việc của bạn. Hãy chọn đơn vị trong danh sách.');
  }
  const email = body.email.trim().toLowerCase();
  const name = toLine(body.name);
  const unitName = nameOn(unit, dayOf(now));
  const { id: unitRow } = (await strapi.db.query(UNIT).findOne({ where: { documentId: unit.id }, select: ['id'] })) as {
    id: number;
  };
  const account = (await strapi.db.query(PORTAL_USER).findOne({ where: { email } })) as ContributorAccount | null;
  if (account) return addUnit(strapi, account, { unitRow, unitName, invitedBy: actor.name }, now);
  const before = (await strapi.db.query(INVITATION).findMany({
    where: { email, unit: { id: unitRow } },
  })) as InvitationRow[];
  if (before.some((row) => invitationState(row, now) === 'open')) {
    return refused(
      409,
      'already_invited',
      `${email} đã được mời cho ${unitName}. Hãy bấm Gửi lại nếu người ấy chưa nhận được thư.`,
    );
  }
  const today = await strapi.db.query(INVITATION).count({
    where: { invitedBy: actor.id, createdAt: { $gte: new Date(now.getTime() - DAY_MS) } },
  });
  if (today >= MOST_A_DAY) {
    return refused(
      409,
      'too_many_invitations',
      `Mỗi ngày mời được nhiều nhất ${String(MOST_A_DAY)} người. Hãy mời tiếp vào ngày mai.`,
    );
  }
  const { token, expiresAt } = fresh(now);
  const row = (await strapi.db.query(INVITATION).create({
    data: {
      email,
      name,
      phone: body.phone === undefined ? null : toLine(body.phone),
      unit: unitRow,
      tokenHash: tokenHash(token),
      invitedBy: actor.id,
      invitedByName: actor.name,
      expiresAt,
    },
  })) as InvitationRow;
  await sendInvitation(strapi, row.id, { name, email, unitName, invitedBy: actor.name }, { token, expiresAt, now });
  return done;
}

const fresh = (now: Date) => ({
  token: newToken(),
  expiresAt: new Date(now.getTime() + INVITATION_DAYS * DAY_MS),
});

async function addUnit(
  strapi: Core.Strapi,
  account: ContributorAccount,
  { unitRow, unitName, invitedBy }: { unitRow: number; unitName: string; invitedBy: string },
  now: Date,
): Promise<RoomOutcome<object>> {
  const { email } = account;
  if (account.blocked === true) {
    return refused(
      409,
      'account_blocked',
      `Tài khoản ${email} đang bị khóa. Hãy mở khóa trước, hoặc mời địa chỉ khác.`,
    );
  }
  const held = await strapi.db.query('api::membership.membership').count({
    where: { contributor: { id: account.id }, unit: { id: unitRow }, role: 'contributor', ...heldToday(now) },
  });
  if (held > 0) return refused(409, 'already_contributor', `${email} đã gửi tin cho ${unitName} rồi.`);
  await giveMembership(strapi, account.id, unitRow, now);
  await tellOfUnit(strapi, { name: contributorName(account), email, unitName, invitedBy });
  return done;
}

/** A new link, and a week more; the old link is dead from then on. */
export async function resend(
  strapi: Core.Strapi,
  actor: EditorialActor,
  row: InvitationRow,
  unitName: string,
  now: Date,
): Promise<RoomOutcome<object>> {
  if (row.sentAt !== null && now.getTime() - new Date(row.sentAt).getTime() < NOT_TWICE_MS) {
    return refused(409, 'just_sent', 'Thư mời vừa được gửi. Hãy đợi một phút rồi gửi lại nếu cần.');
  }
  const { token, expiresAt } = fresh(now);
  const { count } = await strapi.db.query(INVITATION).updateMany({
    where: { id: row.id, acceptedAt: { $null: true }, revokedAt: { $null: true } },
    data: { tokenHash: tokenHash(token), expiresAt },
  });
  if (count !== 1) return settled(row);
  const { name, email } = row;
  await sendInvitation(strapi, row.id, { name, email, unitName, invitedBy: actor.name }, { token, expiresAt, now });
  return done;
}

/** The link is dead from now on. */
export async function revoke(strapi: Core.Strapi, row: InvitationRow, now: Date): Promise<RoomOutcome<object>> {
  const { count } = await strapi.db.query(INVITATION).updateMany({
    where: { id: row.id, acceptedAt: { $null: true }, revokedAt: { $null: true } },
    data: { revokedAt: now },
  });
  return count === 1 ? done : settled(row);
}

const settled = ({ email }: InvitationRow) =>
  refused(409, 'invitation_settled', `${email} vừa nhận lời, hoặc lời mời đã được thu lại. Hãy tải lại danh sách.`);
