import type { Core } from '@strapi/strapi';
import type { QualityNotice } from '@toasoan/contracts';
import type { ContributorAccount } from '../access/contributors';
import type { EditorialActor } from '../access/memberships';

/** A file as the body parser leaves it. */
export interface SentFile {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  size: number;
}

/** Koa's context, as far as the portal uses it. */
export interface PortalContext {
  params: Record<string, string | undefined>;
  query: Record<string, unknown>;
  request: {
    body?: unknown;
    headers?: Record<string, string | string[] | undefined>;
    files?: Record<string, SentFile | SentFile[] | undefined>;
    ip: string;
  };
  state: { user?: ContributorAccount; auth?: { strategy?: { name?: string } } };
  status: number;
  body: unknown;
  type: string;
  set(name: string, value: string): void;
  cookies: { set(name: string, value: string, options: Record<string, unknown>): void };
}

/** A request that needs no sign-in. */
export interface OpenCall {
  strapi: Core.Strapi;
  context: PortalContext;
  now: Date;
}

/** A request of a contributor, with the parts that she holds at this moment. */
export interface PortalCall extends OpenCall {
  account: ContributorAccount;
  actor: EditorialActor;
}

/** Why not: an HTTP status, a stable code, a sentence that says what to do, and what else the page needs. */
export interface PortalReason {
  status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 429;
  code: string;
  message: string;
  checklist?: readonly QualityNotice[];
  retryAfter?: number;
  /** Beside the error: both texts of a conflict. */
  conflict?: unknown;
}
export type PortalOutcome<Value> = { ok: true; value: Value } | { ok: false; reason: PortalReason };

export const refused = (
  status: PortalReason['status'],
  code: string,
  message: string,
  more: Pick<PortalReason, 'checklist' | 'retryAfter' | 'conflict'> = {},
): { ok: false; reason: PortalReason } => ({ ok: false, reason: { status, code, message, ...more } });

export const BAD_REQUEST = refused(400, 'bad_request', 'Yêu cầu không hợp lệ. Hãy tải lại trang rồi thử lại.');

/** Writes the outcome as the answer; `made`: the status where something new came about. */
export function answer<Value>(context: PortalContext, outcome: PortalOutcome<Value>, made: 200 | 201 = 200): void {
  if (outcome.ok) {
    context.status = made;
    context.body = outcome.value;
    return;
  }
  const { status, conflict, retryAfter, ...error } = outcome.reason;
  context.status = status;
  if (retryAfter !== undefined) context.set('Retry-After', String(retryAfter));
  context.body = {
    error: { ...error, ...(retryAfter === undefined ? {} : { retryAfter }) },
    ...(conflict === undefined ? {} : { conflict }),
  };
}

const MOST_PAGES = 10_000;

/** `?page=`, from 1; null where it is none. */
export function pageOf({ query }: PortalContext): number | null {
  const page = Number(query['page'] ?? 1);
  return Number.isSafeInteger(page) && page >= 1 && page <= MOST_PAGES ? page : null;
}
