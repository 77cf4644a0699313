import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DOOR_REFUSALS, isFromElsewhere, isJson } from '@toasoan/contracts';
import { type Answered, cmsLine, TooLarge } from './ask-cms.js';
import { askerOf } from './asker.js';
import { bodiesUnderWay, MOST_OF_ONE } from './bodies-under-way.js';
import { bringsFile, headersFromCms, headersToCms, isForMembers, isPassed, mostBytes } from './cms-passage.js';
import { signedAsker } from './signed-asker.js';

const RETRY_SECONDS = 5;
/** Of all askers at once: forms are read whole first, files stream. */
const MOST_FORMS = 256;
const MOST_FILES = 128;
/** Of one asker who shows neither a token nor a cookie: nobody has much to send before he has signed in. */
const MOST_OF_A_STRANGER = 8;
/** What all forms that are being read may hold. */
const MOST_HELD_BYTES = 64 * 1024 * 1024;

const BUSY = 'Tòa soạn đang bận hoặc đang khởi động lại. Bài của bạn vẫn được giữ; xin thử lại sau ít phút.';
const TOO_MANY =
  'Từ địa chỉ mạng của bạn đang có quá nhiều yêu cầu một lúc. Bài của bạn vẫn được giữ; xin thử lại sau ít giây.';
const NOT_FOUND = 'Không có địa chỉ này.';
const TOO_LARGE = 'Tệp lớn quá mức tòa soạn nhận (12 MB). Hãy chọn ảnh nhỏ hơn.';

interface Passage {
  cmsUrl: string;
  /** What this site is called by its readers. */
  origin: string;
  internalToken: string;
}

/**
 * `/api/auth/…` and `/api/portal/…`: the contributors' pages ask the CMS under the site's own origin, so that the session's
 * cookie is first-party and no other origin is opened (ADR 0095). Nothing is parsed, kept or logged. A form is read whole, in the
 * short time that all bodies have, before the CMS is asked: who dawdles keeps nobody waiting but himself. Files stream.
 * To be called before the site's own routes.
 */
export function cmsPassageRoutes(app: FastifyInstance, { cmsUrl, origin, internalToken }: Passage): void {
  const cms = cmsLine(cmsUrl);
  const siteHost = new URL(origin).hostname;
  const forms = bodiesUnderWay(MOST_FORMS, MOST_OF_ONE);
  const ofStrangers = bodiesUnderWay(MOST_FORMS, MOST_OF_A_STRANGER);
  const files = bodiesUnderWay(MOST_FILES, MOST_OF_ONE);
  let held = 0;
  app.addHook('onClose', () => {
    cms.close();
  });

  async function pass(request: FastifyRequest, reply: FastifyReply) {
    const { method, headers } = request;
    if (!isPassed(method, request.raw.url ?? '')) return refuse(reply, 404, 'not_found', NOT_FOUND);
    const most = mostBytes(method, request.url);
    if (Number(headers['content-length'] ?? 0) > most) return tooLarge(reply);
    const file = bringsFile(method, request.url);
    const wrong = (method === 'GET' ? null : whyNot(request, file, siteHost)) ?? whoIsNobody(request);
    if (wrong) return refuse(reply.header('connection', 'close'), wrong.status, wrong.code, wrong.message);
    const asker = askerOf(request);
    const room = file ? files : isStranger(request) ? ofStrangers : forms;
    const may = room.begin(asker);
    if (may === 'too_many') return wait(reply, 429, 'too_many_requests', TOO_MANY);
    if (may === 'busy') return wait(reply, 503, 'busy', BUSY);
    try {
      const answered = await answer(request, file, most).finally(() => {
        room.end(asker);
      });
      await answered.rest;
      return await reply.code(answered.status).headers(headersFromCms(answered.headers)).send(answered.body);
    } catch (error) {
      if (error instanceof TooLarge) return tooLarge(reply);
      request.log.warn({ err: error, method }, 'the CMS did not answer a contributor');
      return wait(reply, 503, 'busy', BUSY);
    }
  }

  async function answer(request: FastifyRequest, file: boolean, most: number): Promise<Answered> {
    const { ip, protocol, host, method, url: target } = request;
    const askedFor = { ip, protocol, host, asker: signedAsker(request, internalToken) };
    const asked = { method, target, headers: headersToCms(request.headers, askedFor) };
    const body = request.body instanceof Readable ? request.body : Readable.from([]);
    if (file) return cms.stream(asked, body, most);
    return cms.ask(asked, await whole(body, most));
  }

  async function whole(body: Readable, most: number): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let counted = 0;
    try {
      for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        counted += chunk.length;
        held += chunk.length;
        if (counted > most) throw new TooLarge();
        if (held > MOST_HELD_BYTES) throw new Error('too many bodies at once');
        chunks.push(chunk);
      }
      return Buffer.concat(chunks, counted);
    } finally {
      held -= counted;
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

/** What a page of another site could have sent is refused here, where its browser still tells; the CMS asks the same again. */
function whyNot({ headers, hostname }: FastifyRequest, file: boolean, siteHost: string) {
  const { origin = '', 'sec-fetch-site': site } = headers;
  if (isFromElsewhere({ origin, site: typeof site === 'string' ? site : '' }, [hostname, siteHost]))
    return { status: 403, ...DOOR_REFUSALS.elsewhere };
  const none = headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;
  return file || none || isJson(headers['content-type'] ?? '') ? null : { status: 415, ...DOOR_REFUSALS.notJson };
}

/** A stranger's form is refused unread where only those are answered who show a token; whether it holds, the CMS knows. */
const whoIsNobody = ({ headers, url }: FastifyRequest) =>
  isForMembers(url) && headers.authorization === undefined ? { status: 401, ...DOOR_REFUSALS.signIn } : null;

const isStranger = ({ headers }: FastifyRequest): boolean =>
  headers.authorization === undefined && headers.cookie === undefined;

/** What is left of the body is not waited for. */
function tooLarge(reply: FastifyReply): FastifyReply {
  return refuse(reply.header('connection', 'close'), 413, 'too_large', TOO_LARGE);
}

const wait = (reply: FastifyReply, status: number, code: string, message: string): FastifyReply =>
  refuse(reply.header('retry-after', String(RETRY_SECONDS)), status, code, message, RETRY_SECONDS);

function refuse(reply: FastifyReply, status: number, code: string, message: string, retryAfter?: number): FastifyReply {
  const error = { code, message, ...(retryAfter === undefined ? {} : { retryAfter }) };
  return reply.code(status).header('cache-control', 'no-store').send({ error });
}
