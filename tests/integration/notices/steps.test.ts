import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { NoticeList } from '@toasoan/contracts';
import { type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type SmallNewsroom, smallNewsroom } from '../editorial/small-newsroom.js';
import { Mailer, strapiMail } from './notices-harness.js';

type Name = keyof SmallNewsroom['people'];

describe.each(inject('templates'))('the notices of steps on $db', (template) => {
  let cms: RunningCms;
  let room: SmallNewsroom;
  let atStart: number;

  beforeAll(async () => {
    cms = await startCms(template, { TOASOAN_MAILER: 'off', TOASOAN_EXAMPLE_DATA: 'true', TOASOAN_CLOCK: 'off' });
    atStart = await cms.app.db.query('api::notice.notice').count();
    room = await smallNewsroom(cms);
  });
  afterAll(() => cms.close());
  beforeEach(() => cms.app.db.connection.raw('DELETE FROM notices'));

  const list = async (who: Name) =>
    (await room.people[who].request<NoticeList>('GET', '/editorial/notices')).body.notices;
  const kinds = async (who: Name) => (await list(who)).map(({ kind }) => kind);
  const inAMinute = (): Date => new Date(Date.now() + 61_000);
  const mailPage = async (path = '/', headers: Record<string, string> = {}) => {
    const answer = await fetch(`${cms.url}/hop-thu-thu-nghiem${path}`, { headers });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };

  it('are not there for the example data, whose articles went through long ago', () => {
    expect(atStart).toBe(0);
  });

  it('reach the approvers of the desk, in the list and by mail, and nobody else', async () => {
    const { documentId } = await room.submitted({ title: 'Công đoàn cảng tặng quà' });
    const [notice] = await list('approver');
    expect(notice).toMatchObject({
      kind: 'to_review',
      articleId: documentId,
      title: 'Bài chờ bạn duyệt: Công đoàn cảng tặng quà',
    });
    expect(await kinds('colleague')).toEqual(['to_review']);
    for (const name of ['writer', 'stranger', 'board'] as const) expect(await kinds(name)).toEqual([]);

    expect(await new Mailer(cms.app, strapiMail(cms.app)).round(inAMinute())).toBe(2);
    const folder = join(cms.env['TOASOAN_DATA'] ?? '', 'mail');
    expect(readdirSync(folder).filter((name) => name.endsWith('.eml'))).toHaveLength(2);
    const page = await mailPage();
    expect(page.text).toContain('approver@thunghiem.vn');
    const [, id = ''] = /hop-thu-thu-nghiem\/([^"]+\.eml)"/.exec(page.text) ?? [];
    const mail = await mailPage(`/${id}`);
    expect(mail.text).toContain('Bài chờ bạn duyệt: Công đoàn cảng tặng quà');
    expect(mail.text).toContain(`/admin/content-manager/collection-types/api::article.article/${documentId}`);
    expect(mail.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await mailPage(`/${id}/html`)).headers.get('content-security-policy')).toContain('sandbox');
  });

  it('carry reason and words of a return, in the list and by mail', async () => {
    const { documentId, revision } = await room.submitted();
    const comment = 'Thêm tên <b>người chụp</b> ảnh.\nVà ngày.';
    const back = { revision, reasonCode: 'picture', comment };
    expect((await room.people.approver.command(documentId, 'return', back)).status).toBe(200);
    const [notice] = await list('writer');
    expect(notice?.kind).toBe('returned');
    expect(notice?.text).toContain('Lý do: Ảnh chưa đạt hoặc thiếu chú thích, tác giả ảnh.');
    expect(notice?.text).toContain(comment);
    const letters: { text: string; html: string; to: { address: string } }[] = [];
    const send = (letter: (typeof letters)[number]) => Promise.resolve(void letters.push(letter));
    await new Mailer(cms.app, { send }).round(inAMinute());
    const letter = letters.find(({ to }) => to.address === room.people.writer.email);
    expect(letter?.text).toContain(comment);
    expect(letter?.html).toContain('Thêm tên &lt;b&gt;người chụp&lt;/b&gt; ảnh.<br>Và ngày.');
  });

  it('tell of a remark those who had their say before and still may read it', async () => {
    const { approver, colleague } = room.people;
    const { documentId, revision } = await room.submitted();
    const say = (person: typeof approver, comment: string) =>
      person.command(documentId, 'comment', { revision, comment });
    expect((await say(colleague, 'Ảnh nên rõ hơn.')).status).toBe(200);
    expect((await say(approver, 'Đồng ý.')).status).toBe(200);
    expect(await kinds('colleague')).toContain('comment');
    await cms.app.db.connection.raw('DELETE FROM notices');
    const where = { person: { email: colleague.email } };
    const seat = await cms.app.db.query('api::membership.membership').findOne({ where });
    const until = (validTo: string | null) =>
      cms.app.db.query('api::membership.membership').update({ where: { id: seat?.['id'] }, data: { validTo } });
    await until('2018-01-01');
    // Her name stays on the article that was in her hands.
    const draft = { documentId, publishedAt: { $null: true } };
    const user = await cms.app.db.query('admin::user').findOne({ where: { email: colleague.email } });
    const inHand = (assignee: string | null) =>
      cms.app.db.query('api::article.article').updateMany({ where: draft, data: { assignee } });
    await inHand(`admin:${String(user?.['id'])}`);
    expect((await say(approver, 'Chờ ảnh mới.')).status).toBe(200);
    await until(null);
    expect(await kinds('colleague')).toEqual([]);
    expect(await kinds('writer')).toEqual(['comment']);
    expect((await say(approver, 'Đã có ảnh.')).status).toBe(200);
    expect(await kinds('colleague')).toEqual(['comment']);
  });

  it('tell nobody of a step that was refused or lost the race', async () => {
    const { documentId, revision } = await room.submitted();
    await cms.app.db.connection.raw('DELETE FROM notices');
    const [first, second] = await Promise.all([
      room.people.approver.command(documentId, 'approve', { revision }),
      room.people.colleague.command(documentId, 'approve', { revision }),
    ]);
    expect([first.status, second.status].sort()).toEqual([200, 409]);
    expect((await room.people.stranger.command(documentId, 'withdraw', { revision: revision + 1 })).status).toBe(404);
    expect(await kinds('writer')).toEqual(['published']);
  });

  it('follow an article on its way', async () => {
    const { documentId, revision } = await room.submitted();
    const { approver, writer, board } = room.people;
    expect((await writer.command(documentId, 'comment', { revision, comment: 'Ảnh của chị Hoa.' })).status).toBe(200);
    expect((await approver.command(documentId, 'comment', { revision, comment: 'Cảm ơn.' })).status).toBe(200);
    expect((await writer.command(documentId, 'comment', { revision, comment: 'Vâng.' })).status).toBe(200);
    expect(await kinds('writer')).toEqual(['comment']);
    expect(await kinds('approver')).toEqual(['comment', 'to_review']);
    await approver.command(documentId, 'approve', { revision });
    const gone = { revision: revision + 1, reasonCode: 'request', comment: 'Theo đơn.' };
    expect((await board.command(documentId, 'withdraw', gone)).status).toBe(200);
    expect(await kinds('writer')).toEqual(['withdrawn', 'published', 'comment']);
    expect((await list('writer'))[0]?.text).toContain('Lý do: Theo đề nghị của đơn vị');
    expect(await kinds('approver')).toEqual(['withdrawn', 'comment', 'to_review']);
    expect(await kinds('board')).toEqual([]);
  });

  it('tell the Board of an emergency, and the one who published of its later approval', async () => {
    await cms.app.db.query('api::approval-workflow.approval-workflow').update({
      where: { name: 'Một bước' },
      data: { emergencyPublishers: 'own_approver' },
    });
    const { documentId, revision } = await room.draft();
    const now = { revision, comment: 'Bão sắp vào bờ.' };
    const published = await room.people.approver.command<{ revision: number }>(documentId, 'emergency_publish', now);
    expect(published.status).toBe(200);
    expect((await list('board'))[0]).toMatchObject({ kind: 'emergency' });
    expect((await list('board'))[0]?.text).toContain('Bão sắp vào bờ.');
    expect(await kinds('colleague')).toEqual(['emergency']);
    const again = await room.people.board.command(documentId, 'ratify', { revision: published.body.revision });
    expect(again.status).toBe(200);
    expect(await kinds('approver')).toEqual(['ratified']);
  });

  it('tell a delegate for whom and how long', async () => {
    const idOf = async (who: Name) => {
      const row = await cms.app.db.query('admin::user').findOne({ where: { email: room.people[who].email } });
      return `admin:${String(row?.['id'])}`;
    };
    // The day in Viet Nam, at UTC+7.
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const absence = {
      person: await idOf('approver'),
      delegate: await idOf('colleague'),
      validFrom: today,
      validTo: today,
    };
    expect((await room.people.approver.request('POST', '/editorial/delegations', absence)).status).toBe(200);
    expect((await list('colleague'))[0]).toMatchObject({ kind: 'delegated', articleId: null });
    expect((await list('colleague'))[0]?.text).toContain('Bạn duyệt bài thay approver Thử');
    expect(await kinds('approver')).toEqual([]);
  });

  it('keep the mail folder’s page to a browser on this machine', async () => {
    expect((await mailPage()).status).toBe(200);
    expect((await mailPage('/', { 'x-forwarded-for': '10.0.0.7' })).status).toBe(404);
    expect((await mailPage('/..%2f..%2fsecrets.json')).status).toBe(404);
    expect((await mailPage('/20180709T080000000Z-00000000.eml')).status).toBe(404);
    expect(existsSync(join(cms.env['TOASOAN_DATA'] ?? '', 'cms'))).toBe(true);
  });
});
