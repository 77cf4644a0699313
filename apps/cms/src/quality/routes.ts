import type { Core } from '@strapi/strapi';
import { qualityQuestionSchema } from '@toasoan/contracts';
import { actorInRequest } from '../access/memberships';
import { type PersonContext, refuse, registerPersonRoutes } from '../editorial/person-routes';
import { visibleArticle } from '../editorial/visible-article';
import { checkForm } from './check-form';

/** The checklist of what is being typed; to be called in register. */
export function registerQualityRoutes(strapi: Core.Strapi): void {
  registerPersonRoutes(strapi, [
    { method: 'POST', path: '/editorial/quality', handler: (context) => check(strapi, context) },
  ]);
}

async function check(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const now = new Date();
  const question = qualityQuestionSchema.safeParse(context.request.body);
  if (!question.success) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  const actor = await actorInRequest(strapi, context.user, now);
  const { documentId } = question.data;
  const loaded = documentId ? await visibleArticle(strapi, documentId, actor, now) : null;
  if (documentId && !loaded) refuse(context, { code: 'unknown_article' });
  else context.body = { notices: await checkForm(strapi, question.data, loaded?.row ?? null, actor, now) };
}
