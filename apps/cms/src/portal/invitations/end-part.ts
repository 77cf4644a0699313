import type { Core } from '@strapi/strapi';
import { PORTAL_USER } from '../../access/contributors';
import type { EditorialActor } from '../../access/memberships';
import type { RoomOutcome } from '../../editorial/person-routes';
import { UNKNOWN_CONTRIBUTOR } from './block-contributor';
import { endMemberships } from './give-membership';
import { INVITATION } from './invitation-row';
import type { InviteScope } from './invite-scope';

/** Ends what a contributor may send for one unit that the asking person looks after; a new invitation undoes it. */
export async function endPart(
  strapi: Core.Strapi,
  { actor, scope }: { actor: EditorialActor; scope: InviteScope },
  { account, unitId }: { account: number; unitId: string },
  now: Date,
): Promise<RoomOutcome<object>> {
  if (!scope.unitIds.has(unitId)) return UNKNOWN_CONTRIBUTOR;
  const ended = await strapi.db.transaction(async () => {
    const parts = await endMemberships(strapi, account, now, unitId);
    // A link that is still open would give the part back.
    if (parts > 0) await revokeOpen(strapi, account, unitId, now);
    return parts;
  });
  if (ended === 0) return UNKNOWN_CONTRIBUTOR;
  strapi.log.info(`${actor.id} ended the part of user:${String(account)} in the unit ${unitId}`);
  return { ok: true, value: {} };
}

async function revokeOpen(strapi: Core.Strapi, account: number, unitId: string, now: Date): Promise<void> {
  const user = (await strapi.db.query(PORTAL_USER).findOne({ where: { id: account }, select: ['email'] })) as {
    email: string;
  } | null;
  const open = (await strapi.db.query(INVITATION).findMany({
    where: {
      ...{ email: user?.email ?? '', unit: { documentId: unitId } },
      ...{ acceptedAt: { $null: true }, revokedAt: { $null: true } },
    },
    select: ['id'],
  })) as { id: number }[];
  const ids = open.map(({ id }) => id);
  if (ids.length > 0)
    await strapi.db.query(INVITATION).updateMany({ where: { id: { $in: ids } }, data: { revokedAt: now } });
}
