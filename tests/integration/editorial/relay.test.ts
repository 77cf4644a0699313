import { createRequire } from 'node:module';
import type { ArticleDesk, OutboxItem } from '@toasoan/contracts';
import { type CmsApp, inRepository, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type EventReceiver, eventReceiver } from './event-receiver.js';
import { type SmallNewsroom, smallNewsroom } from './small-newsroom.js';

interface RelayLike {
  start(): void;
  stop(): Promise<void>;
}
const built = createRequire(inRepository('apps/cms/dist/src/outbox/outbox.js'));
const { outbox } = built('./outbox.js') as { outbox: (app: CmsApp) => { subscribers: unknown; relay: RelayLike } };
const { Relay } = built('./relay.js') as { Relay: new (app: CmsApp, subscribers: unknown) => RelayLike };

const { becameLate, watchLate } = built('./late-watch.js') as {
  watchLate: (app: unknown, everyMs: number) => () => Promise<void>;
  becameLate: (app: CmsApp, from: Date, to: Date) => Promise<{ subject_id: string }[]>;
};

const { claimDue } = built('./claim.js') as {
  claimDue: (app: unknown, subscriber: { name: string }, owner: string, now: Date) => Promise<{ id: number }[]>;
};

const OUTBOX = 'api::outbox-event.outbox-event';

