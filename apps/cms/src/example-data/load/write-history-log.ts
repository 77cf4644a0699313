import type { Core } from '@strapi/strapi';
import { appendLog } from '../../editorial/approval-log';
import type { HistoryStep } from './article-history';

/** An article and the steps that it went through. */
export interface Played {
  documentId: string;
  title: string;
  unitName: string;
  steps: HistoryStep[];
}

/** The log of all articles in the order of time, chained as if the steps had been given one after another. */
export async function writeHistoryLog(strapi: Core.Strapi, played: readonly Played[]): Promise<void> {
  const all = played.flatMap(({ steps, ...article }) => steps.map((step) => ({ ...article, step })));
  all.sort((a, b) => a.step.at.getTime() - b.step.at.getTime());
  for (const { documentId, title, unitName, step } of all) {
    const { command, actor, at, from, to, events } = step;
    await appendLog(strapi, {
      articleId: documentId,
      articleTitle: title,
      command: command.type,
      actorId: actor.id,
      actorName: actor.name,
      unitName,
      fromState: from.state,
      toState: to.state,
      fromStage: from.stage,
      toStage: to.stage,
      revision: from.revision,
      comment: command.comment ?? null,
      reasonCode: 'reasonCode' in command ? (command.reasonCode ?? null) : null,
      at,
      details: { nextRevision: to.revision, events: events.map((event) => JSON.stringify(event)) },
    });
  }
}
