import type { Core } from '@strapi/strapi';
import { type InviteBody, personNameProblem } from '@toasoan/contracts';
import { dayOf, nameOn } from '@toasoan/newsroom';
import { toLine } from '@toasoan/vietnamese';
import { type ContributorAccount, PORTAL_USER } from '../../access/contributors';
import { heldToday, type EditorialActor } from '../../access/memberships';
import { UNIT } from '../../editorial/load-units';
import { refused, type RoomOutcome } from '../../editorial/person-routes';
import {
  INVITATION,
  INVITATION_DAYS,
  type InvitationRow,
  invitationState,
  newToken,
  tokenHash,
} from './invitation-row';
import type { InviteScope } from './invite-scope';
import { sendsFor } from './give-membership';
import { sendInvitation } from './send-invitation';

const DAY_MS = 86_400_000;
const MOST_A_DAY = 200;
const NOT_TWICE_MS = 60_000;

const done = { ok: true, value: {} } as const;

/**
 * Invites somebody to send for a unit, by a link that proves the address: whether it has an account is not to be told from the
 * answer nor from the letter, and nothing is anybody's before she has accepted (ADR 0175).
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
  const wrong = personNameProblem(name);
  if (wrong !== null) return refused(400, 'bad_name', wrong);
  const unitName = nameOn(unit, dayOf(now));
  const { id: unitRow } = (await strapi.db.query(UNIT).findOne({ where: { documentId: unit.id }, select: ['id'] })) as {
    id: number;
  };
  const account = (await strapi.db.query(PORTAL_USER).findOne({ where: { email } })) as ContributorAccount | null;
  // Those who send for the unit stand in her list: to say so tells her nothing new.
  if (account && (await sendsFor(strapi, account.id, unitRow, now)))
    return refused(409, 'already_contributor', `${email} đã gửi tin cho ${unitName} rồi.`);
  const twice = refused(
    409,
    'already_invited',
    `${email} đã được mời cho ${unitName}. Hãy bấm Gửi lại nếu người ấy chưa nhận được thư.`,
  );
  if ((await openInvitations(strapi, email, unitRow, now)).length > 0) return twice;
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
  if (account?.blocked === true && (await mayLetIn(strapi, scope, account.id, now)))
    await strapi.db.query(PORTAL_USER).update({ where: { id: account.id }, data: { blocked: false } });
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
  // A double click: both may have found nothing. Written before it is looked at, so the first one stands and sends.
  const [first] = await openInvitations(strapi, email, unitRow, now);
  if (first && first.id !== row.id) {
    await strapi.db.query(INVITATION).delete({ where: { id: row.id } });
    return twice;
  }
  await sendInvitation(strapi, row.id, { name, email, unitName, invitedBy: actor.name }, { token, expiresAt, now });
  return done;
}

async function openInvitations(
  strapi: Core.Strapi,
  email: string,
  unitRow: number,
  now: Date,
): Promise<InvitationRow[]> {
  const rows = (await strapi.db.query(INVITATION).findMany({
    where: { email, unit: { id: unitRow } },
    orderBy: { id: 'asc' },
  })) as InvitationRow[];
  return rows.filter((row) => invitationState(row, now) === 'open');
}

const fresh = (now: Date) => ({
  token: newToken(),
  expiresAt: new Date(now.getTime() + INVITATION_DAYS * DAY_MS),
});

/**
 * Who was shut out and sends for nobody today is in no list that could let her in: inviting her again does, by whoever looks
 * after all the units that she ever sent for. An erased account is nobody's.
 */
async function mayLetIn(strapi: Core.Strapi, { unitIds }: InviteScope, row: number, now: Date): Promise<boolean> {
  const of = { contributor: { id: row }, role: 'contributor' };
  const memberships = strapi.db.query('api::membership.membership');
  if ((await memberships.count({ where: { ...of, ...heldToday(now) } })) > 0) return false;
  const past = (await memberships.findMany({ where: of, populate: { unit: { select: ['id', 'documentId'] } } })) as {
    unit: { documentId: string } | null;
  }[];
  return past.length > 0 && past.every(({ unit }) => unit !== null && unitIds.has(unit.documentId));
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
