import { createRequire } from 'node:module';
import type { NoticeList, ReminderOverview } from '@toasoan/contracts';
import { type CmsApp, inRepository, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { articleOf, unitId } from '../cms/articles-of.js';

const built = createRequire(inRepository('apps/cms/dist/src/reminders/send-reminders.js'));
const { sendReminders } = built('./send-reminders.js') as {
  sendReminders: (app: CmsApp, now: Date) => Promise<number>;
};

/** Five days before the half-year ends: most units of the example owe something. */
const MORNING = new Date('2018-06-26T01:15:00.000Z');
const later = (days: number): Date => new Date(MORNING.getTime() + days * 86_400_000);

describe.each(inject('everyTemplate'))('reminders on $db', (template) => {
  let cms: RunningCms;

  beforeAll(async () => {
    cms = await startCms(template, { TOASOAN_MAILER: 'off' });
    // Nobody was silent before the newsroom had a regulation.
    const data = { createdAt: new Date('2018-01-01T00:00:00.000Z') };
    await cms.app.db.query('api::regulation.regulation').updateMany({ where: {}, data });
  });
  afterAll(() => cms.close());

  const overview = async () =>
    (await (await cms.as('banbientap@example.vn')).request<ReminderOverview>('GET', '/editorial/reminders')).body;

  it('go out once a morning, though two instances send them', async () => {
    const [one, two] = await Promise.all([sendReminders(cms.app, MORNING), sendReminders(cms.app, MORNING)]);
    const rows = await cms.app.db.query('api::sent-reminder.sent-reminder').findMany({});
    expect(one + two).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(5);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    // Not again tomorrow, for the limit, and not after a restart.
    const again = await sendReminders(cms.app, later(1));
    const units = new Set(rows.map(({ kind, unitId }) => `${String(kind)} ${String(unitId)}`));
    const all = await cms.app.db.query('api::sent-reminder.sent-reminder').findMany({});
    expect(all.length).toBe(rows.length + again);
    expect(all.slice(rows.length).some(({ kind, unitId }) => units.has(`${String(kind)} ${String(unitId)}`))).toBe(
      false,
    );
  });

  it('say why they came, to the people of the unit alone', async () => {
    const { sent } = await overview();
    const behind = sent.find(({ kind, unit }) => kind === 'behind' && unit === 'Liên đoàn Lao động huyện đảo Phú Quý');
    expect(behind?.text).toContain('còn thiếu');
    expect(behind?.text).toContain('Vì sao bạn nhận được: Quy chế hoạt động Website Công đoàn Bình Thuận');
    const notices = async (email: string) =>
      (await (await cms.as(email)).request<NoticeList>('GET', '/editorial/notices')).body.notices;
    expect((await notices('phuquy.duyet@example.vn')).filter(({ kind }) => kind === 'quota_behind')).toHaveLength(1);
    expect((await notices('banbientap@example.vn')).some(({ kind }) => kind === 'quota_behind')).toBe(false);
  });

  it('of articles at an empty desk go to the next one above, and to whoever was given one by name', async () => {
    const query = (uid: string) => cms.app.db.query(uid);
    const desk = await unitId(cms.app, 'ldld-phan-thiet');
    const documentId = await articleOf(cms.app, 'ldld-phan-thiet');
    const [given] = await query('admin::user').findMany({ where: { email: 'hamtan.duyet@example.vn' } });
    const away = { where: { unit: { documentId: desk }, role: 'approver' } };
    const seats = await query('api::membership.membership').findMany({ ...away, populate: { person: true } });
    const waiting = { state: 'in_review', deskKey: `unit:${desk}`, stageEnteredAt: new Date('2010-06-01T00:00:00Z') };
    const draft = { documentId, publishedAt: { $null: true } };
    await query('api::article.article').updateMany({
      where: draft,
      data: { ...waiting, assignee: `admin:${String(given?.['id'])}` },
    });
    for (const { id } of seats) {
      await query('api::membership.membership').update({ where: { id }, data: { validTo: '2018-06-01' } });
    }
    await sendReminders(cms.app, later(20));
    const held = async (email: string) =>
      (await (await cms.as(email)).request<NoticeList>('GET', '/editorial/notices')).body.notices.filter(
        ({ kind }) => kind === 'held_long',
      );
    const title = String((await query('api::article.article').findOne({ where: draft }))?.['title']);
    for (const email of ['banbientap@example.vn', 'hamtan.duyet@example.vn']) {
      expect((await held(email)).some(({ text }) => text.includes(title))).toBe(true);
    }
  });

  it('are switched off by the Board, kind by kind', async () => {
    const board = await cms.as('banbientap@example.vn');
    for (const kind of ['behind', 'silent', 'held']) {
      const off = await board.request<ReminderOverview>('PUT', `/editorial/reminders/${kind}`, { on: false });
      expect(off.body.rules.find((rule) => rule.kind === kind)).toMatchObject({
        on: false,
        switchedBy: 'Nguyễn Thị Minh Châu',
      });
    }
    expect(await sendReminders(cms.app, later(30))).toBe(0);
    await board.request('PUT', '/editorial/reminders/silent', { on: true });
    expect(await sendReminders(cms.app, later(30))).toBeGreaterThan(0);
    const writer = await cms.as('phanthiet.viet@example.vn');
    expect((await writer.request('PUT', '/editorial/reminders/silent', { on: false })).status).toBe(403);
  });
});
