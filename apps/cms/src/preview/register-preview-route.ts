import type { Core } from '@strapi/strapi';
import { actorInRequest } from '../access/memberships';
import { type PersonContext, refuse, registerPersonRoutes } from '../editorial/person-routes';
import { visibleArticle } from '../editorial/visible-article';
import { draftContent } from './draft-content';
import { postPreview } from './post-preview';

/**
 * `POST /editorial/articles/:documentId/preview`: whoever may open the article at the desk gets an address where its draft
 * stands for a quarter of an hour. To be called in register, before the desk's own routes: they take any last word.
 */
export function registerPreviewRoute(strapi: Core.Strapi): void {
  registerPersonRoutes(strapi, [
    {
      method: 'POST',
      path: '/editorial/articles/:documentId/preview',
      handler: (context) => preview(strapi, context),
    },
  ]);
}

async function preview(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const now = new Date();
  const actor = await actorInRequest(strapi, context.user, now);
  const loaded = await visibleArticle(strapi, context.params['documentId'] ?? '', actor, now);
  if (!loaded) {
    refuse(context, { code: 'unknown_article' });
    return;
  }
  const request = await draftContent(strapi, loaded, now);
  const posted = request ? await postPreview(request) : ({ ok: false, reason: 'not_shown' } as const);
  context.set('cache-control', 'no-store');
  if (posted.ok) context.body = posted.preview;
  else answerRefusal(context, posted.reason);
}

const REFUSALS = {
  no_answer: {
    status: 503,
    name: 'ServiceUnavailableError',
    message: 'Trang tin đang không trả lời nên chưa xem thử được. Bài của bạn vẫn còn nguyên; hãy thử lại sau ít phút.',
  },
  not_shown: {
    status: 422,
    name: 'UnprocessableEntityError',
    message:
      'Chưa dựng được trang từ bản nháp này. Hãy kiểm tra ảnh, bảng và độ dài nội dung rồi thử lại; nếu vẫn không được, hãy báo Ban Biên tập.',
  },
} as const;

function answerRefusal(context: PersonContext, reason: keyof typeof REFUSALS): void {
  const { status, name, message } = REFUSALS[reason];
  context.status = status;
  context.body = { data: null, error: { status, name, message, details: { code: `preview_${reason}` } } };
}
