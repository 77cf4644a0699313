import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { open } from 'node:fs/promises';
import type Database from 'better-sqlite3';
import { address, pageExists, parseAddress, PORTAL_FOLDER, PORTAL_POLICY } from '@toasoan/site-plan';
import { siteLookup } from '../project/site-lookup.js';
import type { BlobFiles } from '../release/blob-files.js';
import type { Entry, ReleaseStore } from '../release/release-store.js';
import { CompressionCache, type Encoding, encodingFor, isCompressible } from './compress.js';
import { encodedOnce } from './encoded-once.js';
import { cacheControl } from './headers.js';
import { type Answer, movedOrGone, withSlash } from './moved-or-gone.js';

export interface SiteRoutesParts {
  releases: ReleaseStore;
  blobs: BlobFiles;
  /** The content index: redirects and gone addresses. */
  index: Database.Database;
  cache?: CompressionCache;
}

/** Answers readers from the current release. */
export function siteRoutes(
  app: FastifyInstance,
  { releases, blobs, index, cache = new CompressionCache() }: SiteRoutesParts,
): void {
  const site = siteLookup(index);
  const moved = movedOrGone(index);

  app.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    handler: async (request, reply) => {
      const [raw = '/', query] = request.url.split(/\?(.*)/s);
      const path = decoded(raw);
      const found = path === null ? null : releases.find(path);
      if (path !== null && found !== null && !found.gone && path !== address.withdrawn() && !isWithdrawn(path))
        return send(request, reply, path, found, 200);
      if (path !== null) {
        if (!path.endsWith('/') && releases.find(`${path}/`) !== null) return redirect(reply, `${path}/`, query);
        const answer = moved.answerAt(path);
        if (answer?.status === 301 && !isMadeUp(path, answer)) return redirect(reply, standing(answer.target), query);
        if (answer?.status === 410 || found?.gone) return gone(request, reply, answer?.target ?? path);
        const list = withSlash(path);
        const above = found === null && releases.wasThere(list) ? listAbove(list) : null;
        if (above !== null) return redirect(reply, above, query);
      }
      return page(request, reply, address.notFound(), 404);
    },
  });

  /**
   * In a release rolled back to, what has been withdrawn since is not shown. Otherwise the release alone speaks: the index
   * runs ahead of it for a moment, and a reader must not meet a page gone that the home page still names.
   */
  function isWithdrawn(path: string): boolean {
    if (!releases.current().pinned) return false;
    // A picture that an edit replaced stays in the newest release for its readers; one of a withdrawn document does not.
    if (/^\/(?:anh|tep)\//.test(path)) return !releases.keeps(path);
    const page = parseAddress(path);
    if (page?.page !== 'own') return moved.isWithdrawn(path) && !pageExists(path, site);
    // What came back after a withdrawal may have come back without the words for which it went.
    return site.idOf(page.kind, page.slug) === null ? moved.isWithdrawn(path) : !releases.keeps(path);
  }

  /** A month, year or letter whose last entry has gone: who has just read its name finds the list that it was part of. */
  function listAbove(path: string): string | null {
    const list = parseAddress(path)?.page;
    if (list === 'letter') return address.units();
    if (list !== 'month' && list !== 'documents') return null;
    let above = path;
    do above = above.replace(/[^/]+\/$/, '');
    while (above !== '/' && releases.find(above) === null);
    return above;
  }

  /** Below a front that moved: neither here, nor there where it would be now. */
  const isMadeUp = (path: string, { below, target }: Answer): boolean =>
    below === true &&
    !releases.wasThere(withSlash(path)) &&
    [target, withSlash(target)].every((now) => releases.find(now) === null);

  /** Below a front that moved there may be no such list any more. */
  const standing = (target: string): string => (releases.find(target) === null ? listAbove(target) : null) ?? target;

  /** With the page of what was withdrawn, where this release has it; the general one else. */
  function gone(request: FastifyRequest, reply: FastifyReply, path: string) {
    const own = releases.find(path);
    return page(request, reply, own?.gone ? path : address.withdrawn(), 410);
  }

  function page(request: FastifyRequest, reply: FastifyReply, path: string, status: 404 | 410) {
    const entry = releases.find(path) ?? releases.find(address.notFound());
    if (entry !== null) return send(request, reply, path, entry, status);
    if (releases.current().release === 0) return notYet(reply);
    return reply.code(status).type('text/plain; charset=utf-8').send('Không tìm thấy trang này.');
  }

  async function send(
    request: FastifyRequest,
    reply: FastifyReply,
    path: string,
    entry: Entry,
    status: 200 | 404 | 410,
  ) {
    const compressible = isCompressible(entry.mime, entry.size);
    const encoding = compressible ? encodingFor(request.headers['accept-encoding']) : 'identity';
    const etag = `"${entry.hash.slice(0, 32)}${encoding === 'identity' ? '' : `-${encoding}`}"`;
    reply.headers({ 'content-type': entry.mime, 'cache-control': status === 200 ? cacheControl(path) : 'no-store' });
    if (compressible) reply.header('vary', 'accept-encoding');
    if (path.startsWith(PORTAL_FOLDER)) reply.header('content-security-policy', PORTAL_POLICY);
    if (status === 200) {
      reply.header('etag', etag);
      if (matches(request.headers['if-none-match'], etag)) return reply.code(304).send();
    }
    reply.code(status);
    try {
      return await (entry.stored === 'file'
        ? sendFile(request, reply, entry)
        : sendPage(request, reply, entry, encoding));
    } catch (error) {
      // Whatever became of the body: never an empty page, and never one that a browser keeps.
      request.log.error({ err: error, path, hash: entry.hash }, 'a body of the release cannot be read');
      for (const name of ['etag', 'content-encoding', 'content-length', 'content-range', 'accept-ranges'])
        reply.removeHeader(name);
      return reply
        .code(500)
        .header('cache-control', 'no-store')
        .type('text/plain; charset=utf-8')
        .send('Trang này đang gặp sự cố. Xin thử lại sau ít phút.');
    }
  }

  async function sendPage(request: FastifyRequest, reply: FastifyReply, entry: Entry, encoding: Encoding) {
    const body = () => {
      const stored = releases.page(entry.hash);
      if (stored === null) throw new Error('the body is not in the store');
      return stored;
    };
    const sent = encoding === 'identity' ? body() : await cache.get(entry.hash, encoding, entry.mime, body);
    if (encoding !== 'identity') reply.header('content-encoding', encoding);
    reply.header('content-length', sent.length);
    return request.method === 'HEAD' ? reply.send() : reply.send(sent);
  }

  async function sendFile(request: FastifyRequest, reply: FastifyReply, entry: Entry) {
    reply.header('accept-ranges', 'bytes');
    const range = rangeOf(request.headers.range, entry.size);
    if (range === 'unsatisfiable')
      return reply
        .code(416)
        .header('content-range', `bytes */${String(entry.size)}`)
        .send();
    if (range !== null)
      reply
        .code(206)
        .header('content-range', `bytes ${String(range.start)}-${String(range.end)}/${String(entry.size)}`);
    reply.header('content-length', range === null ? entry.size : range.end - range.start + 1);
    // Opened before anything is promised: a file that is gone is an error, not a short answer.
    const file = await open(blobs.pathOf(entry.hash));
    if (request.method !== 'HEAD') return reply.send(file.createReadStream(range ?? {}));
    await file.close();
    return reply.send();
  }
}

