import type { Core } from '@strapi/strapi';
import { assessmentBodySchema } from '@toasoan/contracts';
import { assessmentMessage, type AssessmentRefusal } from '@toasoan/newsroom';
import { actorFor } from '../access/memberships';
import { answerWith, type PersonContext, refuse, refused, registerPersonRoutes } from '../editorial/person-routes';
import { visibleArticle } from '../editorial/visible-article';
import { assessArticle } from './assess-article';
import { readAssessment } from './read-assessment';

const PATH = '/editorial/articles/:documentId/assessment';

/** To be called in register. */
export function registerAssessmentRoutes(strapi: Core.Strapi): void {
  registerPersonRoutes(strapi, [
    { method: 'GET', path: PATH, handler: (context) => show(strapi, context) },
    { method: 'PUT', path: PATH, handler: (context) => assess(strapi, context) },
  ]);
}

async function show(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const now = new Date();
  const actor = await actorFor(strapi, context.user, now);
  const loaded = await visibleArticle(strapi, context.params['documentId'] ?? '', actor, now);
  if (loaded) context.body = await readAssessment(strapi, loaded, actor, now);
  else refuse(context, { code: 'unknown_article' });
}

async function assess(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const now = new Date();
  const actor = await actorFor(strapi, context.user, now);
  const loaded = await visibleArticle(strapi, context.params['documentId'] ?? '', actor, now);
  if (!loaded) {
    refuse(context, { code: 'unknown_article' });
    return;
  }
  const body = assessmentBodySchema.safeParse(context.request.body);
  if (!body.success) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  const assessed = await assessArticle(strapi, loaded, body.data, actor, now);
  if (assessed.ok) context.body = await readAssessment(strapi, loaded, actor, now);
  else
    answerWith(context, refused(statusOf(assessed.reason), assessed.reason.code, assessmentMessage(assessed.reason)));
}

function statusOf({ code }: AssessmentRefusal): 400 | 403 | 409 {
  switch (code) {
    case 'not_assessor':
    case 'own_grade':
    case 'same_event_unlike':
      return 403;
    case 'not_sent':
      return 409;
    case 'unknown_grade':
    case 'no_grades':
    case 'same_event_self':
    case 'same_event_unknown':
      return 400;
  }
}
