import type { PortalItem } from '@toasoan/contracts';
import type { LoggedStep } from '../approval/log-chain.js';
import { reasonWords, stepWords } from '../approval/step-words.js';

type Line = PortalItem['history'][number];
export type ItemStep = Pick<
  LoggedStep,
  'command' | 'actorId' | 'actorName' | 'toState' | 'reasonCode' | 'comment' | 'at'
>;

/** Steps between people of the newsroom: their words are not meant for who sent the item. */
const INTERNAL: readonly LoggedStep['command'][] = ['claim', 'release', 'reassign'];
/** What is no news to its sender. */
const SILENT: readonly LoggedStep['command'][] = ['assess'];

/** The log of an item as its sender reads it, in the order given: each step in words, remarks beside them. */
export function itemHistory(steps: readonly ItemStep[], readerId: string): Line[] {
  return steps
    .filter(({ command }) => !SILENT.includes(command))
    .map((step) => {
      const mine = step.actorId === readerId;
      const remark = step.command === 'comment';
      return {
        at: step.at.toISOString(),
        who: mine ? 'Bạn' : step.actorName,
        what: remark ? (mine ? 'Bạn viết' : `${step.actorName} viết`) : stepWords(step),
        words: INTERNAL.includes(step.command) ? null : step.comment?.trim() || null,
        mine,
        remark,
      };
    });
}

/** The return that stands, of a log with the newest step first; null where another step followed it. */
export function standingReturn(steps: readonly ItemStep[]): PortalItem['returned'] {
  const last = steps.find(({ command }) => command !== 'comment' && !SILENT.includes(command));
  if (last?.command !== 'return') return null;
  return {
    by: last.actorName,
    at: last.at.toISOString(),
    reason: reasonWords('return', last.reasonCode) ?? '',
    words: last.comment?.trim() ?? '',
  };
}
