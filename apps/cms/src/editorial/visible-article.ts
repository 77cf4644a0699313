import type { Core } from '@strapi/strapi';
import { reviewSeat, stageOf } from '@toasoan/newsroom';
import type { EditorialActor } from '../access/memberships';
import { AT_A_DESK, scopeOf } from '../access/unit-scope';
import { loadDecision, type LoadedDecision } from './load-decision';

/** The article, if it is this person's business; otherwise it does not exist for her. */
export async function visibleArticle(
  strapi: Core.Strapi,
  documentId: string,
  actor: EditorialActor,
  now: Date,
): Promise<LoadedDecision | null> {
  const loaded = await loadDecision(strapi, documentId, now);
  if (!loaded) return null;
  const scope = await scopeOf(strapi, actor, now);
  const { unit } = loaded.row;
  const own = scope.all || loaded.facts.writerId === actor.id || (unit && scope.unitRows.includes(unit.id));
  return own || reviews(loaded, actor, now) ? loaded : null;
}

/** A superior as of the day of submission keeps what it was sent, though the unit has moved since. */
function reviews({ facts, context }: LoadedDecision, actor: EditorialActor, now: Date): boolean {
  const stage = stageOf(facts, context.workflow);
  return stage !== null && AT_A_DESK.includes(facts.state) && reviewSeat(facts, stage, actor, now, context) !== null;
}
