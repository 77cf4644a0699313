import type { FastifyInstance } from 'fastify';
import type Database from 'better-sqlite3';
import { address } from '@toasoan/site-plan';
import { encodedOnce } from './encoded-once.js';

/** How long a reader may rely on the file: under a year, as RFC 9116 advises. */
const VALID_MONTHS = 6;

/**
 * `/.well-known/security.txt` (RFC 9116): whom to tell of a weakness. It must name a day in the future, so it is made when
 * it is asked for, not with a release (ADR 0058); by whole months, so that it stays the same for a while.
 */
export function securityTxt(index: Database.Database, origin: string, now: Date): string {
  const told = index
    .prepare(
      `SELECT content ->> '$.securityContact' AS own, content ->> '$.email' AS email FROM item
       WHERE kind = 'settings' AND state = 'live'`,
    )
    .get() as { own: string | null; email: string | null } | undefined;
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + VALID_MONTHS + 1, 1));
  const contact = contactOf(told?.own) ?? contactOf(told?.email) ?? origin + address.home();
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().replace('.000Z', 'Z')}`,
    'Preferred-Languages: vi, en',
    `Canonical: ${origin}${address.security()}`,
    '',
  ].join('\n');
}

/** One address, as a link carries it: whatever else stands in the field must not become a second line. */
function contactOf(words: string | null | undefined): string | null {
  if (!words) return null;
  if (/^https:\/\/[^\s/\\]+(?:\/\S*)?$/.test(words)) return encodedOnce(words);
  return /^[^\s@:/]+@[^\s@:/]+$/.test(words) ? `mailto:${encodeURI(words)}` : null;
}

export function securityRoute(app: FastifyInstance, index: Database.Database, origin: string): void {
  app.route({
    method: ['GET', 'HEAD'],
    url: address.security(),
    handler: (_request, reply) =>
      reply
        .type('text/plain; charset=utf-8')
        .header('cache-control', 'public, max-age=86400')
        .send(securityTxt(index, origin, new Date())),
  });
}
