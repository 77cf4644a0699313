import type { Core } from '@strapi/strapi';
import { expect, it } from 'vitest';
import bodiesOfSomebody from './bodies-of-somebody';

const HOLDS = 'Bearer phien-con-han';

const strapi = {
  sessionManager: () => ({
    validateAccessToken: (token: string) => ({ isValid: `Bearer ${token}` === HOLDS, payload: { sessionId: '1' } }),
    isSessionActive: () => Promise.resolve(true),
  }),
  plugin: () => ({ service: () => ({ verify: () => Promise.reject(new Error('no token')) }) }),
  service: () => ({ hash: (key: string) => key }),
  db: { query: () => ({ findOne: () => Promise.resolve(null) }) },
} as unknown as Core.Strapi;

async function statusOf(headers: Record<string, string>, method = 'POST'): Promise<number | 'read'> {
  const context = { method, status: 404, get: (name: string) => headers[name] ?? '', set: () => undefined };
  let read = false;
  await bodiesOfSomebody({}, { strapi })(context, () => {
    read = true;
    return Promise.resolve();
  });
  return read ? 'read' : context.status;
}

it.each([
  [{ 'content-length': '70000' }],
  [{ 'transfer-encoding': 'chunked' }],
  [{ 'content-length': '10', 'content-type': 'Multipart/Form-Data; boundary=x' }],
])('reads %o of somebody alone', async (headers) => {
  expect(await statusOf(headers)).toBe(401);
  expect(await statusOf({ ...headers, authorization: 'Bearer het-han' })).toBe(401);
  expect(await statusOf({ ...headers, authorization: 'Basic abc' })).toBe(401);
  expect(await statusOf({ ...headers, authorization: HOLDS })).toBe('read');
});

it('asks nothing of what is short, or brings no body', async () => {
  expect(await statusOf({ 'content-length': '500', 'content-type': 'application/json' })).toBe('read');
  expect(await statusOf({}, 'GET')).toBe('read');
});
