import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { type CmsApp, inRepository, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type EventReceiver, eventReceiver } from './event-receiver.js';
import { type SmallNewsroom, smallNewsroom } from './small-newsroom.js';

const AT_MOST_MS = 100;
/** Longer than anything takes on a machine that does much else: what is answered before was not waited for. */
const FOR_EVER_MS = 120_000;

interface Handover {
  atMostMs: number;
  wait(eventIds: readonly string[]): Promise<void>;
}
const built = createRequire(inRepository('apps/cms/dist/src/outbox/outbox.js'));
const { outbox } = built('./outbox.js') as { outbox: (app: CmsApp) => { relay: { handover: Handover } } };

describe.each(inject('templates'))('the answer to a command, on $db', (template) => {
  let cms: RunningCms;
  let receiver: EventReceiver;
  let room: SmallNewsroom;
  let handover: Handover;
  /** For how many events each answer waited, and how long. */
  const waits: { events: number; ms: number }[] = [];

  beforeAll(async () => {
    receiver = await eventReceiver();
    cms = await startCms(template, { TOASOAN_PUBLISHER_URL: receiver.url });
    room = await smallNewsroom(cms);
    ({ handover } = outbox(cms.app).relay);
    const wait = handover.wait.bind(handover);
    handover.wait = async (eventIds) => {
      const from = performance.now();
      await wait(eventIds);
      waits.push({ events: eventIds.length, ms: performance.now() - from });
    };
  });
  let release = (): void => undefined;
  afterEach(() => {
    release();
    receiver.failing = false;
    handover.atMostMs = AT_MOST_MS;
  });
  afterAll(async () => {
    await cms.close();
    await receiver.close();
  });

  const hold = (): void => {
    receiver.held = new Promise((resolve) => {
      release = () => {
        receiver.held = null;
        resolve();
      };
    });
  };
  const has = (id: string): boolean => receiver.events.some(({ data }) => data.id === id);
  const approve = async (): Promise<{ id: string; took: number; waited: number; there: boolean }> => {
    const { documentId: id, revision } = await room.submitted();
    const before = waits.length;
    const from = performance.now();
    const answer = await room.people.approver.command(id, 'approve', { revision });
    const there = has(id);
    expect([answer.status, waits.slice(before).map(({ events }) => events)]).toEqual([200, [1]]);
    return { id, took: performance.now() - from, waited: waits.at(-1)?.ms ?? 0, there };
  };

  it('comes once the publisher has the event that it published', async () => {
    handover.atMostMs = FOR_EVER_MS;
    for (const { there } of [await approve(), await approve(), await approve()]) expect(there).toBe(true);
  });

  it('waits a tenth of a second for a publisher that does not answer', async () => {
    hold();
    const { id, took, waited } = await approve();
    expect([took >= AT_MOST_MS, waited > AT_MOST_MS / 4]).toEqual([true, true]);
    release();
    await receiver.until(() => has(id));
  });

  it('does not take a refusal for the publisher’s word', async () => {
    handover.atMostMs = FOR_EVER_MS;
    receiver.failing = true;
    const refused = receiver.refused;
    const approved = approve();
    await expect.poll(() => receiver.refused).toBeGreaterThan(refused);
    receiver.failing = false;
    // It is sent again half a second later.
    expect(await approved).toMatchObject({ there: true });
  });

  it('does not wait where the command publishes nothing, though other events are on their way', async () => {
    handover.atMostMs = FOR_EVER_MS;
    const quiet = await room.submitted();
    const { documentId, revision } = await room.submitted();
    hold();
    const approving = room.people.approver.command(documentId, 'approve', { revision });
    await receiver.until(() => has(documentId));
    const remark = { revision: quiet.revision, comment: 'Xem lại ảnh.' };
    const remarking = room.people.approver.command(quiet.documentId, 'comment', remark).then(({ status }) => status);
    expect(await Promise.race([remarking, pause(8_000, 'held up', { ref: false })])).toBe(200);
    expect(await Promise.race([approving, Promise.resolve('waits')])).toBe('waits');
    release();
    expect((await approving).status).toBe(200);
  });
});
