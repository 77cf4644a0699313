import type { FastifyInstance } from 'fastify';
import type { PublishEvent } from '@toasoan/contracts';
import type { Failures } from '../publish/failures.js';
import type { Journal } from './journal.js';
import { readSignedEvent } from './read-signed.js';

const MAX_EVENT_BYTES = 16 * 1024;

interface Waiting {
  id: string;
  event: PublishEvent;
  answer: (error: Error | null) => void;
}

/**
 * `POST /events`: 202 once the event is on disk. Requests that arrive in one turn of the event loop share one commit, so
 * that a burst costs a few fsyncs instead of a thousand.
 */
export function receiveRoutes(
  app: FastifyInstance,
  at: { secret: string; journal: Journal; failures: Failures; wake: () => void; leads: () => boolean },
): void {
  let waiting: Waiting[] = [];

  const flush = () => {
    const batch = waiting;
    waiting = [];
    let failure: Error | null = null;
    try {
      at.journal.add(batch, Date.now());
      at.failures.over('journal');
    } catch (error) {
      at.failures.met('journal', error);
      failure = error instanceof Error ? error : new Error(String(error));
    }
    for (const { answer } of batch) answer(failure);
    if (failure === null) at.wake();
  };

  const journalled = (id: string, event: PublishEvent) =>
    new Promise<void>((resolve, reject) => {
      waiting.push({
        id,
        event,
        answer: (error) => {
          if (error) reject(error);
          else resolve();
        },
      });
      if (waiting.length === 1) setImmediate(flush);
    });

  void app.register((scope, _options, next) => {
    scope.removeAllContentTypeParsers();
    // The signature is over the bytes as sent: nothing may parse them before.
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_EVENT_BYTES }, (_request, body, done) => {
      done(null, body);
    });
    scope.post('/events', { bodyLimit: MAX_EVENT_BYTES }, async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const read = readSignedEvent(at.secret, body, request.headers);
      if (!read.ok) {
        request.log.warn({ code: read.code, ip: request.ip }, 'event refused');
        return reply.code(read.status).send({ error: { code: read.code, message: read.message } });
      }
      if (!at.leads())
        return reply
          .code(503)
          .send({ error: { code: 'not_leader', message: 'Máy này không dẫn: xin gửi sự kiện tới máy đang dẫn.' } });
      try {
        await journalled(read.id, read.event);
      } catch (error) {
        request.log.error({ err: error }, 'event could not be journalled');
        return reply
          .code(503)
          .send({ error: { code: 'not_stored', message: 'Chưa ghi được sự kiện, xin gửi lại sau.' } });
      }
      request.log.info(
        {
          event: read.id,
          requestId: read.event.data.requestId,
          type: read.event.type,
          id: read.event.data.id,
          revision: read.event.data.revision,
        },
        'event received',
      );
      return reply.code(202).send({ ok: true });
    });
    next();
  });
}
