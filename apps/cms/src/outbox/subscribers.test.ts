import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutboxRow } from './outbox-row';
import { subscribersFrom } from './subscribers';

const SECRET = `whsec_${Buffer.from('a secret that only this test knows').toString('base64')}`;

const event = {
  eventId: 'msg_1',
  kind: 'article',
  subjectId: 'abc',
  revision: 7,
  payload: { type: 'article.published.v1', data: { kind: 'article', id: 'abc', revision: 7 } },
} as unknown as OutboxRow;

describe('subscribers', () => {
  let server: Server;
  let url: string;
  let answer: number;
  let heard: { request: IncomingMessage; body: string }[];

  beforeEach(async () => {
    answer = 204;
    heard = [];
    server = createServer((request, response) => {
      void text(request).then((body) => {
        heard.push({ request, body });
        response.writeHead(answer, { location: '/elsewhere' }).end();
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterEach(() => server.close());

  const configured = (more: Record<string, string>) =>
    subscribersFrom({ TOASOAN_PUBLISHER_URL: url, TOASOAN_EVENT_SECRET: SECRET, ...more });

  it('are the publisher alone unless GitHub is named with a token', () => {
    expect(configured({}).map(({ name }) => name)).toEqual(['publisher']);
    expect(configured({ GITHUB_REPOSITORY: 'a/b' }).map(({ name }) => name)).toEqual(['publisher']);
  });

  it('signs what the publisher is told, over the bytes that are sent', async () => {
    const [publisher] = configured({});
    expect(await publisher?.deliver(event)).toEqual({ ok: true });
    const [{ request, body } = { request: null, body: '' }] = heard;
    expect(request?.url).toBe('/events');
    const verified = new Webhook(SECRET).verify(body, request?.headers as Record<string, string>);
    expect(verified).toEqual(event.payload);
  });

  it('tells another publisher when the first leads not, or is not there, and stays with the one that took it', async () => {
    const taken: string[] = [];
    const leader = createServer((request, response) => {
      taken.push(request.url ?? '');
      response.writeHead(202).end();
    }).listen(0, '127.0.0.1');
    await once(leader, 'listening');
    const leads = `http://127.0.0.1:${String((leader.address() as AddressInfo).port)}`;
    const [publisher] = configured({ TOASOAN_PUBLISHER_URL: `http://127.0.0.1:9, ${url}/, ${leads}` });
    answer = 503;
    expect(await publisher?.deliver(event)).toEqual({ ok: true });
    expect(await publisher?.deliver(event)).toEqual({ ok: true });
    expect([heard.length, taken]).toEqual([1, ['/events', '/events']]);
    leader.close();
    leader.closeAllConnections();
    expect(await publisher?.deliver(event)).toEqual({ ok: false, error: 'HTTP 503' });
  });

  it('asks GitHub for a rebuild by repository_dispatch', async () => {
    const github = configured({
      GITHUB_REPOSITORY: 'lien-doan/website',
      GITHUB_DISPATCH_TOKEN: 'token',
      GITHUB_API_URL: url,
    })[1];
    expect(github?.coalesces).toBe(true);
    expect(await github?.deliver(event)).toEqual({ ok: true });
    const [{ request, body } = { request: null, body: '{}' }] = heard;
    expect(request?.url).toBe('/repos/lien-doan/website/dispatches');
    expect(request?.headers.authorization).toBe('Bearer token');
    expect(JSON.parse(body)).toEqual({
      event_type: 'content-published',
      client_payload: { kind: 'article', id: 'abc', revision: 7 },
    });
  });

  it('shows a token that cannot stand in a header as a failure, and goes on', async () => {
    const named = { GITHUB_REPOSITORY: 'lien-doan/website', GITHUB_DISPATCH_TOKEN: 'mã thử', GITHUB_API_URL: url };
    expect(await configured(named)[1]?.deliver(event)).toMatchObject({ ok: false });
    expect(heard).toEqual([]);
  });

  it('takes a redirect or an error for a failure, and follows neither', async () => {
    const [publisher] = configured({});
    answer = 302;
    expect(await publisher?.deliver(event)).toEqual({ ok: false, error: 'HTTP 302' });
    answer = 500;
    expect(await publisher?.deliver(event)).toEqual({ ok: false, error: 'HTTP 500' });
    expect(heard.map(({ request }) => request.url)).toEqual(['/events', '/events']);
  });
});
