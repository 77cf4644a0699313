import { networkOf } from '@toasoan/contracts';

/** What a request must show for this: Fastify's own, or a plain object. */
export interface Asking {
  /** The address of the reader, as the proxy on this machine names it (`trustProxy`), else of the connection. */
  ip: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Any of these says that somebody passed the request on. */
const FORWARDED = ['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];

/**
 * Who asks, for limits; null: a process of this machine itself (checks, measurements). Readers behind a proxy on this machine
 * come with their own address, and where it does not name them they count as one. Of an IPv6 address the part that a
 * provider gives away: the rest is its holder's to change.
 */
export function askerOf({ ip, headers }: Asking): string | null {
  const bare = ip.replace(/^::ffff:(?=\d+\.)/, '');
  if (bare === '127.0.0.1' || bare === '::1') {
    return FORWARDED.some((name) => headers[name] !== undefined) ? bare : null;
  }
  return networkOf(bare);
}
