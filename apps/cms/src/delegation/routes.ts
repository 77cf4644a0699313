import type { Core } from '@strapi/strapi';
import { delegationBodySchema, type Delegations } from '@toasoan/contracts';
import { type Colleague, delegatesFor, type DelegationSurroundings, mayAnnounce, nameOn } from '@toasoan/newsroom';
import { actorFor, type EditorialActor, personName } from '../access/memberships';
import { type PersonContext, refuse, registerPersonRoutes } from '../editorial/person-routes';
import { announceAbsence, type DelegationOutcome, endAbsence } from './announce-absence';
import { loadColleagues, openAbsences, personId } from './load-colleagues';

/** To be called in register. */
export function registerDelegationRoutes(strapi: Core.Strapi): void {
  registerPersonRoutes(strapi, [
    { method: 'GET', path: '/editorial/delegations', handler: (context) => list(strapi, context) },
    { method: 'POST', path: '/editorial/delegations', handler: (context) => announce(strapi, context) },
    { method: 'DELETE', path: '/editorial/delegations/:documentId', handler: (context) => end(strapi, context) },
  ]);
}

async function list(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const now = new Date();
  context.body = await delegations(strapi, await actorFor(strapi, context.user, now), now);
}

async function announce(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const body = delegationBodySchema.safeParse(context.request.body);
  if (!body.success) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  const now = new Date();
  const actor = await actorFor(strapi, context.user, now);
  await answer(strapi, context, actor, now, await announceAbsence(strapi, actor, body.data, now));
}

async function end(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const now = new Date();
  const actor = await actorFor(strapi, context.user, now);
  const documentId = context.params['documentId'] ?? '';
  await answer(strapi, context, actor, now, await endAbsence(strapi, actor, documentId, now));
}

async function answer(
  strapi: Core.Strapi,
  context: PersonContext,
  actor: EditorialActor,
  now: Date,
  outcome: DelegationOutcome,
): Promise<void> {
  if (outcome.ok) context.body = await delegations(strapi, actor, now);
  else refuse(context, outcome.reason);
}

/** What concerns this person: her own absences and those in which she stands in; for the Board all. */
async function delegations(strapi: Core.Strapi, actor: EditorialActor, now: Date): Promise<Delegations> {
  const [around, rows] = await Promise.all([loadColleagues(strapi, now), openAbsences(strapi, now)]);
  const concerns = rows.filter(
    ({ person, delegate }) =>
      actor.isBoard || [person?.id, delegate?.id].some((row) => row !== undefined && personId(row) === actor.id),
  );
  return {
    delegations: concerns.flatMap(({ documentId, person, delegate, validFrom, validTo, note }) => {
      if (!person) return [];
      const named = { id: personId(person.id), name: personName(person) };
      const mine = actor.isBoard || named.id === actor.id;
      const instead = delegate && { id: personId(delegate.id), name: personName(delegate) };
      return [{ documentId, person: named, delegate: instead, validFrom, validTo, note, mine }];
    }),
    people: around.colleagues
      .filter((colleague) => mayAnnounce(actor, colleague))
      .map((colleague) => ({
        ...entry(colleague, around),
        delegates: delegatesFor(colleague, around).map((other) => entry(other, around)),
      })),
  };
}

/** The person and where she sits, to tell two of a name apart. */
function entry({ id, name, roles }: Colleague, { units, today }: DelegationSurroundings) {
  const board = roles.some(({ role }) => role === 'board');
  const unit = units.get(roles[0]?.unitId ?? '');
  return { id, name, desk: board ? 'Ban Biên tập' : unit ? nameOn(unit, today) : '' };
}
