import type { ArticleDesk } from '@toasoan/contracts';
import { type RunningCms, seeded, spawnCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { reportFault } from '../harness/report-fault.js';
import { type Act, actOn } from '../integration/editorial/act-on.js';
import { deskClock } from '../integration/editorial/desk-clock.js';
import type { EventReceiver } from '../integration/editorial/event-receiver.js';
import type { SmallNewsroom } from '../integration/editorial/small-newsroom.js';
import { toldNewsroom } from '../integration/editorial/told-newsroom.js';
import type { Traces } from '../integration/editorial/traces.js';

const ARTICLE = 'api::article.article';
const HOUR = 3_600_000;
/** Articles that are timed at random moments. */
const TIMED = Number(process.env['TOASOAN_TIMED'] ?? 5);

describe.each(inject('everyTemplate'))('the clock on $db', (template) => {
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
  const turn = (at: number) => deskClock().publishAllDue(cms.app, new Date(at));
  const lateTurn = (at: number) => deskClock().escalateAllOverdue(cms.app, new Date(at));
  const set = async (documentId: string, data: Record<string, unknown>) => {
    const { id } = await traces.draft(documentId);
    await cms.app.db.query(ARTICLE).update({ where: { id }, data });
  };
  /** Timed by an approver, then moved to a moment that no form would take. */
  const timed = async (at: number, title = 'Hẹn giờ') => {
    const { documentId } = await room.submitted({ title });
    const soon = new Date(Date.now() + HOUR).toISOString();
    expect(await act(room.people.approver, documentId, 'schedule', { scheduledFor: soon })).toMatchObject({
      state: 'scheduled',
    });
    await set(documentId, { scheduledFor: new Date(at) });
    return documentId;
  };
  const onceOnly = async (documentId: string) => {
    expect(await traces.steps(documentId)).toEqual([
      'submit draft in_review',
      'schedule in_review scheduled',
      'publish_due scheduled published',
    ]);
    expect(await traces.events(documentId)).toEqual(['article.published.v1 4']);
    expect(await traces.world(documentId)).toMatchObject({ state: 'live', revision: 4 });
  };

  it.each([
    ['an ordinary day', Date.parse('2027-03-01T02:00:00.000Z')],
    ['the first moment of a leap day in Viet Nam', Date.parse('2028-02-28T17:00:00.000Z')],
    ['the last moment of a leap day in Viet Nam', Date.parse('2028-02-29T16:59:59.999Z')],
    ['the turn of a year', Date.parse('2027-12-31T17:00:00.000Z')],
  ])('publishes at the moment of %s: never early, once however often it looks', async (_, due) => {
    const documentId = await timed(due);
    for (const early of [-24 * HOUR, -HOUR, -1000, -1]) await turn(due + early);
    expect(await traces.world(documentId)).toBeNull();
    await turn(due);
    for (const late of [0, 1, 1000, HOUR, -HOUR]) await turn(due + late);
    await onceOnly(documentId);
    const { firstPublishedAt } = await traces.draft(documentId);
    expect(new Date(String(firstPublishedAt)).getTime()).toBe(due);
  });

  it(`publishes ${String(TIMED)} articles at random seconds of a leap day, once each, never early, however the clock jumps`, async (context) => {
    const random = seeded(22);
    const from = Date.parse('2028-02-28T17:00:00.000Z');
    const dues = new Map<string, number>();
    for (let n = 0; n < TIMED; n += 1) {
      const due = from + random.between(0, 86_399) * 1000;
      dues.set(await timed(due, `Hẹn giờ ngẫu nhiên ${String(n)}`), due);
    }
    // The clock goes on by the second before and the second of each time, and now and then an hour back or ahead.
    const moments = [...dues.values()].sort((a, b) => a - b).flatMap((due) => [due - 1, due]);
    const looks = moments.flatMap((now) => {
      const dice = random.next();
      return dice < 0.25 ? [now - HOUR, now] : dice < 0.35 ? [now, now - HOUR] : [now];
    });
    const first = new Map<string, number>();
    for (const now of looks) {
      for (const [id, due] of dues) if (due <= now && !first.has(id)) first.set(id, now);
      await turn(now);
    }
    for (const [id, due] of dues) {
      await onceOnly(id);
      const at = new Date(String((await traces.draft(id))['firstPublishedAt'])).getTime();
      expect([at, at - due]).toEqual([first.get(id), 0]);
    }
    reportFault(context, {
      fault: 22,
      what: `timed articles on a leap day, the clock set an hour back in between (${template.db})`,
      count: TIMED,
      result: `each at its second, once, never early, over ${String(looks.length)} looks at the clock`,
    });
  }, 300_000);

  it('lets sixty articles that fail each time stand in nobody’s way', async () => {
    const due = Date.parse('2027-05-01T02:00:00.000Z');
    const broken = new Set<unknown>();
    for (let n = 0; n < 60; n += 1) {
      const row = {
        title: 'Hỏng',
        genre: 'news_brief',
        state: 'scheduled',
        revision: 2,
        scheduledFor: new Date(due - HOUR),
      };
      broken.add((await cms.app.db.query(ARTICLE).create({ data: row }))['documentId']);
    }
    const stop = cms.app.db.lifecycles.subscribe({
      models: [ARTICLE],
      beforeUpdateMany({ params }: { params: { where?: { documentId?: unknown } } }) {
        if (broken.has(params.where?.documentId)) throw new Error('hỏng');
      },
    });
    const documentId = await timed(due, 'Sau sáu mươi bài hỏng');
    await turn(due);
    stop();
    await onceOnly(documentId);
    await cms.app.db.query(ARTICLE).deleteMany({ where: { documentId: { $in: [...broken] } } });
  });

  it('catches up after a clock that was an hour slow, in the order of their times', async () => {
    const due = Date.parse('2027-04-01T02:00:00.000Z');
    const later = await timed(due + 60_000, 'Hẹn sau');
    const sooner = await timed(due, 'Hẹn trước');
    await turn(due - HOUR);
    expect([await traces.events(later), await traces.events(sooner)]).toEqual([[], []]);
    await turn(due + HOUR);
    for (const documentId of [sooner, later]) await onceOnly(documentId);
    const sequence = async (documentId: string) => Number((await traces.log(documentId)).at(-1)?.['sequence']);
    expect(await sequence(sooner)).toBeLessThan(await sequence(later));
  });

  it('is done once by several turns at once', async () => {
    const due = Date.parse('2027-05-01T02:00:00.000Z');
    const all = [await timed(due), await timed(due), await timed(due)];
    await Promise.all([turn(due), turn(due), turn(due), turn(due + 1)]);
    for (const documentId of all) await onceOnly(documentId);
  });

  it('is done once by another instance that starts in the second it is due, while this one looks too', async () => {
    const due = Date.now();
    const all = [await timed(due), await timed(due)];
    const other = await spawnCms({ ...cms.env, TOASOAN_CLOCK: 'on' });
    try {
      await turn(due + HOUR);
      await receiver.until((events) => all.every((id) => events.some(({ data }) => data.id === id)));
    } finally {
      await other.kill();
    }
    await turn(due + HOUR);
    for (const documentId of all) await onceOnly(documentId);
  }, 180_000);

  it('puts back what is not fit any more, and says why', async () => {
    const due = Date.parse('2027-06-01T02:00:00.000Z');
    const blocked = await timed(due);
    const { pictures } = (await traces.draft(blocked)) as { pictures: { id: number }[] };
    await cms.app.db.query('article.picture').update({ where: { id: pictures[0]?.id }, data: { alt: null } });
    const unfit = await timed(due);
    await set(unfit, { formerSlugs: ['Không phải địa chỉ'] });
    const fit = await timed(due);
    await turn(due);
    await onceOnly(fit);
    for (const documentId of [blocked, unfit]) {
      expect(await traces.draft(documentId)).toMatchObject({
        state: 'in_review',
        deskKey: `unit:${room.units.north}`,
        scheduledFor: null,
        revision: 4,
      });
      expect(await traces.events(documentId)).toEqual([]);
      const { log } = (await room.people.approver.desk<ArticleDesk>(documentId)).body;
      expect(log[0]).toMatchObject({ command: 'unschedule_due', actor: 'Hệ thống' });
      expect(log[0]?.comment).toMatch(/^Chưa đăng được/);
      await turn(due + 1);
      expect((await traces.log(documentId)).length).toBe(3);
    }
  });

  it('hands what is overdue to the next level, once, who may then decide', async () => {
    const { approver, board } = room.people;
    const { documentId, revision } = await room.submitted();
    expect(await act(board, documentId, 'approve')).toBe('not_reviewer');
    const { dueAt } = await traces.draft(documentId);
    const due = new Date(String(dueAt)).getTime();
    await lateTurn(due - 1);
    expect(await traces.draft(documentId)).toMatchObject({ escalatedAt: null, revision });
    await Promise.all([lateTurn(due), lateTurn(due), lateTurn(due + HOUR)]);
    await lateTurn(due + HOUR);
    expect(await traces.steps(documentId)).toEqual(['submit draft in_review', 'escalate in_review in_review']);
    const desk = (await approver.desk<ArticleDesk>(documentId)).body;
    expect(desk).toMatchObject({ escalatedTo: 'Ban Biên tập', revision });
    expect(await act(board, documentId, 'approve')).toMatchObject({ state: 'published' });
    expect(await traces.draft(documentId)).toMatchObject({ escalatedAt: null, dueAt: null });
  });
});
