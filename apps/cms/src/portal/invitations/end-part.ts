import type { Core } from '@strapi/strapi';
import type { EditorialActor } from '../../access/memberships';
import type { RoomOutcome } from '../../editorial/person-routes';
import { UNKNOWN_CONTRIBUTOR } from './block-contributor';
import { endMemberships } from './give-membership';
import type { InviteScope } from './invite-scope';

/** Ends what a contributor may send for one unit that the asking person looks after; a new invitation undoes it. */
export async function endPart(
  strapi: Core.Strapi,
  { actor, scope }: { actor: EditorialActor; scope: InviteScope },
  { account, unitId }: { account: number; unitId: string },
  now: Date,
): Promise<RoomOutcome<object>> {
  if (!scope.unitIds.has(unitId)) return UNKNOWN_CONTRIBUTOR;
  if ((await endMemberships(strapi, account, now, unitId)) === 0) return UNKNOWN_CONTRIBUTOR;
  strapi.log.info(`${actor.id} ended the part of user:${String(account)} in the unit ${unitId}`);
  return { ok: true, value: {} };
}
