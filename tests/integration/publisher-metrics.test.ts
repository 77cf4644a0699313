import { METRICS_BODY } from '@toasoan/contracts';
import { someSettings } from '@toasoan/testkit';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, category, unit } from '../harness/la-gi.js';
import { type PublisherWorld, startPublisherWorld } from '../harness/publisher-world.js';

/** Reads the text as Prometheus does, and no more leniently: each figure has its two remarks before it. */
function readMetrics(text: string): Map<string, number> {
  const found = new Map<string, number>();
  const typed = new Map<string, string>();
  expect(text.endsWith('\n')).toBe(true);
  for (const line of text.trimEnd().split('\n')) {
    const type = /^# TYPE ([a-z_]+) (gauge|counter|histogram)$/.exec(line);
    if (type?.[1] !== undefined) typed.set(type[1], type[2] ?? '');
    if (line.startsWith('# ')) continue;
    const [, name = '', labels = '', value = ''] = /^([a-z_]+)((?:\{[^}]*\})?) (\S+)$/.exec(line) ?? [];
    expect(typed.has(name.replace(/_(?:bucket|sum|count)$/, '')) || typed.has(name), line).toBe(true);
    expect(Number.isFinite(Number(value)), line).toBe(true);
    expect(found.has(name + labels), `twice: ${line}`).toBe(false);
    found.set(name + labels, Number(value));
  }
  return found;
}

describe('figures for Prometheus', () => {
  let world: PublisherWorld;
  beforeAll(async () => {
    world = await startPublisherWorld({ documents: [someSettings(), unit, category, article('Tin đầu')] });
    await world.publisher.reconcile(false);
    await world.publisher.publisher.idle();
  }, 60_000);
  afterAll(() => world.close());

  const figures = async (): Promise<Map<string, number>> => {
    const { status, text, headers } = await world.get('/metrics');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    return readMetrics(text);
  };

  it('say how long publications took, and what readers see', async () => {
    const before = await figures();
    await world.publish(article('Tin thứ hai'));
    const now = await figures();
    expect(now.get('toasoan_publish_seconds_count')).toBe((before.get('toasoan_publish_seconds_count') ?? 0) + 1);
    expect(now.get('toasoan_publish_seconds_bucket{le="+Inf"}')).toBe(now.get('toasoan_publish_seconds_count'));
    expect(now.get('toasoan_publish_seconds_sum')).toBeGreaterThan(0);
    const bounds = [...now].flatMap(([name, value]) =>
      name.startsWith('toasoan_publish_seconds_bucket') ? [value] : [],
    );
    expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
    expect(now.get('toasoan_release_current')).toBe(world.publisher.releases.current().release);
    expect(now.get('toasoan_release_newest')).toBe(now.get('toasoan_release_current'));
    expect(now.get('toasoan_reconciled_timestamp_seconds')).toBeGreaterThan(Date.now() / 1000 - 120);
    for (const name of [
      'toasoan_quarantined_documents',
      'toasoan_failures',
      'toasoan_receipts_failing',
      'toasoan_journal_waiting',
      'toasoan_release_pinned',
    ])
      expect(now.get(name), name).toBe(0);
    expect(now.get('toasoan_drift_documents{way="behind"}')).toBe(0);
    expect(now.get('toasoan_self_check_timestamp_seconds')).toBe(0);
    await world.publisher.selfCheck.run();
    const checked = await figures();
    expect(checked.get('toasoan_self_check_timestamp_seconds')).toBeGreaterThan(Date.now() / 1000 - 60);
    expect(checked.get('toasoan_self_check_differing_pages')).toBe(0);
    expect(now.get('process_resident_memory_bytes')).toBeGreaterThan(30e6);
    expect(now.get('toasoan_event_loop_lag_seconds{quantile="0.99"}')).toBeGreaterThanOrEqual(0);
    expect(now.get('toasoan_cms_up')).toBe(1);
    expect(now.get('toasoan_outbox_waiting')).toBe(0);
  });

  it('say that the site is rolled back, and that the CMS is away', async () => {
    const { release } = world.publisher.releases.current();
    world.publisher.releases.rollBack(release - 1);
    world.cms.misbehave('down');
    const now = await figures();
    expect(now.get('toasoan_release_pinned')).toBe(1);
    expect(now.get('toasoan_release_current')).toBe(release - 1);
    expect(now.get('toasoan_release_newest')).toBe(release);
    expect([now.get('toasoan_cms_up'), now.get('toasoan_outbox_waiting')]).toEqual([0, undefined]);
    world.cms.misbehave('none');
    world.publisher.releases.unpin();
  });

  it('are told to this machine and to who signs, nobody else', async () => {
    const ask = (headers: Record<string, string>) =>
      fetch(`${world.publisher.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9', ...headers } });
    const stranger = await ask({});
    expect([stranger.status, await stranger.text()]).toEqual([404, expect.not.stringContaining('toasoan_')]);
    const at = new Date();
    const sign = (body: string) => ({
      'webhook-id': 'metrics_1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(world.config.eventSecret).sign('metrics_1', at, body),
    });
    expect((await ask(sign('GET /health'))).status).toBe(404);
    expect((await ask(sign(METRICS_BODY))).status).toBe(200);
  });
});
