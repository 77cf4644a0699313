import type { CommentItemBody, PortalItem, SubmitItemBody } from '@toasoan/contracts';
import { asContributor } from '../../access/current-contributor';
import { ARTICLE } from '../../editorial/article-row';
import { carryOut } from '../../editorial/carry-out';
import { giveCommand } from '../../editorial/give-command';
import { asSeen } from '../../editorial/seen-revision';
import { toNfc } from '@toasoan/vietnamese';
import { PORTAL_PICTURE } from '../pictures/picture-row';
import { countToday } from '../day-count';
import type { PortalCall, PortalOutcome } from '../portal-call';
import { alreadySent, noteSent } from '../sent-once';
import { conflict, isStale } from './item-conflict';
import { actionsOf, itemReason, ownItem, UNKNOWN_ITEM, wasDone } from './own-item';
import { readItem, readItemAgain } from './read-item';

type Stepped = PortalOutcome<PortalItem>;

/** Sends a draft to who reviews it; what the regulation says must not be published does not even leave. */
export async function submitItem(call: PortalCall, id: string, { revision, note }: SubmitItemBody): Promise<Stepped> {
  const loaded = await ownItem(call, id);
  if (!loaded) return UNKNOWN_ITEM;
  const { state } = loaded.facts;
  const writing = state === 'draft' || state === 'returned' || state === 'withdrawn';
  const { quality } = loaded.context;
  const blocks = quality.filter(({ severity }) => severity === 'block');
  if (writing && revision === loaded.facts.revision && blocks.length > 0) {
    const count = blocks.length === 1 ? 'một chỗ' : `${String(blocks.length)} chỗ`;
    const message = `Chưa gửi được: còn ${count} phải bổ sung. ${blocks.map((block) => block.message).join(' ')}`;
    return { ok: false, reason: { status: 400, code: 'quality_blocks', message, checklist: quality } };
  }
  return step(call, id, 'submit', { revision, comment: note });
}

/** Has back what was sent, until somebody has begun with it. */
export const takeBackItem = (call: PortalCall, id: string, revision: number): Promise<Stepped> =>
  step(call, id, 'take_back', { revision });

async function step(
  call: PortalCall,
  id: string,
  command: 'submit' | 'take_back',
  body: { revision: number; comment?: string | undefined },
): Promise<Stepped> {
  const { strapi, actor, now } = call;
  const loaded = await ownItem(call, id);
  if (!loaded) return UNKNOWN_ITEM;
  if (wasDone(call, loaded, command, body.revision)) return { ok: true, value: await readItem(call, loaded) };
  const tooMany = await countToday(call, 'step');
  if (tooMany) return tooMany;
  const order = { documentId: id, command, body, actor, now, loaded };
  const outcome = await giveCommand(strapi, order);
  const after = await ownItem(call, id);
  if (!after) return UNKNOWN_ITEM;
  // Sent twice at once: the other one was first, and did the same.
  if (outcome.ok || wasDone(call, after, command, body.revision))
    return { ok: true, value: await readItem(call, after) };
  const { code } = outcome.reason;
  if (code === 'already_done' || code === 'stale_revision') return conflict(call, after, {});
  return { ok: false, reason: itemReason(outcome.reason) };
}

/** Her own draft that nobody else has read; gone already is gone. */
export async function deleteItem(call: PortalCall, id: string, revision: number): Promise<PortalOutcome<{ ok: true }>> {
  const { strapi, actor, now } = call;
  const done = { ok: true, value: { ok: true } } as const;
  const loaded = await ownItem(call, id);
  if (!loaded) return done;
  if (!actionsOf(call, loaded).includes('delete')) {
    const words = 'Bài đã từng được gửi nên không xóa được. Hãy để nguyên, hoặc nhắn cho người duyệt.';
    return { ok: false, reason: { status: 409, code: 'not_yours_now', message: words } };
  }
  if (revision !== loaded.facts.revision) return conflict(call, loaded, {});
  try {
    await asContributor(actor, () =>
      asSeen({ documentId: id, revision }, () => strapi.documents(ARTICLE).delete({ documentId: id })),
    );
  } catch (error) {
    const since = isStale(error) ? await ownItem(call, id) : null;
    if (!since) throw error;
    return conflict(call, since, {});
  }
  // Its pictures are nobody's again, and go some days after.
  const files = loaded.row.pictures.flatMap(({ image }) => (image ? [image.id] : []));
  await strapi.db.query(PORTAL_PICTURE).updateMany({
    where: { owner: actor.id, fileId: { $in: files } },
    data: { attachedAt: null, at: now },
  });
  return done;
}

class SentBefore extends Error {}

/** A word in the item's conversation; sent again, it is said once. */
export async function commentItem(call: PortalCall, id: string, { key, text }: CommentItemBody): Promise<Stepped> {
  const { strapi, actor, now } = call;
  const loaded = await ownItem(call, id);
  if (!loaded) return UNKNOWN_ITEM;
  const sent = { person: actor.id, key, kind: 'comment' } as const;
  if ((await alreadySent(strapi, sent)) !== null) return { ok: true, value: await readItem(call, loaded) };
  const tooMany = await countToday(call, 'comment');
  if (tooMany) return tooMany;
  const command = { type: 'comment', revision: loaded.facts.revision, comment: toNfc(text) } as const;
  try {
    const outcome = await carryOut(
      strapi,
      { documentId: id, command, actor, now, loaded },
      {
        // In the step's own transaction, so that both are there or neither.
        within: async (inside) => {
          if ((await alreadySent(inside, sent)) !== null) throw new SentBefore();
          await noteSent(inside, sent, id, now);
        },
      },
    );
    if (!outcome.ok) return { ok: false, reason: itemReason(outcome.reason) };
  } catch (error) {
    if (!(error instanceof SentBefore)) throw error;
  }
  const item = await readItemAgain(call, id);
  return item ? { ok: true, value: item } : UNKNOWN_ITEM;
}
