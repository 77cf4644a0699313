import { createRequire } from 'node:module';
import type { ArticleDesk } from '@toasoan/contracts';
import { type CmsApp, inRepository, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type EventReceiver, eventReceiver } from './event-receiver.js';
import { withoutLogFences } from './log-fences.js';
import { type SmallNewsroom, smallNewsroom } from './small-newsroom.js';

const ARTICLE = 'api::article.article';
const LOG = 'api::approval-log.approval-log';
const built = createRequire(inRepository('apps/cms/dist/src/approval-log/verify-log.js'));
const { verifyLog } = built('./verify-log.js') as {
  verifyLog: (app: CmsApp) => Promise<{ rows: number; faults: unknown[] }>;
};

describe.each(inject('templates'))('what an approval rests on, on $db', (template) => {
  let cms: RunningCms;
  let receiver: EventReceiver;
  let room: SmallNewsroom;

  beforeAll(async () => {
    receiver = await eventReceiver();
    cms = await startCms(template, { TOASOAN_PUBLISHER_URL: receiver.url, TOASOAN_SITE_ORIGIN: 'https://vi.du' });
    room = await smallNewsroom(cms);
  });
  afterAll(async () => {
    await cms.close();
    await receiver.close();
  });

  const rows = (documentId: string) => cms.app.db.query(ARTICLE).findMany({ where: { documentId } });

  it('finds one changed byte of the log, and none in what people typed, whatever they pasted', async () => {
    const { documentId, revision } = await room.submitted();
    const pasted = 'Su\u031b\u0309a te\u0302n\u0000 ngu\ud83do\u031b\u0300i';
    const back = { revision, reasonCode: 'facts', comment: pasted };
    expect((await room.people.approver.command(documentId, 'return', back)).status).toBe(200);
    const whole = await verifyLog(cms.app);
    expect(whole).toMatchObject({ faults: [] });
    expect(whole.rows).toBeGreaterThan(5);
    await withoutLogFences(cms.app, template.db);
    const table = 'UPDATE approval_logs SET actor_name = ? WHERE article_id = ? AND command = ?';
    const named = await cms.app.db.query(LOG).findOne({ where: { articleId: documentId, command: 'return' } });
    await cms.app.db.connection.raw(table, ['approver Thủ', documentId, 'return']);
    expect((await verifyLog(cms.app)).faults).toEqual([
      { sequence: named?.['sequence'], articleId: documentId, fault: 'changed' },
    ]);
    await cms.app.db.connection.raw(table, [named?.['actorName'], documentId, 'return']);
    expect((await verifyLog(cms.app)).faults).toEqual([]);
  });

  it('rolls an approval back when the contract of the site refuses the article', async () => {
    const { documentId, revision } = await room.submitted();
    await cms.app.db.query(ARTICLE).update({ where: { documentId }, data: { formerSlugs: ['Không phải địa chỉ'] } });
    const { status, body } = await room.people.approver.command(documentId, 'approve', { revision });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { details: { code: 'unfit' }, message: /formerSlugs/ } });
    expect(await rows(documentId)).toMatchObject([{ state: 'in_review', revision, slug: null }]);
    const events = await cms.app.db.query('api::outbox-event.outbox-event').count({ where: { subjectId: documentId } });
    expect(events).toBe(0);
  });

  it('leaves what is in review under the stages it was submitted to', async () => {
    const { documentId, revision } = await room.submitted();
    const flows = cms.app.documents('api::approval-workflow.approval-workflow');
    const flow = await flows.findFirst({ filters: { name: 'Một bước' }, populate: { stages: true } });
    const own = { name: 'Duyệt', reviewer: 'own_approver', dueHours: 24, fourEyes: true };
    const set = (stages: unknown[]) => flows.update({ documentId: flow?.['documentId'], data: { stages } });
    await set([own, { ...own, name: 'Ban Biên tập', reviewer: 'board' }]);
    const later = await room.submitted();
    const { approver } = room.people;
    const done = await approver.command<ArticleDesk>(documentId, 'approve', { revision });
    expect(done.body).toMatchObject({ state: 'published' });
    const handedOn = await approver.command<ArticleDesk>(later.documentId, 'approve', { revision: later.revision });
    expect(handedOn.body).toMatchObject({ state: 'in_review', stage: 1 });
    await set([own]);
  });

  it('offers the public page of what was imported as published, without a receipt', async () => {
    const imported = await cms.app.db
      .query(ARTICLE)
      .findOne({ where: { state: 'published', publishedAt: null }, orderBy: { id: 'asc' } });
    const desk = (await room.people.board.desk<ArticleDesk>(String(imported?.['documentId']))).body;
    expect(desk).toMatchObject({ receipt: null, publicUrl: `https://vi.du/tin/${String(imported?.['slug'])}/` });
  });

  it('takes decisions from a session, not from a token that acts in its owner’s name', async () => {
    const administrator = await cms.as('quantri@example.vn');
    const made = await administrator.request<{ data: { accessKey: string } }>('POST', '/admin/admin-tokens', {
      name: 'thử',
      description: '',
      lifespan: null,
      adminPermissions: [],
    });
    expect(made.status).toBe(201);
    const withToken = (path: string) =>
      fetch(`${cms.url}${path}`, { headers: { authorization: `Bearer ${made.body.data.accessKey}` } });
    expect((await administrator.request('GET', '/editorial/outbox')).status).toBe(200);
    const refused = await withToken('/editorial/outbox');
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('người đăng nhập');
  });
});
