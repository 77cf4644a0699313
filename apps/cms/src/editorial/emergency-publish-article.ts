import type { Core } from '@strapi/strapi';
import type { Command } from '@toasoan/newsroom';
import { carryOut, type Outcome, type Step, type VerbOrder } from './carry-out';
import { publicationFields, publishWithin } from './publish-article';
import { fixWorkflow, workflowFields } from './fix-workflow';

type EmergencyPublish = Extract<Command, { type: 'emergency_publish' }>;

/** Nobody's emergency waits for a second person: none was, or it was approved. */
export const NO_EMERGENCY = { emergencyBy: null, emergencyByName: null, emergencyAt: null, emergencyReason: null };

/** A second person has seen the words: whoever writes from here on writes something new. */
export const SETTLED = { ...NO_EMERGENCY, editorsSinceSubmission: [] };

/** Publishes before anybody has approved; it stays on the Board's page until a second person does. */
export function emergencyPublishArticle(strapi: Core.Strapi, order: VerbOrder<EmergencyPublish>): Promise<Outcome> {
  return carryOut(strapi, order, {
    fields: (step) => ({
      ...publicationFields(step),
      ...emergencyFields(step),
      // What never was submitted is under the workflow of today from here on.
      ...(step.facts.state === 'in_review' ? {} : workflowFields(step)),
    }),
    within: async (strapiInside, step) => {
      if (step.facts.state !== 'in_review') await fixWorkflow(strapiInside, step);
      await publishWithin(strapiInside, step);
    },
  });
}

const emergencyFields = ({ actor, now, command }: Step) => ({
  emergencyBy: actor.id,
  emergencyByName: actor.name,
  emergencyAt: now,
  emergencyReason: command.comment?.trim() ?? null,
});
