import type { Publication, PublicKind } from '@toasoan/contracts';
import { ask } from '../project/ask.js';
import { describe } from '../describe.js';

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 32 * 1024 * 1024;

/** What the public address must answer after a change. */
export type Expected = { kind: 'page'; path: string; revision: number | null } | { kind: 'gone'; path: string };

export type LiveCheck = { ok: true } | { ok: false; message: string };

/** The kinds whose own page names the revision that it shows. */
const namesRevision: ReadonlySet<PublicKind> = new Set(['article', 'unit', 'document', 'table', 'page']);

/** What to ask the public address; null where the document has none. */
export function expectedOf(publication: Publication, path: string | null): Expected | null {
  if (path === null) return null;
  if (publication.state === 'withdrawn') return { kind: 'gone', path };
  return { kind: 'page', path, revision: namesRevision.has(publication.kind) ? publication.revision : null };
}

/**
 * Asks the public address over HTTP, as a reader would, past every cache. Most pages name the revision that they show; a
 * later one than expected is as good.
 */
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
    if (expected.revision === null) return { ok: true };
    const shown = Number(/<meta name="toasoan:revision" content="(\d+)"/.exec(body)?.[1] ?? -1);
    return shown >= expected.revision
      ? { ok: true }
      : { ok: false, message: `${expected.path} còn ở bản ${String(shown)}` };
  } catch (error) {
    return { ok: false, message: describe(error) };
  }
}
