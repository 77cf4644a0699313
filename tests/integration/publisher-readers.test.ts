import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Webhook } from 'standardwebhooks';
import { HEALTH_BODY, type PublicArticle, type SearchResponse } from '@toasoan/contracts';
import { anArticle } from '@toasoan/testkit';
import { startPublisherWorld, type PublisherWorld } from '../harness/publisher-world.js';

const article = (title: string, more: Partial<PublicArticle> = {}) => anArticle({ title, ...more });

let world: PublisherWorld;
beforeEach(async () => {
  world = await startPublisherWorld({ documents: [] });
});
afterEach(() => world.close());

describe('search', () => {
  it('runs in a thread of its own: fifty questions at once hold no event up, and none is lost', async () => {
    await world.publish(article('Lễ hội nghinh Ông'));
    const asked = Array.from({ length: 50 }, () => world.get('/api/tim?q=nghinh'));
    expect((await world.publish(article('Tin giữa lúc nhiều người tìm'))).outcome).toBe('live');
    for (const { status, text } of await Promise.all(asked)) {
      expect([status, (JSON.parse(text) as SearchResponse).total]).toEqual([200, 1]);
    }
  });

  it('behind a proxy is limited per reader, each by the address that the proxy names', async () => {
    const ask = async (headers: Record<string, string>) =>
      (await fetch(`${world.publisher.url}/api/tim?q=nghinh`, { headers })).status;
    const all = (address: string) => Promise.all(Array.from({ length: 30 }, () => ask({ 'x-forwarded-for': address })));
    const answers = await all('203.0.113.7');
    expect(new Set(answers)).toEqual(new Set([200, 429]));
    expect(answers.filter((status) => status === 200).length).toBeLessThanOrEqual(22);
    expect(await ask({ 'x-forwarded-for': '203.0.113.8' })).toBe(200);
    expect(await ask({ 'x-forwarded-for': '203.0.113.7, 203.0.113.9' })).toBe(200);
  });
});

describe('how things stand', () => {
  it('is told in full to this machine and to the newsroom wherever it is, in one word to everybody else', async () => {
    world.cms.put({ ...article('Bài chưa lên'), id: 'bi-mat' });
    world.publisher.index.refuse({ kind: 'article', id: 'bi-mat', revision: 1 }, null, 'không dựng được');
    const ask = async (headers: Record<string, string>) =>
      (await (await fetch(`${world.publisher.url}/health`, { headers })).json()) as Record<string, unknown>;
    const passedOn = { 'x-forwarded-for': '203.0.113.7' };
    expect(await ask(passedOn)).toEqual({ status: 'attention' });
    expect(JSON.stringify(await ask({}))).toContain('bi-mat');
    const sign = (key: string) => {
      const at = new Date();
      return {
        'webhook-id': 'health_1',
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(key).sign('health_1', at, HEALTH_BODY),
      };
    };
    expect(await ask({ ...passedOn, ...sign(world.config.receiptSecret) })).toEqual({ status: 'attention' });
    expect(JSON.stringify(await ask({ ...passedOn, ...sign(world.config.eventSecret) }))).toContain('bi-mat');
  });
});

describe('media', () => {
  const video = (key: string) => ({ path: '/uploads/v.mp4', key, mime: 'video/mp4' });
  const mp4 = (size: number) =>
    Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42'), Buffer.alloc(size)]);

  it('shows the new video after it was replaced under the same address, and gives it in ranges', async () => {
    world.cms.putFile('/uploads/v.mp4', mp4(5000), 'video/mp4');
    const item = article('Hội thi tay nghề', { genre: 'video', video: video('k1') });
    await world.publish(item);
    world.cms.putFile('/uploads/v.mp4', mp4(9000), 'video/mp4');
    await world.publish({ ...item, revision: 2, content: { ...item.content, video: video('k2') } });
    const path = /\/tep\/[0-9a-f]+\.mp4/.exec((await world.get(`/tin/${item.content.slug}/`)).text)?.[0] ?? '';
    const part = await fetch(world.publisher.url + path, { headers: { range: 'bytes=4-11' } });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 4-11/9012',
      'ftypmp42',
    ]);
  });
});
