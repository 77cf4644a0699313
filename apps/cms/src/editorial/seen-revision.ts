import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { ARTICLE } from './article-row';

interface FormRequest {
  params?: { model?: unknown; id?: unknown };
  query?: Record<string, unknown>;
  request?: { body?: unknown };
}

interface Seen {
  documentId: string;
  revision: number;
}

const seen = new AsyncLocalStorage<Seen>();

/** Lets a route of ours save in a person's name: it says which revision of which article that person saw. */
export function asSeen<T>(what: Seen, work: () => Promise<T>): Promise<T> {
  return seen.run(what, work);
}

/**
 * The revision that the person's form was filled from. Strapi's permissions strip what a person may not write, the
 * revision among it, so it is read from the body as it came; a DELETE has none and says it in the address.
 * Null where the request doesn't say.
 */
export function seenRevision(strapi: Core.Strapi, documentId: string): number | null {
  const said = seen.getStore();
  if (said) return said.documentId === documentId ? said.revision : null;
  const context = strapi.requestContext.get() as FormRequest | undefined;
  if (context?.params?.model !== ARTICLE || context.params.id !== documentId) return null;
  const { body } = context.request ?? {};
  const inBody: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'revision') : undefined;
  if (inBody !== undefined) return wholeNumber(inBody);
  const inAddress = context.query?.['revision'];
  return typeof inAddress === 'string' && /^\d+$/.test(inAddress) ? wholeNumber(Number(inAddress)) : null;
}

const wholeNumber = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
