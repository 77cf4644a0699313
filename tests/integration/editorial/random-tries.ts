import {
  ACTORS,
  type ActorName,
  type ClockName,
  expected,
  type ModelArticle,
  TRIES,
  type TryName,
} from './article-model.js';

/** One person tries one thing; `to` is whom a `reassign` names. */
export interface Try {
  by: ActorName;
  act: TryName;
  to: ActorName;
}

export type Pick = (below: number) => number;

/** mulberry32: the same seed, the same lives. */
export function random(seed: number): Pick {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export const oneOf = <Item>(pick: Pick, list: readonly Item[]): Item => list[pick(list.length)] as Item;

/**
 * Half of the tries are anything by anybody, mostly refused. The others are what the model allows, each act as likely as
 * the next: without them an article seldom came as far as a time of its own.
 */
export function randomTry(pick: Pick, article: ModelArticle): Try {
  const to = oneOf(pick, ACTORS);
  const anything: Try = { by: oneOf(pick, ACTORS), act: oneOf(pick, TRIES), to };
  if (pick(2) === 0) return anything;
  const allowed = TRIES.filter((act) => act !== 'comment')
    .map((act) => ACTORS.map((by) => ({ by, act, to })).filter(({ by }) => expected(article, by, act, to) !== null))
    .filter((tries) => tries.length > 0);
  return allowed.length === 0 ? anything : oneOf(pick, oneOf(pick, allowed));
}

/** How the first article begins, so that the shortest run has been where only the clock goes on, by each of its turns. */
export const OPENING: readonly (Try | ClockName)[] = [
  { by: 'writer', act: 'submit', to: 'writer' },
  { by: 'approver', act: 'schedule', to: 'writer' },
  'publishAllDue',
  { by: 'colleague', act: 'schedule_withdrawal', to: 'writer' },
  'withdrawAllDue',
  { by: 'writer', act: 'submit', to: 'writer' },
  { by: 'board', act: 'approve', to: 'writer' },
  'escalateAllOverdue',
  { by: 'board', act: 'approve', to: 'writer' },
];
