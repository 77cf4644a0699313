import type { FailingMail, NoticeList } from '@toasoan/contracts';
import { type CmsClient, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type SmallNewsroom, smallNewsroom } from '../editorial/small-newsroom.js';
import { draft, Mailer, postOffice, record, recordNotices } from './notices-harness.js';

const NOTICE = 'api::notice.notice';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** 15:00 in Viet Nam. */
const START = new Date('2018-07-09T08:00:00.000Z');
const later = (ms: number): Date => new Date(START.getTime() + ms);

describe.each(inject('templates'))('the mail of notices on $db', (template) => {
  let cms: RunningCms;
  let room: SmallNewsroom;
  let office: ReturnType<typeof postOffice>;
  let mailer: InstanceType<typeof Mailer>;
  const person = {} as Record<keyof SmallNewsroom['people'], string>;

  beforeAll(async () => {
    // The mailer of these tests is sent on its rounds by hand, with a clock of theirs.
    cms = await startCms(template, { TOASOAN_MAILER: 'off' });
    room = await smallNewsroom(cms);
    for (const [name, { email }] of Object.entries(room.people)) {
      const user = await cms.app.db.query('admin::user').findOne({ where: { email } });
      person[name as keyof typeof person] = `admin:${String(user?.['id'])}`;
    }
  });
  afterAll(() => cms.close());
  beforeEach(async () => {
    await cms.app.db.connection.raw('DELETE FROM notices');
    await cms.app.db.connection.raw('DELETE FROM notice_preferences');
    office = postOffice();
    mailer = new Mailer(cms.app, office);
  });

  const rows = () => cms.app.db.query(NOTICE).findMany({ orderBy: { id: 'asc' } });
  const choose = async (who: CmsClient, mail: string) => {
    expect((await who.request('PUT', '/editorial/notices/settings', { mail })).status).toBe(200);
    // Chosen long before the day of these tests.
    await cms.app.db.connection.raw('UPDATE notice_preferences SET digest_sent_at = NULL');
  };
  const mailOf = (name: keyof typeof person) => office.to(room.people[name].email);

  it('sends nothing of a step that was rolled back, and takes nothing outside a transaction', async () => {
    const { db } = cms.app as unknown as { db: { transaction(work: () => Promise<void>): Promise<void> } };
    const failing = db.transaction(async () => {
      await recordNotices(cms.app, [draft(person.writer, 'A')], START);
      throw new Error('the step failed');
    });
    await expect(failing).rejects.toThrow('the step failed');
    await expect(recordNotices(cms.app, [draft(person.writer, 'A')], START)).rejects.toThrow('transaction');
    expect(await rows()).toEqual([]);
    expect(await mailer.round(later(DAY))).toBe(0);
  });

  it('makes one mail of many notices that come together, and one per person', async () => {
    await record(
      cms.app,
      [1, 2, 3].map((n) => draft(person.writer, `Việc ${String(n)}`)),
      START,
    );
    await record(cms.app, [draft(person.writer, 'Việc 4'), draft(person.board, 'Riêng')], later(5_000));
    expect(await mailer.round(later(5_000))).toBe(0);
    expect(await mailer.round(later(15_000))).toBe(2);
    expect(mailOf('writer')[0]?.subject).toBe('4 thông báo mới từ tòa soạn');
    expect(mailOf('writer')[0]?.text).toContain('Lời của Việc 4');
    expect(mailOf('board')[0]?.subject).toBe('Riêng');
    expect(await mailer.round(later(DAY))).toBe(0);
  });

  it('lets a minute pass between two mails to one person', async () => {
    await record(cms.app, [draft(person.writer, 'Việc 1')], START);
    await mailer.round(later(11_000));
    await record(cms.app, [draft(person.writer, 'Việc 2')], later(12_000));
    await record(cms.app, [draft(person.writer, 'Việc 3')], later(40_000));
    expect(await mailer.round(later(60_000))).toBe(0);
    expect(await mailer.round(later(72_000))).toBe(1);
    expect(mailOf('writer').map(({ subject }) => subject)).toEqual(['Việc 1', '2 thông báo mới từ tòa soạn']);
  });

  it('sends each once though three mailers go round together', async () => {
    await record(
      cms.app,
      Object.values(person).map((id) => draft(id, 'Việc')),
      START,
    );
    const mailers = [mailer, new Mailer(cms.app, office), new Mailer(cms.app, office)];
    await Promise.all(mailers.map((one) => one.round(later(MINUTE))));
    expect(office.letters.map(({ to }) => to.address).sort()).toEqual(
      Object.values(room.people)
        .map(({ email }) => email)
        .sort(),
    );
  });

  it('takes up, once, what a mailer that died had claimed', async () => {
    await record(cms.app, [draft(person.writer, 'Việc')], START);
    const dead = "UPDATE notices SET mail_state = 'sending', mail_claim = 'dead', mail_lease_until = ?";
    await cms.app.db.connection.raw(dead, [later(2 * MINUTE)]);
    expect(await mailer.round(later(MINUTE))).toBe(0);
    expect(await mailer.round(later(3 * MINUTE))).toBe(1);
    expect(await mailer.round(later(DAY))).toBe(0);
    expect(mailOf('writer')).toHaveLength(1);
  });

  it('tries again with growing pauses, then says so to those who can mend it, and goes on by hand', async () => {
    await record(cms.app, [draft(person.writer, 'Việc')], START);
    office.failing = true;
    let now = later(MINUTE);
    let tries = 0;
    for (; (await rows())[0]?.['mailState'] === 'pending'; tries += 1) {
      await mailer.round(now);
      await mailer.round(new Date(now.getTime() + 29_000));
      now = new Date(now.getTime() + 4 * 60 * MINUTE);
    }
    expect(tries).toBe(16);
    expect((await rows())[0]).toMatchObject({ mailState: 'failing', mailAttempts: 16, mailError: '451 thử lại sau' });
    const failing = await room.people.board.request<FailingMail>('GET', '/editorial/notices/failing');
    expect(failing.body.failing).toMatchObject([{ name: 'writer Thử', count: 1, error: '451 thử lại sau' }]);
    expect(JSON.stringify(failing.body)).not.toContain('Lời của');
    for (const path of ['/editorial/notices/failing', '/editorial/notices/failing/retry']) {
      const method = path.endsWith('retry') ? 'POST' : 'GET';
      expect((await room.people.approver.request(method, path)).status).toBe(403);
    }
    office.failing = false;
    const retried = await room.people.board.request<FailingMail>('POST', '/editorial/notices/failing/retry');
    expect(retried.body.failing).toEqual([]);
    expect(await mailer.round(new Date(Date.now() + 1000))).toBe(1);
    expect(mailOf('writer')).toHaveLength(1);
  });

  it('sends one digest a day at seven in the morning, whatever comes', async () => {
    await choose(room.people.writer, 'daily');
    const seven = new Date('2018-07-10T00:00:00.000Z');
    const past = (ms: number): Date => new Date(seven.getTime() + ms);
    await record(cms.app, [draft(person.writer, 'Việc 1')], START);
    await record(cms.app, [draft(person.writer, 'Việc 2')], later(60 * MINUTE));
    expect(await mailer.round(past(-1000))).toBe(0);
    await Promise.all([mailer.round(seven), new Mailer(cms.app, office).round(seven)]);
    expect(mailOf('writer').map(({ subject }) => subject)).toEqual(['Thông báo tòa soạn ngày 10/07/2018: 2 việc']);
    await record(cms.app, [draft(person.writer, 'Việc 3')], past(MINUTE));
    // Due by a fault, and still not a second one.
    await cms.app.db.connection.raw("UPDATE notices SET mail_due_at = ? WHERE mail_state = 'pending'", [seven]);
    expect(await mailer.round(past(10 * MINUTE))).toBe(0);
    expect(await mailer.round(past(DAY - 1000))).toBe(0);
    expect(await mailer.round(past(DAY))).toBe(1);
    expect(mailOf('writer')[1]?.subject).toBe('Thông báo tòa soạn ngày 11/07/2018: 1 việc');
  });

  it('owes the digest of a morning on which the mail server was away, and leaves a doubtful one to the next', async () => {
    await choose(room.people.writer, 'daily');
    const seven = new Date('2018-07-10T00:00:00.000Z');
    const past = (ms: number): Date => new Date(seven.getTime() + ms);
    await record(cms.app, [draft(person.writer, 'Việc 1')], START);
    office.failing = true;
    expect(await mailer.round(seven)).toBe(0);
    office.failing = false;
    expect(await mailer.round(past(MINUTE))).toBe(1);

    await record(cms.app, [draft(person.writer, 'Việc 2')], past(2 * MINUTE));
    const dying = new Mailer(cms.app, { send: () => new Promise(() => undefined) });
    void dying.round(past(DAY));
    await expect.poll(async () => (await rows()).at(-1)?.['mailState']).toBe('sending');
    expect(await mailer.round(past(DAY + 10 * MINUTE))).toBe(0);
    expect(await mailer.round(past(2 * DAY))).toBe(1);
    expect(mailOf('writer')).toHaveLength(2);
  });

  it('mails nothing to who wants none, and keeps the list', async () => {
    await choose(room.people.writer, 'none');
    await record(cms.app, [draft(person.writer, 'Việc')], START);
    expect(await mailer.round(later(DAY))).toBe(0);
    const { body } = await room.people.writer.request<NoticeList>('GET', '/editorial/notices');
    expect(body).toMatchObject({ unread: 1, notices: [{ title: 'Việc', read: false }] });
  });

  it('holds what waits to a new choice', async () => {
    await record(cms.app, [draft(person.writer, 'Việc')], START);
    await choose(room.people.writer, 'none');
    expect((await rows())[0]).toMatchObject({ mailState: 'none' });
    expect(await mailer.round(later(DAY))).toBe(0);
  });

  it('mails contributors too, and nobody whose account is shut', async () => {
    const users = cms.app.db.query('plugin::users-permissions.user');
    const account = { username: 'ctv', provider: 'local', confirmed: true };
    const open = await users.create({ data: { ...account, email: 'mo@thunghiem.vn' } });
    const shut = await users.create({ data: { ...account, username: 'x', email: 'dong@thunghiem.vn', blocked: true } });
    const told = [open, shut].map(({ id }) => draft(`user:${String(id)}`, 'Bài bị trả lại: A'));
    await record(cms.app, [...told, draft('admin:999999', 'Không ai')], START);
    expect(await mailer.round(later(MINUTE))).toBe(1);
    expect(office.letters).toMatchObject([{ to: { address: 'mo@thunghiem.vn' }, subject: 'Bài bị trả lại: A' }]);
    expect(office.letters[0]?.text).not.toContain('/admin/');
    expect(await mailer.round(later(DAY))).toBe(0);
  });
});
