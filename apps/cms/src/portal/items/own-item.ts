import {
  type Command,
  decideEdit,
  makesRevision,
  type Refusal,
  refusalMessage,
  TRANSITIONS,
  whyNot,
} from '@toasoan/newsroom';
import type { ItemAction } from '@toasoan/contracts';
import { loadDecision, type LoadedDecision } from '../../editorial/load-decision';
import { type PortalCall, type PortalReason, refused } from '../portal-call';

export const UNKNOWN_ITEM = refused(
  404,
  'unknown_item',
  'Không tìm thấy tin bài này. Có thể bài đã bị xóa, hoặc là của người khác.',
);

/** The item, if the asking person wrote it; what is another's does not exist for her. */
export async function ownItem({ strapi, account, now }: PortalCall, id: string): Promise<LoadedDecision | null> {
  const loaded = await loadDecision(strapi, id, now);
  return loaded?.row.contributor?.id === account.id ? loaded : null;
}

/** What she may do with it at this moment; the server asks the same again when she does. */
export function actionsOf({ actor, now }: PortalCall, loaded: LoadedDecision): ItemAction[] {
  const { facts, context } = loaded;
  const may = (command: 'submit' | 'take_back'): boolean => whyNot(facts, command, actor, now, context) === null;
  const saves = decideEdit(facts, actor, now, context).ok;
  return [
    ...(saves ? ['save' as const] : []),
    ...(may('submit') ? ['submit' as const] : []),
    ...(may('take_back') ? ['take_back' as const] : []),
    ...(saves && neverSent(loaded) ? ['delete' as const] : []),
    'comment' as const,
  ];
}

/** Nobody but its writer has read it: it may go without a trace. */
export const neverSent = ({ row, facts }: LoadedDecision): boolean =>
  facts.state === 'draft' && row.submittedAt === null && row.firstPublishedAt === null;

/** Was it this very request, sent again because its answer was lost? */
export function wasDone(
  { actor }: PortalCall,
  { log }: LoadedDecision,
  command: Command['type'],
  revision: number,
): boolean {
  const last = log.find((row) => row.command in TRANSITIONS && makesRevision(row.command as Command['type']));
  return last?.command === command && last.revision === revision && last.details['actorId'] === actor.id;
}

/** Why the newsroom says no, for the portal. */
export function itemReason(refusal: Refusal | { code: 'unknown_article' }): PortalReason {
  if (refusal.code === 'unknown_article') return UNKNOWN_ITEM.reason;
  const message = refusalMessage(refusal);
  switch (refusal.code) {
    case 'quality_blocks':
      return { status: 400, code: 'quality_blocks', message, checklist: refusal.notices };
    case 'no_unit':
    case 'unit_ended':
    case 'no_workflow':
      return { status: 400, code: refusal.code, message };
    case 'comment_missing':
      return { status: 400, code: 'bad_request', message };
    case 'taken':
      return { status: 409, code: 'claimed', message };
    case 'not_member':
      return {
        status: 409,
        code: 'not_yours_now',
        message:
          'Bài này không còn ở bạn, hoặc bạn không còn gửi tin cho đơn vị ấy. Hãy nhắn cho người duyệt nếu cần sửa.',
      };
    default:
      return { status: 409, code: 'not_yours_now', message };
  }
}
