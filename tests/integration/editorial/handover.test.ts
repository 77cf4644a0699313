import { createRequire } from 'node:module';
import { type CmsApp, inRepository, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type EventReceiver, eventReceiver } from './event-receiver.js';
import { type SmallNewsroom, smallNewsroom } from './small-newsroom.js';

const AT_MOST_MS = 100;

interface Handover {
  wait(eventIds: readonly string[]): Promise<void>;
}
const built = createRequire(inRepository('apps/cms/dist/src/outbox/outbox.js'));
const { outbox } = built('./outbox.js') as { outbox: (app: CmsApp) => { relay: { handover: Handover } } };

describe.each(inject('templates'))('the answer to a command, on $db', (template) => {
  let cms: RunningCms;
  let receiver: EventReceiver;
  let room: SmallNewsroom;
  /** For how many events each answer waited, and how long. */
  const waits: { events: number; ms: number }[] = [];

  beforeAll(async () => {
    receiver = await eventReceiver();
    cms = await startCms(template, { TOASOAN_PUBLISHER_URL: receiver.url });
    room = await smallNewsroom(cms);
    const { handover } = outbox(cms.app).relay;
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
    const answers = [await approve(), await approve(), await approve(), await approve(), await approve()];
    for (const { there, waited, took } of answers)
      expect([there || took >= AT_MOST_MS, waited > 0]).toEqual([true, true]);
    // On a machine that does much else some may take longer; not all.
    expect(answers.some(({ there, waited }) => there && waited < AT_MOST_MS / 2)).toBe(true);
  });

  it('waits a tenth of a second for a publisher that does not answer', async () => {
    hold();
    const { id, took, waited } = await approve();
    expect([took >= AT_MOST_MS, waited > AT_MOST_MS / 4]).toEqual([true, true]);
    release();
    await receiver.until(() => has(id));
  });

  it('does not take a refusal for the publisher’s word', async () => {
    receiver.failing = true;
    const { took, waited } = await approve();
    expect([took >= AT_MOST_MS, waited > AT_MOST_MS / 4]).toEqual([true, true]);
    receiver.failing = false;
  });

  it('does not wait where the command publishes nothing, though other events are on their way', async () => {
    const quiet = await room.submitted();
    hold();
    const { documentId, revision } = await room.submitted();
    const approving = room.people.approver.command(documentId, 'approve', { revision });
    await receiver.until(() => has(documentId));
    const before = waits.length;
    const remark = { revision: quiet.revision, comment: 'Xem lại ảnh.' };
    expect((await room.people.approver.command(quiet.documentId, 'comment', remark)).status).toBe(200);
    expect((await approving).status).toBe(200);
    const since = waits.slice(before).sort((one, other) => one.events - other.events);
    expect(since.map(({ events }) => events)).toEqual([0, 1]);
    expect(since[0]?.ms).toBeLessThan(AT_MOST_MS / 10);
  });
});
