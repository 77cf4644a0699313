import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/** What a proxy's or a client's own id may look like: nothing that could forge a line of a log or break a header. */
const FIT = /^[A-Za-z0-9._-]{8,64}$/;

/** The id of a request: the one that it came with, where that is fit, else a new one. */
export function requestIdFrom(header: unknown): string {
  return typeof header === 'string' && FIT.test(header) ? header : randomUUID();
}

/** The id of the request that is being answered; null outside of one (clocks, the start). */
export function currentRequestId(strapi: Core.Strapi): string | null {
  const id: unknown = strapi.requestContext.get()?.state['requestId'];
  return typeof id === 'string' ? id : null;
}
