import type { Core } from '@strapi/strapi';
import { ARTICLE } from './article-row';

interface FormRequest {
  params?: { model?: unknown; id?: unknown };
  request?: { body?: unknown };
}

/**
 * The revision that the person's form was filled from. Strapi's edit view sends the whole document back; its
 * permissions then strip what the person may not write, the revision among it, so it is read from the body as it came.
 * Null where no form of this article is behind the call: system code, or an API client that doesn't say.
 */
export function seenRevision(strapi: Core.Strapi, documentId: string): number | null {
  const context = strapi.requestContext.get() as FormRequest | undefined;
  if (context?.params?.model !== ARTICLE || context.params.id !== documentId) return null;
  const { body } = context.request ?? {};
  const revision: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'revision') : null;
  return typeof revision === 'number' && Number.isSafeInteger(revision) ? revision : null;
}