/** This machine has no site yet: it waits for the CMS or for what other machines share; `/health` says for which. */
function notYet(reply: FastifyReply) {
  return reply
    .code(503)
    .headers({ 'retry-after': '10', 'cache-control': 'no-store' })
    .type('text/plain; charset=utf-8')
    .send('Trang tin đang được chuẩn bị ở máy này. Xin thử lại sau ít phút.');
}

/** Moved, but perhaps not for ever: an editor may give the address to another page, so browsers ask again. */
function redirect(reply: FastifyReply, target: string, query: string | undefined) {
  const suffix = query === undefined ? '' : `${target.includes('?') ? '&' : '?'}${query}`;
  return reply
    .code(301)
    .header('location', encodedOnce(target) + suffix)
    .header('cache-control', 'public, max-age=0, must-revalidate')
    .send();
}

/** The path as stored; null for what is no path of ours (bad escapes, NUL, dot segments). */
function decoded(raw: string): string | null {
  try {
    const path = decodeURIComponent(raw);
    return path.includes('\0') || path.includes('//') || path.split('/').some((part) => part === '..' || part === '.')
      ? null
      : path;
  } catch {
    return null;
  }
}

function matches(header: string | undefined, etag: string): boolean {
  return header !== undefined && header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

function rangeOf(header: string | undefined, size: number): { start: number; end: number } | 'unsatisfiable' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start > end || start >= size ? 'unsatisfiable' : { start, end };
}
