import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Webhook } from 'standardwebhooks';
import { article } from '../harness/la-gi.js';
import { eventBody, startPublisherWorld, type PublisherWorld } from '../harness/publisher-world.js';
import { reportFault } from '../harness/report-fault.js';
import { smallSite } from '../harness/small-site.js';

const MINUTE = 60_000;

let site: string;
let world: PublisherWorld;
beforeEach(async () => {
  site = await smallSite();
  world = await startPublisherWorld({ documents: [], bundleDir: site });
});
afterEach(async () => {
  await world.close();
  await rm(site, { recursive: true });
});

interface Forgery {
  name: string;
  body?: string;
  headers: Record<string, string>;
}

/** Whatever somebody without the key, or with an old letter in hand, may try. */
function forgeries(key: string, body: string): Forgery[] {
  const now = new Date();
  const signed = (by: string, at: Date, id = 'msg_gia', what = body): Record<string, string> => ({
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(by).sign(id, at, what),
  });
  const good = signed(key, now);
  const signature = good['webhook-signature'] ?? '';
  const without = (name: string) => Object.fromEntries(Object.entries(good).filter(([header]) => header !== name));
  const flipped = (at: number) => {
    const [version = '', code = ''] = signature.split(',');
    const bytes = Buffer.from(code, 'base64');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return `${version},${bytes.toString('base64')}`;
  };
  return [
    { name: 'unsigned', headers: {} },
    { name: 'another key', headers: signed(`whsec_${Buffer.alloc(32, 7).toString('base64')}`, now) },
    { name: 'older than five minutes', headers: signed(key, new Date(now.getTime() - 6 * MINUTE)) },
    { name: 'from the future', headers: signed(key, new Date(now.getTime() + 6 * MINUTE)) },
    { name: 'no time at all', headers: { ...good, 'webhook-timestamp': 'NaN' } },
    { name: 'another time', headers: { ...good, 'webhook-timestamp': String(Math.floor(now.getTime() / 1000) - 60) } },
    { name: 'another id', headers: { ...good, 'webhook-id': 'msg_khac' } },
    ...['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
      name: `no ${name}`,
      headers: without(name),
    })),
    { name: 'a shorter signature', headers: { ...good, 'webhook-signature': signature.slice(0, -5) } },
    { name: 'a longer signature', headers: { ...good, 'webhook-signature': `${signature}AAAA` } },
    { name: 'another version', headers: { ...good, 'webhook-signature': signature.replace(/^v1,/, 'v9,') } },
    { name: 'an empty signature', headers: { ...good, 'webhook-signature': 'v1,' } },
    // Each byte of the signature counts.
    ...Array.from({ length: 32 }, (_, at) => ({
      name: `byte ${String(at)} of the signature`,
      headers: { ...good, 'webhook-signature': flipped(at) },
    })),
    { name: 'a byte more', body: `${body} `, headers: good },
    { name: 'truncated', body: body.slice(0, -1), headers: good },
    { name: 'the same JSON, other bytes', body: JSON.stringify(JSON.parse(body), null, 1), headers: good },
    { name: 'another document', body: body.replace('"revision":1', '"revision":9'), headers: good },
    { name: 'nothing', body: '', headers: good },
    // Who holds the key and says nonsense is refused as well.
    ...[
      '{"type":"x"}',
      '[]',
      'null',
      'không phải JSON',
      body.replace('published', 'deleted'),
      body.replace('article.', 'unit.'),
    ].map((nonsense) => ({
      name: `signed nonsense ${nonsense.slice(0, 20)}`,
      body: nonsense,
      headers: signed(key, now, 'msg_gia', nonsense),
    })),
  ];
}

it('refuses every forged, truncated, old or replayed event, and does nothing', async (context) => {
  const item = article('Tin giả');
  world.cms.put(item);
  const body = eventBody(item);
  const all = forgeries(world.config.eventSecret, body);
  const asked = world.cms.requests.length;
  for (const { name, body: sent = body, headers } of all) {
    for (const path of ['/events', '/commands/rebuild']) {
      const { status } = await fetch(world.publisher.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: sent,
      });
      expect([400, 401, 404], `${name} at ${path}`).toContain(status);
    }
  }
  await world.publisher.publisher.idle();
  const { waiting, lastEventAt } = world.publisher.journal.backlog();
  expect([waiting, lastEventAt, world.cms.requests.length]).toEqual([0, null, asked]);
  expect((await world.get(`/tin/${item.content.slug}/`)).status).toBe(404);

  // A letter that was good once: taken again, it does nothing, also after a restart.
  const again = { id: 'msg_mot_lan', at: new Date() };
  expect((await world.post(body, again)).status).toBe(202);
  await world.cms.receiptFor('article', item.id, 1);
  expect((await world.post(body, again)).status).toBe(202);
  await world.restart();
  expect((await world.post(body, again)).status).toBe(202);
  await world.publish(article('Tin đến sau'));
  const reads = world.cms.requests.filter((line) => line.endsWith(`/publications/article/${item.id}`));
  expect(reads).toHaveLength(1);
  expect(world.cms.receipts.filter(({ receipt }) => receipt.id === item.id)).toHaveLength(1);
  reportFault(context, {
    fault: 6,
    what: 'forged, truncated, old, replayed events and commands',
    count: all.length * 2 + 2,
    result: 'all refused or without effect; the CMS was not even asked',
  });
});
