import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PREVIEW_FOLDER, previewRequestSchema, type PreviewAnswer, type PreviewRequest } from '@toasoan/contracts';
import { BodyRefused } from '@toasoan/html-policy';
import { describe } from '../describe.js';
import { verifySignature, webhookHeaders } from '../receive/read-signed.js';
import type { SiteBundle } from '../render/site-bundle.js';
import { Turns } from '../publish/turns.js';
import { SeenOnce } from '../receive/seen-once.js';
import { EndedOver } from './ended-over.js';
import { ExpiredPage } from './expired-page.js';
import { previewContent } from './preview-content.js';
import { newToken, PREVIEW_MS, PreviewStore } from './preview-store.js';
import { PreviewFiles } from './send-preview-file.js';

/** Text, not pictures: those are named by their path. */
const MAX_BYTES = 2 * 1024 * 1024;
const SWEEP_MS = 60_000;
/** So many wait for their turn: a thread renders them, and publications, which must not wait for more than one of them. */
const MOST_WAITING = 8;

/** No search engine, no cache, no onward address; nothing that the page does not need. */
const PREVIEW_HEADERS: Readonly<Record<string, string>> = {
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'cache-control': 'no-store, private',
  'referrer-policy': 'no-referrer',
};

export interface PreviewRoutesParts {
  secret: string;
  origin: string;
  cmsUrl: string;
  bundle: SiteBundle;
  store?: PreviewStore;
  now?: () => number;
}

/**
 * `POST /previews`, signed like an event: renders a draft from the templates of the real page and keeps it under a token;
 * `GET /xem-truoc/<token>/` shows it until it expires. Nothing of it enters the index, a release or the disk (ADR 0035).
 */
export function previewRoutes(app: FastifyInstance, parts: PreviewRoutesParts): void {
  const { secret, origin, bundle, store = new PreviewStore(), now = Date.now } = parts;
  const seen = new SeenOnce();
  const turns = new Turns();
  const endedOver = new EndedOver();
  const expired = new ExpiredPage(bundle, now);
  const files = new PreviewFiles(parts.cmsUrl);
  const sweep = setInterval(() => {
    store.sweep(now());
  }, SWEEP_MS);
  sweep.unref();
  app.addHook('onClose', () => {
    clearInterval(sweep);
  });

  async function make({ id, article, ...more }: PreviewRequest['data']) {
    if (endedOver.has(id, now())) return null;
    const token = newToken();
    const expiresAt = now() + PREVIEW_MS;
    const content = previewContent(article, token);
    const path = `${PREVIEW_FOLDER}${token}/`;
    const preview = { ...more, id, article: content.article, expiresAt: new Date(expiresAt).toISOString() };
    const rendered = await bundle.render(path, { preview }).catch((error: unknown) => {
      if (endedOver.note(error, path, id, now())) return null;
      throw error;
    });
    if (!rendered?.ok || rendered.gone) return null;
    const { body: html } = rendered;
    if (!store.add(token, { html, files: content.files, expiresAt }, now())) return null;
    return { url: origin + path, expiresAt: preview.expiresAt } satisfies PreviewAnswer;
  }

  void app.register((scope, _options, next) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_BYTES }, (_request, body, done) => {
      done(null, body);
    });
    scope.post('/previews', { bodyLimit: MAX_BYTES }, async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const id = webhookHeaders(request.headers)?.['webhook-id'];
      if (id === undefined || !verifySignature(secret, body, request.headers) || !seen.first(id, now()))
        return refuse(reply, 401, 'bad_signature', 'Chữ ký của bản xem trước không hợp lệ hoặc đã dùng.');
      const asked = previewRequestSchema.safeParse(parsed(body));
      if (!asked.success) return refuse(reply, 400, 'bad_preview', 'Nội dung bản xem trước không đúng mẫu.');
      if (turns.waiting >= MOST_WAITING)
        return refuse(reply, 503, 'busy', 'Đang có nhiều bản xem trước cùng lúc. Hãy thử lại sau ít giây.');
      try {
        // Whoever asked may have given up by its turn.
        const made = await turns.take(async () => (request.raw.socket.destroyed ? null : make(asked.data.data)));
        if (made !== null) return await reply.code(201).send(made);
      } catch (error) {
        if (!(error instanceof BodyRefused)) throw error;
        request.log.info({ error: describe(error) }, 'a preview was refused');
      }
      return refuse(reply, 422, 'not_rendered', 'Không dựng được trang từ bản nháp này.');
    });
    next();
  });

  const tokenOf = (request: FastifyRequest) => (request.params as { token: string }).token;
  const gone = async (request: FastifyRequest, reply: FastifyReply) => {
    const html = await expired.html();
    reply.code(410).headers(PREVIEW_HEADERS).type('text/html; charset=utf-8');
    return request.method === 'HEAD' ? reply.send() : reply.send(html);
  };
  const get = (url: string, handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>) =>
    app.route({ method: ['GET', 'HEAD'], url, handler });

  get(`${PREVIEW_FOLDER}:token/`, async (request, reply) => {
    const found = store.find(tokenOf(request), now());
    if (found === null) return gone(request, reply);
    reply.headers(PREVIEW_HEADERS).type('text/html; charset=utf-8');
    return request.method === 'HEAD' ? reply.send() : reply.send(found.html);
  });
  get(`${PREVIEW_FOLDER}:token/tep/:number`, async (request, reply) => {
    const { number } = request.params as { number: string };
    const file = /^\d{1,4}$/.test(number) ? store.find(tokenOf(request), now())?.files[Number(number)] : undefined;
    reply.headers(PREVIEW_HEADERS);
    if (file === undefined || request.method === 'HEAD') return gone(request, reply);
    try {
      await files.send(file, reply);
    } catch (error) {
      request.log.warn({ error: describe(error) }, 'a file of a preview could not be shown');
      if (reply.raw.headersSent) return reply.raw.destroy();
      return reply.code(404).type('text/plain; charset=utf-8').send('Không đọc được tệp này từ thư viện.');
    }
    return reply;
  });
  get(`${PREVIEW_FOLDER}*`, gone);
}

function refuse(reply: FastifyReply, status: number, code: string, message: string) {
  return reply.code(status).send({ error: { code, message } });
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
