import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { answerErrors } from './answer-errors.js';

it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const)(
  '%s where there is only something to read is refused without a word of the address',
  async (method) => {
    const app = Fastify();
    answerErrors(app);
    app.get('/*', () => 'trang');
    const answer = await app.inject({ method, url: '/tin/bai-nao-do/?khoa=bi-mat' });
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
    expect(answer.json()).toEqual({ error: { code: 'method_not_allowed', message: 'Địa chỉ này chỉ để đọc.' } });
    expect(answer.body).not.toContain('bai-nao-do');
  },
);
