import { ASKER_HEADER, MOST_OPEN_BYTES, needsSession } from '@toasoan/contracts';

/** What a contributor's phone may ask of the CMS through the publisher: these two folders, and nothing beside them. */
const PASSED = /^\/api\/(?:auth|portal)(?:\/[A-Za-z0-9_-]+)+(?:\?[\x21\x22\x24-\x7e]*)?$/;
const METHODS: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'PATCH']);
/** Files come by these two; everything else is a form's text. */
const FILES = /^\/api\/portal\/(?:pictures|word)(?:\?|$)/;

export const MOST_FILE_BYTES = 12 * 1024 * 1024;
export const MOST_TEXT_BYTES = 2 * 1024 * 1024;

/**
 * Whether a request target is passed on, exactly as it came. Written as what is let through, letter by letter: no escapes
 * (an encoded slash or dot would be another path to whoever decodes it), no empty or dot segments, no other origin.
 */
export function isPassed(method: string, target: string): boolean {
  return METHODS.has(method) && PASSED.test(target);
}

/** Whether a request may bring a file, which takes its time on a slow line. */
export const bringsFile = (method: string, target: string): boolean => method === 'POST' && FILES.test(target);

/** Whether only somebody who has signed in is answered there. */
export const isForMembers = (target: string): boolean => needsSession(target.split('?', 1)[0] ?? '');

/** How many bytes the body of a request may have. */
export function mostBytes(method: string, target: string): number {
  if (method === 'GET') return 0;
  if (bringsFile(method, target)) return MOST_FILE_BYTES;
  return isForMembers(target) ? MOST_TEXT_BYTES : MOST_OPEN_BYTES;
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const ASKED_WITH = [
  'accept',
  'accept-encoding',
  'accept-language',
  'authorization',
  'content-length',
  'content-type',
  'cookie',
  'if-none-match',
  'user-agent',
  'x-request-id',
] as const;
const ANSWERED_WITH = [
  'content-disposition',
  'content-encoding',
  'content-length',
  'content-type',
  'etag',
  'retry-after',
  'set-cookie',
  'x-request-id',
] as const;

/** For whom the publisher asks, as it knows them itself. */
export interface AskedFor {
  ip: string;
  protocol: string;
  host: string;
  /** The asker's name, signed (`signedAsker`). */
  asker: string;
}

/** The headers that the CMS gets: none that a client could use to pass for somebody else. */
export function headersToCms(headers: Headers, { ip, protocol, host, asker }: AskedFor): Record<string, string> {
  const passed: Record<string, string> = {};
  for (const name of ASKED_WITH) {
    const value = headers[name];
    if (typeof value === 'string') passed[name] = value;
  }
  const named = { 'x-forwarded-for': ip, 'x-forwarded-proto': protocol, 'x-forwarded-host': host };
  return { ...passed, ...named, [ASKER_HEADER]: asker };
}

/** The headers that the phone gets beside the publisher's own; never kept by a cache, whatever the CMS says. */
export function headersFromCms(headers: Headers): Record<string, string | string[]> {
  const passed: Record<string, string | string[]> = {};
  for (const name of ANSWERED_WITH) {
    const value = headers[name];
    if (value !== undefined) passed[name] = value;
  }
  return { ...passed, 'cache-control': 'no-store', vary: 'accept-encoding' };
}
