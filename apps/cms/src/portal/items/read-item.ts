import type { ItemLine, ItemStatus, PortalItem } from '@toasoan/contracts';
import { textOfBody } from '@toasoan/html-policy';
import { deskOfStage, itemHistory, type ItemStep, itemStatus, stageOf, standingReturn } from '@toasoan/newsroom';
import type { LogRow } from '../../editorial/approval-log';
import type { LoadedDecision } from '../../editorial/load-decision';
import { articleUrl, readDeskReceipt } from '../../editorial/read-receipt';
import type { PortalCall } from '../portal-call';
import { namesOfFiles, previewPath } from '../pictures/picture-row';
import { keysOf } from '../sent-once';
import { fieldsOf } from './item-fields';
import { actionsOf, ownItem } from './own-item';

/** Where an item stands, as its sender reads it. */
export async function statusOf(
  { strapi, now }: Pick<PortalCall, 'now' | 'strapi'>,
  { row, facts, context }: Pick<LoadedDecision, 'context' | 'facts' | 'row'>,
): Promise<ItemStatus> {
  const stage = facts.state === 'in_review' ? stageOf(facts, context.workflow) : null;
  const receipt = facts.live ? await readDeskReceipt(strapi, row, now) : null;
  return itemStatus(
    {
      state: facts.state,
      live: facts.live,
      stage: facts.stage,
      assigneeName: facts.assignee?.name ?? null,
      desk: stage && deskOfStage(context, facts, stage, now).label,
      stageEnteredAt: facts.stageEnteredAt,
      dueAt: facts.dueAt,
      scheduledFor: facts.scheduledFor,
      receipt: receipt && { phase: receipt.phase, at: receipt.at === null ? null : new Date(receipt.at) },
      publishedAt: row.lastPublishedAt === null ? null : new Date(row.lastPublishedAt),
      url: receipt?.phase === 'held' ? receipt.url : (receipt?.url ?? articleUrl(row)),
    },
    now,
  );
}

/** An item with all that its sender may know of it. */
export async function readItem(call: PortalCall, loaded: LoadedDecision): Promise<PortalItem> {
  const { strapi, actor } = call;
  const { row, facts, context, log } = loaded;
  const files = row.pictures.flatMap(({ image }) => (image ? [image.id] : []));
  const [status, names, keys] = await Promise.all([
    statusOf(call, loaded),
    namesOfFiles(strapi, actor.id, files),
    keysOf(strapi, actor.id, [facts.id]),
  ]);
  const steps = log.map(stepOf);
  const unit = facts.unitId === null ? undefined : context.units.get(facts.unitId);
  return {
    ...lineOf(row, status, unit ? { id: unit.id, name: unit.name } : null, keys.get(facts.id) ?? null),
    fields: fieldsOf(row, names),
    rich: textOfBody(row.body ?? '').rich,
    html: row.body ?? '',
    previews: Object.fromEntries([...names.values()].map((id) => [id, previewPath(id)])),
    checklist: [...context.quality],
    actions: actionsOf(call, loaded),
    returned: facts.state === 'returned' ? standingReturn(steps) : null,
    history: itemHistory(steps, actor.id),
  };
}

/** The same, read anew; null where it is gone. */
export async function readItemAgain(call: PortalCall, id: string): Promise<PortalItem | null> {
  const loaded = await ownItem(call, id);
  return loaded && readItem(call, loaded);
}

export function lineOf(
  row: Pick<LoadedDecision['row'], 'documentId' | 'genre' | 'revision' | 'title' | 'updatedAt'>,
  status: ItemStatus,
  unit: ItemLine['unit'],
  key: string | null,
): ItemLine {
  return {
    id: row.documentId,
    title: row.title ?? '',
    genre: row.genre,
    unit,
    status,
    revision: row.revision ?? 0,
    updatedAt: new Date(row.updatedAt).toISOString(),
    key,
  };
}

function stepOf({ command, actorName, toState, reasonCode, comment, at, details }: LogRow): ItemStep {
  const { actorId } = details;
  return {
    command,
    actorId: typeof actorId === 'string' ? actorId : '',
    actorName,
    toState,
    reasonCode,
    comment,
    at: new Date(at),
  };
}