describe.each(inject('everyTemplate'))('the relay on $db', (template) => {
  let cms: RunningCms;
  let receiver: EventReceiver;
  let room: SmallNewsroom;

  beforeAll(async () => {
    receiver = await eventReceiver();
    cms = await startCms(template, { TOASOAN_PUBLISHER_URL: receiver.url });
    room = await smallNewsroom(cms);
  });
  afterAll(async () => {
    await cms.close();
    await receiver.close();
  });

  const publish = async () => {
    const { documentId, revision } = await room.submitted();
    await room.people.approver.command(documentId, 'approve', { revision });
    return documentId;
  };
  const waiting = async () =>
    (await room.people.board.request<{ data: OutboxItem[] }>('GET', '/editorial/outbox?state=failing')).body.data;
  const arrived = (ids: string[]) =>
    receiver.until((events) => ids.every((id) => events.some(({ data }) => data.id === id)));

  it('delivers what was approved while the receiver was down, without a hand', async () => {
    receiver.failing = true;
    const ids = [await publish(), await publish(), await publish()];
    await expect.poll(async () => (await waiting()).length).toBe(3);
    expect((await waiting())[0]).toMatchObject({ subscriber: 'publisher', lastError: 'HTTP 503', kind: 'article' });
    receiver.failing = false;
    await arrived(ids);
    await expect.poll(async () => (await waiting()).length).toBe(0);
  });

  const pausing = async (id: string) => {
    receiver.failing = true;
    await expect.poll(async () => (await rowOf(id))?.['state']).toBe('failing');
    await cms.app.db.query(OUTBOX).update({
      where: { id: (await rowOf(id))?.['id'] },
      data: { nextAttemptAt: new Date(Date.now() + 3_600_000) },
    });
    receiver.failing = false;
  };
  const rowOf = (id: string) => cms.app.db.query(OUTBOX).findOne({ where: { subjectId: id }, orderBy: { id: 'asc' } });

  it('delivers all that waits once any event is taken, a first attempt too', async () => {
    receiver.failing = true;
    const old = await publish();
    await pausing(old);
    const fresh = await publish();
    await arrived([fresh, old]);
  });

  it('does not let a new event of a document wait for the pause of an older one', async () => {
    receiver.failing = true;
    const { documentId, revision } = await room.submitted();
    await room.people.approver.command(documentId, 'approve', { revision });
    await pausing(documentId);
    const take = { revision: revision + 1, reasonCode: 'error' };
    expect((await room.people.approver.command(documentId, 'withdraw', take)).status).toBe(200);
    await receiver.until((events) => events.filter(({ data }) => data.id === documentId).length === 2);
  });

  it('lists what waits before what is delivered, however old it is', async () => {
    const ids = [await publish(), await publish()];
    await arrived(ids);
    const [old] = ids;
    await expect.poll(async () => (await rowOf(String(old)))?.['state']).toBe('delivered');
    const stuck = { state: 'delivering', leaseOwner: 'other', leaseUntil: new Date(Date.now() + 3_600_000) };
    await cms.app.db.query(OUTBOX).update({ where: { id: (await rowOf(String(old)))?.['id'] }, data: stuck });
    const { body } = await room.people.board.request<{ data: OutboxItem[] }>('GET', '/editorial/outbox');
    expect(body.data[0]).toMatchObject({ documentId: old, state: 'delivering' });
    expect(body.data.some(({ state }) => state === 'delivered')).toBe(true);
    await cms.app.db
      .query(OUTBOX)
      .update({ where: { subjectId: old }, data: { state: 'delivered', leaseUntil: null } });
  });

  it('is hurried by hand', async () => {
    receiver.failing = true;
    const id = await publish();
    await expect.poll(async () => (await waiting()).length).toBe(1);
    const [row] = await waiting();
    await cms.app.db.query(OUTBOX).update({
      where: { id: row?.id },
      data: { nextAttemptAt: new Date(Date.now() + 3_600_000) },
    });
    receiver.failing = false;
    const again = await room.people.board.request('POST', `/editorial/outbox/${String(row?.id)}/retry`, {});
    expect(again.status).toBe(200);
    await arrived([id]);
  });

  it('keeps the order of one document', async () => {
    receiver.failing = true;
    const { documentId, revision } = await room.submitted();
    const { approver } = room.people;
    await approver.command(documentId, 'approve', { revision });
    await approver.command(documentId, 'withdraw', { revision: revision + 1, reasonCode: 'error' });
    receiver.failing = false;
    await receiver.until((events) => events.filter(({ data }) => data.id === documentId).length === 2);
    const revisions = receiver.events.filter(({ data }) => data.id === documentId).map(({ data }) => data.revision);
    expect(revisions).toEqual([revision + 1, revision + 2]);
  });

  it('takes up what a relay that died had claimed', async () => {
    const id = await publish();
    await arrived([id]);
    const row = await cms.app.db.query(OUTBOX).findOne({ where: { subjectId: id } });
    const dead = { state: 'delivering', leaseOwner: 'dead', leaseUntil: new Date(Date.now() - 1) };
    await expect
      .poll(async () => (await cms.app.db.query(OUTBOX).findOne({ where: { subjectId: id } }))?.['state'])
      .toBe('delivered');
    await cms.app.db.query(OUTBOX).update({ where: { id: row?.['id'] }, data: dead });
    await receiver.until((events) => events.filter(({ data }) => data.id === id).length === 2);
    const ids = receiver.ids.filter((_, index) => receiver.events[index]?.data.id === id);
    expect(new Set(ids).size).toBe(1);
  });

  it('notices, and shows the editor, what has no receipt after a minute', async () => {
    const id = await publish();
    await cms.app.db.query(OUTBOX).update({
      where: { subjectId: id },
      data: { createdAt: new Date(Date.now() - 61_000) },
    });
    const rows = await becameLate(cms.app, new Date(Date.now() - 62_000), new Date(Date.now() - 60_000));
    expect(rows.map(({ subject_id }) => subject_id)).toEqual([id]);
    // A restart forgets when it looked last: the first look goes back over everything.
    const warned: string[] = [];
    const log = { warn: (words: string) => warned.push(words), error: (words: string) => warned.push(words) };
    const stop = watchLate({ db: cms.app.db, log }, 20);
    await expect.poll(() => warned.some((words) => words.includes(id))).toBe(true);
    await stop();
    const desk = await room.people.writer.desk<ArticleDesk>(id);
    expect(desk.body.receipt).toMatchObject({ phase: 'late', url: null });
  });

  it('delivers each event once though three relays run side by side', async () => {
    const relays = [0, 1].map(() => new Relay(cms.app, outbox(cms.app).subscribers));
    for (const relay of relays) relay.start();
    const before = receiver.events.length;
    const ids = await Promise.all(Array.from({ length: 12 }, publish));
    await arrived(ids);
    await Promise.all(relays.map((relay) => relay.stop()));
    const told = receiver.events.slice(before).map(({ data }) => data.id);
    expect(told.sort()).toEqual([...ids].sort());
  });

  it('does not claim what another relay delivered after it was found due', async () => {
    const { relay } = outbox(cms.app);
    await relay.stop();
    const id = await publish();
    const { db } = cms.app;
    const row = await rowOf(id);
    const meanwhile = async () => {
      await db.query(OUTBOX).update({ where: { id: row?.['id'] }, data: { state: 'delivered', attempts: 1 } });
    };
    // Every question asked of the rows after the first look at what is due comes too late.
    const late = new Proxy(db.query(OUTBOX), {
      get: (query, name) => async (input: unknown) => {
        await meanwhile();
        return (query as unknown as Record<PropertyKey, (input: unknown) => unknown>)[name]?.(input);
      },
    });
    const slow = { db: { connection: db.connection, getConnection: db.getConnection.bind(db), query: () => late } };
    expect(await claimDue(slow, { name: 'publisher' }, 'slow', new Date())).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ state: 'delivered', attempts: 1 });
  });

  it('delivers after a crash between the commit and the delivery', async () => {
    const { subscribers } = outbox(cms.app);
    const id = await publish();
    const row = () => cms.app.db.query(OUTBOX).findOne({ where: { subjectId: id } });
    expect(await row()).toMatchObject({ state: 'pending', attempts: 0 });
    const next = new Relay(cms.app, subscribers);
    next.start();
    await arrived([id]);
    await next.stop();
    expect(await row()).toMatchObject({ state: 'delivered', attempts: 1 });
  });
});
