import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SECURITY_HEADERS } from '@toasoan/site-plan';

const BROKEN = 'Trang này đang gặp sự cố. Xin thử lại sau ít phút.';
const ONLY_READ = 'Địa chỉ này chỉ để đọc.';
const BAD_REQUEST = 'Yêu cầu không hợp lệ. Xin kiểm tra lại địa chỉ.';

/**
 * What a reader gets where no route has an answer of its own: one sentence, never the error's words or a stack, under the
 * same headers as everything else, and nothing that a browser keeps.
 */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode !== undefined && error.statusCode >= 400 ? error.statusCode : 500;
    if (status >= 500) request.log.error({ err: error, path: request.url }, 'a request broke');
    return say(request, reply, status);
  });
  // Every address is some page's, or the page that says there is none: only another method comes here.
  app.setNotFoundHandler((_request, reply) =>
    reply
      .code(405)
      .headers({ allow: 'GET, HEAD', 'cache-control': 'no-store' })
      .send({ error: { code: 'method_not_allowed', message: ONLY_READ } }),
  );
}

/** An address that cannot even be decoded reaches no hook: its headers are set here. */
export function answerBadAddress(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  void say(request, reply.headers(SECURITY_HEADERS), 400);
}

function say(request: FastifyRequest, reply: FastifyReply, status: number): FastifyReply {
  const message = status >= 500 ? BROKEN : BAD_REQUEST;
  reply.code(status).header('cache-control', 'no-store');
  if (request.method === 'GET' && !request.url.startsWith('/api/'))
    return reply.type('text/plain; charset=utf-8').send(message);
  return reply.send({ error: { code: status >= 500 ? 'broken' : 'bad_request', message } });
}
