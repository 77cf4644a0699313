import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';

export interface Resolved {
  address: string;
  family: 4 | 6;
}

export type AskedAnswer = { status: number; location: string | null } | { failed: string };

const MAX_HEADER_BYTES = 16 * 1024;
const AGENT = 'Mozilla/5.0 (compatible; ToaSoan-LinkCheck/1)';

/**
 * Asks one address with one method, and reads no more than the head of the answer. The connection goes to `to` and nowhere
 * else: the name is not resolved a second time, so it can't mean another machine by then. Redirects are not followed.
 */
export function askAddress(
  url: URL,
  method: 'HEAD' | 'GET',
  to: Resolved,
  limits: { timeoutMs: number; signal: AbortSignal },
): Promise<AskedAnswer> {
  const pinned: LookupFunction = (_name, options, done) => {
    if (options.all === true) done(null, [to]);
    else done(null, to.address, to.family);
  };
  const ask = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const asked = ask(url, {
      method,
      lookup: pinned,
      agent: false,
      maxHeaderSize: MAX_HEADER_BYTES,
      signal: limits.signal,
      // Only whether somebody answers is asked, nothing is sent or believed: a reader's browser judges the certificate.
      rejectUnauthorized: false,
      headers: { 'user-agent': AGENT, accept: 'text/html,*/*;q=0.8', connection: 'close' },
    });
    const tooLong = setTimeout(() => asked.destroy(new Error('too long')), limits.timeoutMs);
    // Whatever else happened: who asked must hear of it. After an answer this says nothing.
    asked.on('close', () => {
      clearTimeout(tooLong);
      resolve({ failed: 'closed' });
    });
    // Nobody asked for another protocol. Unhandled, Node tells neither of an answer nor of an error.
    asked.on('upgrade', (_response, socket) => {
      socket.destroy();
      clearTimeout(tooLong);
      resolve({ failed: 'upgrade' });
    });
    asked.on('response', (response) => {
      const { statusCode: status = 0, headers } = response;
      resolve({ status, location: headers.location ?? null });
      // The body, however long, is nobody's business here.
      response.destroy();
      asked.destroy();
    });
    asked.on('error', (error: NodeJS.ErrnoException) => {
      resolve({ failed: error.code ?? error.name });
    });
    asked.end();
  });
}
