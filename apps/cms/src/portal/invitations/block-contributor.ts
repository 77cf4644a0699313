import type { Core } from '@strapi/strapi';
import { type ContributorAccount, PORTAL_USER } from '../../access/contributors';
import { type EditorialActor, heldToday } from '../../access/memberships';
import { refused, type RoomOutcome } from '../../editorial/person-routes';
import type { InviteScope } from './invite-scope';

export const UNKNOWN_CONTRIBUTOR = refused(
  404,
  'unknown_contributor',
  'Không tìm thấy cộng tác viên này trong các đơn vị của bạn. Hãy tải lại danh sách.',
);

/**
 * Shuts an account out, or lets it in again. Shut out it is signed out everywhere in the same moment
 * (`access/end-sessions.ts`): a stolen phone can't wait, so by whoever looks after one of the units that it sends for. In again
 * only by whoever looks after all of them: it is one account.
 */
export async function blockContributor(
  strapi: Core.Strapi,
  { actor, scope }: { actor: EditorialActor; scope: InviteScope },
  row: number,
  blocked: boolean,
  now: Date,
): Promise<RoomOutcome<object>> {
  const memberships = (await strapi.db.query('api::membership.membership').findMany({
    where: { contributor: { id: row }, role: 'contributor', ...heldToday(now) },
    populate: { unit: { select: ['id', 'documentId'] } },
  })) as { unit: { documentId: string } | null }[];
  const units = memberships.flatMap(({ unit }) => (unit ? [unit.documentId] : []));
  const account = (await strapi.db.query(PORTAL_USER).findOne({ where: { id: row } })) as ContributorAccount | null;
  if (!account || !units.some((id) => scope.unitIds.has(id))) return UNKNOWN_CONTRIBUTOR;
  if (!blocked && !units.every((id) => scope.unitIds.has(id))) {
    const words = `${account.email} còn gửi tin cho đơn vị khác ngoài phần việc của bạn. Hãy đề nghị Ban Biên tập mở khóa tài khoản này.`;
    return refused(403, 'sends_elsewhere', words);
  }
  await strapi.db.query(PORTAL_USER).update({ where: { id: row }, data: { blocked } });
  strapi.log.info(`${actor.id} ${blocked ? 'shut out' : 'let in'} user:${String(row)}`);
  return { ok: true, value: {} };
}
