import type { Core } from '@strapi/strapi';
import { currentContributor } from '../access/current-contributor';

/** A call of Strapi's document service, as a middleware sees it. */
export interface DocumentsCall {
  uid: string;
  action: string;
  params: { documentId?: string; data?: Record<string, unknown>; status?: string };
  contentType: { attributes: Record<string, unknown> };
}
export type Next = () => Promise<unknown>;

/** Typed entrance to `strapi.documents.use`, whose own types differ per action. */
export function useDocuments(
  strapi: Core.Strapi,
  middleware: (call: DocumentsCall, next: Next) => Promise<unknown>,
): void {
  strapi.documents.use((context, next) => middleware(context, next) as never);
}

/** Is this call made for a request that is neither an admin's nor the portal's (an API token, nobody)? */
export function outsideNewsroom(strapi: Core.Strapi): boolean {
  const state = strapi.requestContext.get()?.state as { auth?: { strategy?: { name?: string } } } | undefined;
  return state !== undefined && state.auth?.strategy?.name !== 'admin' && currentContributor() === null;
}
