import { currentRequestId } from './request-id';

/** Where winston looks for the line that it prints. */
const LINE = Symbol.for('message');
/** As the publisher's log (pino) counts them, so that one question finds the lines of both. */
const LEVELS: Readonly<Record<string, number>> = { error: 50, warn: 40, info: 30, http: 30, verbose: 20, debug: 20 };

interface Info {
  level: string;
  message: unknown;
  stack?: string;
  [LINE]?: string;
  [key: string]: unknown;
}

/** One JSON object per line, with the id of the request that it belongs to: a format as winston takes it. */
export const jsonLines = {
  transform(info: Info): Info {
    info[LINE] = logLine(info, Date.now(), currentId());
    return info;
  },
};

/** Before Strapi is there, and in a worker, no request is being answered. */
function currentId(): string | null {
  return 'strapi' in globalThis ? currentRequestId(strapi) : null;
}

/** What stands in a line of its own (a request id named by whoever logs) goes before what is known of the request. */
export function logLine({ level, message, stack, ...more }: Info, time: number, requestId: string | null): string {
  const failed = message instanceof Error ? message : null;
  const err = failed?.stack ?? stack;
  return JSON.stringify({
    level: LEVELS[level] ?? 30,
    time,
    name: 'cms',
    ...(requestId === null ? {} : { requestId }),
    ...more,
    ...(err === undefined ? {} : { err: { stack: err } }),
    msg: failed?.message ?? (typeof message === 'string' ? message : JSON.stringify(message)),
  });
}
