import type { PublisherLease, PublisherLeaseOrder } from '@toasoan/contracts';
import { type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const LEASE = 'api::publisher-lease.publisher-lease';
const OUTBOX = 'api::outbox-event.outbox-event';
const ASKERS = 8;

describe.each(inject('everyTemplate'))('the lead among publishers on $db', (template) => {
  let cms: RunningCms;
  beforeAll(async () => {
    cms = await startCms(template, { TOASOAN_RELAY: 'off' });
  });
  afterAll(() => cms.close());

  const post = (route: string, body: unknown, token = cms.env['TOASOAN_INTERNAL_TOKEN'] ?? '') =>
    fetch(`${cms.url}/api/internal/${route}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const order = async (name: string, more: Partial<PublisherLeaseOrder> = {}): Promise<PublisherLease> => {
    const answer = await post('publisher-lease', {
      name,
      process: `${name}-tien-trinh`,
      forMs: 60_000,
      want: 'hold',
      ...more,
    });
    expect(answer.status).toBe(200);
    return (await answer.json()) as PublisherLease;
  };
  const runOut = () => cms.app.db.query(LEASE).updateMany({ where: {}, data: { until: new Date(Date.now() - 1) } });

  it(`is given to one of ${String(ASKERS)} that ask at once, the first time and when it has run out`, async () => {
    for (const fence of [1, 2, 3]) {
      const answers = await Promise.all(Array.from({ length: ASKERS }, (_, n) => order(`may-${String(n)}`)));
      const mine = answers.filter((answer) => answer.mine);
      expect(mine).toHaveLength(1);
      expect(mine[0]?.fence).toBe(fence);
      await runOut();
    }
  });

  it('is renewed with its number, refused to others, and passed on with a higher one', async () => {
    const first = await order('mot');
    expect(await order('mot')).toMatchObject({ mine: true, fence: first.fence });
    expect(await order('hai')).toMatchObject({ mine: false, leader: 'mot', fence: first.fence });
    // Started again: the former process is gone.
    const again = await order('mot', { process: 'tien-trinh-moi' });
    expect(again).toMatchObject({ mine: true, fence: first.fence + 1 });
    expect(await order('mot', { want: 'release' })).toMatchObject({ mine: false, leader: 'mot' });
    await order('mot', { want: 'release', process: 'tien-trinh-moi' });
    expect(await order('hai')).toMatchObject({ mine: true, fence: first.fence + 2 });
  });

  it.each([
    ['delivered', 'evt_tra_lai'],
    ['delivering', 'evt_con_tren_duong'],
  ])('sends again what a publisher took and gave back, while it counts as %s', async (state, eventId) => {
    const row = {
      eventId,
      type: 'article.published.v1',
      kind: 'article',
      subjectId: 'x',
      revision: 1,
      payload: {},
      subscriber: 'publisher',
      state,
      leaseOwner: 'tram-chuyen',
      attempts: 1,
    };
    await cms.app.db.query(OUTBOX).create({ data: row });
    expect((await post('publisher-handback', { events: [eventId, 'again_khong_biet'] })).status).toBe(204);
    const [found] = await cms.app.db.query(OUTBOX).findMany({ where: { eventId } });
    expect(found).toMatchObject({ state: 'failing', deliveredAt: null, leaseOwner: null });
  });

  it('of a clock that was set back keeps nobody from leading', async () => {
    await order('mot');
    const inAnHour = new Date(Date.now() + 60 * 60_000);
    await cms.app.db.query(LEASE).updateMany({ where: {}, data: { until: inAnHour } });
    const { mine, forMs } = await order('hai');
    expect([mine, forMs > 0 && forMs <= 60_000]).toEqual([true, true]);
    await runOut();
  });

  it('is nobody’s business without the internal token, and says so of a wrong order', async () => {
    expect((await post('publisher-lease', {}, 'sai')).status).toBe(401);
    expect((await post('publisher-handback', { events: [] }, 'sai')).status).toBe(401);
    expect((await post('publisher-lease', { name: 'mot' })).status).toBe(400);
  });
});
