import type { ArticleDesk, Inbox } from '@toasoan/contracts';
import { address } from '@toasoan/site-plan';
import { type RunningCms, spawnCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Act, actOn } from './act-on.js';
import { deskClock } from './desk-clock.js';
import type { EventReceiver } from './event-receiver.js';
import { runVerifyLog } from './run-verify-log.js';
import type { SmallNewsroom } from './small-newsroom.js';
import { toldNewsroom } from './told-newsroom.js';
import type { Traces } from './traces.js';

const ARTICLE = 'api::article.article';
const HOUR = 3_600_000;
const UNTIMED = { withdrawalDueAt: null, withdrawalPlan: null };
const WHY = { reasonCode: 'outdated', comment: 'Hết hạn đăng ký.' };

describe.each(inject('everyTemplate'))('a timed withdrawal on $db', (template) => {
  let cms: RunningCms;
  let receiver: EventReceiver;
  let room: SmallNewsroom;
  let traces: Traces;

  beforeAll(async () => {
    ({ cms, receiver, room, traces } = await toldNewsroom(template));
  });
  afterAll(async () => {
    await cms.close();
    await receiver.close();
  });

  const act = (...order: Parameters<Act>) => actOn(traces)(...order);
  const turn = (now: number) => deskClock().withdrawAllDue(cms.app, new Date(now));
  const soon = () => new Date(Date.now() + HOUR).toISOString();
  const published = async (change?: Record<string, unknown>) => {
    const { documentId } = await room.submitted(change);
    await act(room.people.approver, documentId, 'approve');
    return documentId;
  };
  /** Published, and timed by an approver; then moved to a moment that no form would take. */
  const timed = async (due: number, words: Record<string, unknown> = {}) => {
    const documentId = await published();
    const order = { ...WHY, scheduledFor: soon(), ...words };
    expect(await act(room.people.approver, documentId, 'schedule_withdrawal', order)).toMatchObject({
      state: 'published',
    });
    const { id } = await traces.draft(documentId);
    await cms.app.db.query(ARTICLE).update({ where: { id }, data: { withdrawalDueAt: new Date(due) } });
    return documentId;
  };
  const addressOf = async (documentId: string) => address.article(String((await traces.draft(documentId))['slug']));
  const gone = async (documentId: string) => {
    expect((await traces.steps(documentId)).slice(2)).toEqual([
      'schedule_withdrawal published published',
      'withdraw_due published withdrawn',
    ]);
    expect(await traces.events(documentId)).toEqual(['article.published.v1 3', 'article.withdrawn.v1 4']);
    expect(await traces.draft(documentId)).toMatchObject({ state: 'withdrawn', live: false, ...UNTIMED });
  };

  it('is set by whoever may withdraw, once, about the revision that was seen, and shown', async () => {
    const { writer, approver, colleague, stranger } = room.people;
    const documentId = await published({ title: 'Nhận hồ sơ tới hết tuần' });
    const scheduledFor = soon();
    const order = { ...WHY, scheduledFor };
    expect(await act(writer, documentId, 'schedule_withdrawal', order)).toBe('not_publisher');
    expect(await act(stranger, documentId, 'schedule_withdrawal', order)).toBe('unknown_article');
    expect(await act(approver, documentId, 'schedule_withdrawal', { scheduledFor })).toBe('reason_missing');
    expect(await act(approver, documentId, 'schedule_withdrawal', WHY)).toBe('time_missing');
    expect(await act(approver, documentId, 'schedule_withdrawal', { ...order, revision: 2 })).toBe('already_done');
    const circle = { ...order, redirectTo: await addressOf(documentId) };
    expect(await act(approver, documentId, 'schedule_withdrawal', circle)).toBe('redirect_circle');
    const desk = (await act(approver, documentId, 'schedule_withdrawal', {
      ...order,
      redirectTo: '/gioi-thieu/',
    })) as ArticleDesk;
    expect(desk).toMatchObject({
      ...{ state: 'published', live: true, revision: 3 },
      withdrawal: {
        ...{ at: scheduledFor, by: 'approver Thử', reason: 'Thông tin không còn đúng' },
        ...{ note: null, redirectTo: '/gioi-thieu/' },
      },
    });
    expect(desk.log[0]).toMatchObject({
      ...{ command: 'schedule_withdrawal', label: 'Đã hẹn giờ gỡ: Thông tin không còn đúng', comment: WHY.comment },
    });
    expect(await act(colleague, documentId, 'schedule_withdrawal', order)).toBe('withdrawal_timed');
    expect(desk.allowed.map(({ command }) => command)).toEqual(
      expect.arrayContaining(['withdraw', 'unschedule_withdrawal']),
    );
    const { items, counts } = (await approver.request<Inbox>('GET', '/editorial/inbox?view=scheduled')).body;
    expect(counts.scheduled).toBe(items.length);
    expect(items.find((item) => item.documentId === documentId)).toMatchObject({
      ...{ state: 'published', scheduledFor: null, withdrawalDueAt: scheduledFor },
    });
    expect(await traces.events(documentId)).toEqual(['article.published.v1 3']);

    expect(await act(writer, documentId, 'unschedule_withdrawal')).toBe('not_publisher');
    expect(await act(colleague, documentId, 'unschedule_withdrawal')).toMatchObject({ withdrawal: null, revision: 3 });
    expect(await act(colleague, documentId, 'unschedule_withdrawal')).toBe('withdrawal_untimed');
    await turn(Date.now() + 2 * HOUR);
    expect(await traces.draft(documentId)).toMatchObject({ state: 'published', ...UNTIMED });
  });

  it('comes at its second: never early, once however often the clock looks, an hour back or ahead', async () => {
    const due = Date.parse('2028-02-28T17:00:00.000Z');
    const documentId = await timed(due, { note: 'Đã hết hạn nhận hồ sơ.' });
    for (const early of [-24 * HOUR, -HOUR, -1000, -1]) await turn(due + early);
    expect(await traces.world(documentId)).toMatchObject({ state: 'live', revision: 3 });
    await Promise.all([turn(due), turn(due), turn(due)]);
    for (const late of [1, 1000, HOUR, -HOUR]) await turn(due + late);
    await gone(documentId);
    expect(await traces.draft(documentId)).toMatchObject({
      ...{ withdrawnReason: 'outdated', withdrawnNote: 'Đã hết hạn nhận hồ sơ.', publishedRevision: 4 },
    });
    expect(await traces.world(documentId)).toMatchObject({ state: 'withdrawn', revision: 4 });
    const [step] = (await traces.log(documentId)).slice(-1);
    expect(step).toMatchObject({ actorName: 'Hệ thống', reasonCode: 'outdated' });
    expect(new Date(String((await traces.draft(documentId))['withdrawnAt'])).getTime()).toBe(due);
  });

  it('is done once by another instance that starts in the second it is due, while this one looks too', async () => {
    const due = Date.now();
    const all = [await timed(due), await timed(due)];
    const other = await spawnCms({ ...cms.env, TOASOAN_CLOCK: 'on' });
    try {
      await turn(due + HOUR);
      const ids = new Set(all);
      await receiver.until((events) => {
        const seen = events.filter(({ type, data }) => type === 'article.withdrawn.v1' && ids.has(data.id));
        return new Set(seen.map(({ data }) => data.id)).size === ids.size;
      });
    } finally {
      await other.kill();
    }
    await turn(due + HOUR);
    for (const documentId of all) await gone(documentId);
  }, 180_000);

  it('stays through a correction, begun, published or given up, and takes one that is under way with it', async () => {
    const { writer, approver, colleague } = room.people;
    const due = Date.parse('2028-03-01T02:00:00.000Z');
    const given = await timed(due);
    const corrected = await timed(due);
    for (const documentId of [given, corrected]) await act(writer, documentId, 'correct', { note: 'Nay sửa.' });
    const plan = { withdrawalPlan: { reasonCode: 'outdated', byName: 'approver Thử' } };
    expect(await act(writer, given, 'cancel_correction')).toMatchObject({ withdrawal: { by: 'approver Thử' } });
    expect(await traces.draft(given)).toMatchObject({ state: 'published', ...plan });
    await act(writer, corrected, 'submit');
    expect(await act(colleague, corrected, 'approve')).toMatchObject({ withdrawal: { by: 'approver Thử' } });
    const told = (await cms.app.db.query('api::notice.notice').findMany({
      where: { articleId: corrected, kind: 'published', recipient: { $startsWith: 'admin:' } },
    })) as { text: string }[];
    expect(told.some(({ text }) => text.includes('Bài vẫn được gỡ lúc 09:00, 01/03/2028'))).toBe(true);
    await act(writer, corrected, 'correct', { note: 'Nay sửa lần nữa.' });
    await act(writer, corrected, 'submit');
    await act(approver, corrected, 'schedule', { scheduledFor: soon() });
    const { id } = await traces.draft(corrected);
    await cms.app.db.query(ARTICLE).update({ where: { id }, data: { scheduledFor: new Date(due + HOUR) } });
    // As after a night in which nothing ran: the correction was due after the withdrawal, and does not come first.
    await deskClock().publishAllDue(cms.app, new Date(due + 2 * HOUR));
    await turn(due + 2 * HOUR);
    for (const documentId of [given, corrected]) {
      expect(await traces.live(documentId)).toBeNull();
      expect(await traces.draft(documentId)).toMatchObject({
        ...{ state: 'withdrawn', correctionNote: null, scheduledFor: null, deskKey: null },
        ...UNTIMED,
      });
    }
    expect((await traces.steps(corrected)).at(-1)).toBe('withdraw_due scheduled withdrawn');
  });

  it('ends where somebody withdraws by hand first', async () => {
    const due = Date.parse('2028-04-01T02:00:00.000Z');
    const documentId = await timed(due);
    expect(await act(room.people.colleague, documentId, 'withdraw', { reasonCode: 'error' })).toMatchObject({
      state: 'withdrawn',
      withdrawal: null,
    });
    await act(room.people.writer, documentId, 'submit');
    await act(room.people.approver, documentId, 'approve');
    await turn(due + HOUR);
    expect(await traces.draft(documentId)).toMatchObject({ state: 'published', withdrawnReason: null, ...UNTIMED });
  });

  it('lets of two who act at once on it one win, and tells the other', async () => {
    const { approver, colleague } = room.people;
    const documentId = await published();
    const order = { ...WHY, scheduledFor: soon() };
    const both = await Promise.all([
      act(approver, documentId, 'schedule_withdrawal', order),
      act(colleague, documentId, 'schedule_withdrawal', order),
    ]);
    expect(both.filter((answer) => answer === 'withdrawal_timed')).toHaveLength(1);
    const [, answer] = await Promise.all([
      turn(Date.now() + 2 * HOUR),
      act(colleague, documentId, 'unschedule_withdrawal'),
    ]);
    const { state } = await traces.draft(documentId);
    expect(answer).toEqual(state === 'withdrawn' ? 'already_done' : expect.objectContaining({ withdrawal: null }));
    expect(await traces.steps(documentId)).toHaveLength(4);
  });

  it('leaves a redirect out that has become a circle, takes the article off all the same, and says so', async () => {
    const due = Date.parse('2028-05-01T02:00:00.000Z');
    const documentId = await timed(due, { redirectTo: '/tam/' });
    const leadsBack = { from: '/tam/', to: await addressOf(documentId), kind: 's301' };
    await cms.app.db.query('api::redirect.redirect').create({ data: leadsBack });
    await turn(due);
    expect(await traces.draft(documentId)).toMatchObject({ state: 'withdrawn', withdrawnRedirect: null });
    const { log } = (await room.people.approver.desk<ArticleDesk>(documentId)).body;
    expect(log[0]?.comment).toContain('không kèm địa chỉ chuyển đến. Địa chỉ chuyển đến dẫn ngược');
  });

  it('is no form’s and no API’s to write, and the log stays whole', async () => {
    const { documentId } = await room.draft();
    const data = { withdrawalDueAt: soon(), withdrawalPlan: { by: 'admin:1' }, title: 'Tự hẹn' };
    expect((await room.people.writer.save(documentId, data)).status).toBe(200);
    expect(await traces.draft(documentId)).toMatchObject({ title: 'Tự hẹn', ...UNTIMED });
    const { code, stdout } = await runVerifyLog(cms.env);
    expect(code, stdout).toBe(0);
  });
});
