import type { Publication } from '@toasoan/contracts';
import { address } from '@toasoan/site-plan';
import { ask } from '../project/ask.js';
import { describe } from '../describe.js';

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 32 * 1024 * 1024;

/** What the public address must answer after a change. */
export type Expected = { kind: 'page'; path: string; revision: number } | { kind: 'gone'; path: string };

export type LiveCheck = { ok: true } | { ok: false; message: string };

/** What to ask the public address, the home page for the settings; null for what no page shows: a redirect. */
export function expectedOf({ kind, state, revision }: Publication, path: string | null): Expected | null {
  if (state === 'withdrawn') return path === null ? null : { kind: 'gone', path };
  const shownAt = kind === 'settings' ? address.home() : path;
  return shownAt === null ? null : { kind: 'page', path: shownAt, revision };
}

/** The revision of its document that a page names; -1 where it names none. */
export const revisionIn = (page: string): number =>
  Number(/<meta name="toasoan:revision" content="(\d+)"/.exec(page)?.[1] ?? -1);

/** Asks the public address over HTTP, as a reader would, past every cache. A later revision than expected is as good. */
export async function checkLive(origin: string, expected: Expected): Promise<LiveCheck> {
  try {
    const response = await ask(origin + expected.path, {
      headers: { 'cache-control': 'no-cache', 'accept-encoding': 'identity' },
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_BYTES,
    });
    const body = response.body.toString('utf8');
    if (expected.kind === 'gone') {
      // Another document may have taken the address since, or a redirect: gone is whatever no longer shows this one.
      const gone = response.status === 410 || response.status === 404 || response.status === 301;
      return gone ? { ok: true } : { ok: false, message: `${expected.path} vẫn trả lời ${String(response.status)}` };
    }
    if (response.status !== 200) return { ok: false, message: `${expected.path} trả lời ${String(response.status)}` };
    const shown = revisionIn(body);
    return shown >= expected.revision
      ? { ok: true }
      : { ok: false, message: `${expected.path} còn ở bản ${String(shown)}` };
  } catch (error) {
    return { ok: false, message: describe(error) };
  }
}
