import { Agent, request as askHttp, type ClientRequest, type IncomingMessage } from 'node:http';
import { Agent as SecureAgent, request as askHttps } from 'node:https';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { headersFromCms, headersToCms, isPassed, mostBytes } from './cms-passage.js';

/** A picture is written anew before it is answered. */
const ANSWER_MS = 60_000;
/** A whole body: 12 MB on the slowest line that a phone has. */
const BODY_MS = 5 * 60_000;
const CONNECTIONS = 64;
const RETRY_SECONDS = 5;

const BUSY = 'Tòa soạn đang bận hoặc đang khởi động lại. Bài của bạn vẫn được giữ; xin thử lại sau ít phút.';
const NOT_FOUND = 'Không có địa chỉ này.';
const TOO_LARGE = 'Tệp lớn quá mức tòa soạn nhận (12 MB). Hãy chọn ảnh nhỏ hơn.';

/**
 * `/api/auth/…` and `/api/portal/…`: the contributors' pages ask the CMS under the site's own origin, so that the session's
 * cookie is first-party and no other origin is opened (ADR 0095). Bodies stream both ways; nothing is parsed, kept or logged.
 * To be called before the site's own routes.
 */
export function cmsPassageRoutes(app: FastifyInstance, cmsUrl: string): void {
  const cms = new URL(cmsUrl);
  const secure = cms.protocol === 'https:';
  const agent = new (secure ? SecureAgent : Agent)({ keepAlive: true, maxSockets: CONNECTIONS });
  app.addHook('onClose', () => {
    agent.destroy();
  });

  const ask = (request: FastifyRequest): ClientRequest =>
    (secure ? askHttps : askHttp)(new URL(request.url, cms), {
      agent,
      method: request.method,
      headers: headersToCms(request.headers, request),
    });

  async function pass(request: FastifyRequest, reply: FastifyReply) {
    if (!isPassed(request.method, request.raw.url ?? '')) return refuse(reply, 404, 'not_found', NOT_FOUND);
    const most = mostBytes(request.method, request.url);
    if (Number(request.headers['content-length'] ?? 0) > most) return tooLarge(reply);
    const asked = ask(request);
    const timer = setTimeout(() => asked.destroy(new Error('the CMS took too long')), BODY_MS + ANSWER_MS);
    let counted = 0;
    const answer = new Promise<IncomingMessage>((resolve, reject) => {
      asked.once('response', resolve);
      asked.once('error', reject);
      // From here on it is the CMS's turn.
      asked.once('finish', () => asked.setTimeout(ANSWER_MS, () => asked.destroy(new Error('no answer'))));
    });
    answer.catch(() => undefined);
    try {
      const body = request.body instanceof Readable ? request.body : Readable.from([]);
      await pipeline(
        body,
        new Transform({
          transform(chunk: Buffer, _encoding, done) {
            counted += chunk.length;
            done(counted > most ? new TooLarge() : null, chunk);
          },
        }),
        asked,
      ).catch((error: unknown) => {
        // A CMS that refuses before it has read everything has answered all the same.
        if (error instanceof TooLarge) throw error;
      });
      const answered = await answer;
      clearTimeout(timer);
      answered.setTimeout(ANSWER_MS, () => answered.destroy());
      return await reply
        .code(answered.statusCode ?? 502)
        .headers(headersFromCms(answered.headers))
        .send(answered);
    } catch (error) {
      clearTimeout(timer);
      asked.destroy();
      if (error instanceof TooLarge) return tooLarge(reply);
      request.log.warn({ err: error, method: request.method }, 'the CMS did not answer a contributor');
      return refuse(reply.header('retry-after', String(RETRY_SECONDS)), 503, 'busy', BUSY, RETRY_SECONDS);
    }
  }

  void app.register((scope, _options, next) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => {
      done(null, payload);
    });
    for (const folder of ['/api/auth', '/api/portal'])
      scope.route({ method: ['GET', 'POST', 'PUT', 'PATCH'], url: `${folder}/*`, handler: pass });
    next();
  });
}

class TooLarge extends Error {}

/** What is left of the body is not waited for. */
function tooLarge(reply: FastifyReply): FastifyReply {
  return refuse(reply.header('connection', 'close'), 413, 'too_large', TOO_LARGE);
}

function refuse(reply: FastifyReply, status: number, code: string, message: string, retryAfter?: number): FastifyReply {
  const error = { code, message, ...(retryAfter === undefined ? {} : { retryAfter }) };
  return reply.code(status).header('cache-control', 'no-store').send({ error });
}
