import type { ArticleDesk, NoticeList } from '@toasoan/contracts';
import { type RunningCms, startCms, TEST_SECRETS } from '@toasoan/testkit';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type EventReceiver, eventReceiver } from './event-receiver.js';
import { type SmallNewsroom, smallNewsroom } from './small-newsroom.js';

const ARTICLE = 'api::article.article';

describe.each(inject('everyTemplate'))('the verbs on $db', (template) => {
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
  const sendReceipt = (receipt: unknown, at = new Date(), secret: string = TEST_SECRETS.TOASOAN_RECEIPT_SECRET) => {
    const body = JSON.stringify(receipt);
    return fetch(`${cms.url}/api/internal/receipts`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'webhook-id': 'r1',
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign('r1', at, body),
      },
    });
  };

  it('takes an article from draft to the public, tells the publisher, and shows its receipt', async () => {
    const { writer, approver } = room.people;
    const { documentId, revision } = await room.submitted({ title: 'Đoàn viên vui Tết' });
    const seen = (await approver.desk<ArticleDesk>(documentId)).body;
    expect(seen).toMatchObject({ state: 'in_review', revision: 2, holder: { label: 'Người duyệt của bac' } });
    expect(seen.allowed.map(({ command, label }) => [command, label])).toEqual([
      ['claim', 'Nhận xử lý'],
      ['reassign', 'Chuyển người xử lý'],
      ['return', 'Trả lại'],
      ['approve', 'Duyệt và đăng'],
      ['schedule', 'Duyệt và hẹn giờ đăng'],
      ['comment', 'Gửi ý kiến'],
    ]);
    const done = await approver.command<ArticleDesk>(documentId, 'approve', { revision });
    expect(done).toMatchObject({ status: 200, body: { state: 'published', revision: 3, publishedRevision: 3 } });
    expect(done.body.log.map(({ label }) => label)).toEqual(['Đã duyệt và đăng', 'Đã gửi duyệt']);

    await receiver.until((events) => events.some(({ data }) => data.id === documentId));
    const event = receiver.events.find(({ data }) => data.id === documentId);
    expect(event).toMatchObject({ type: 'article.published.v1', data: { kind: 'article', revision: 3 } });

    const published = (await rows(documentId)).find(({ publishedAt }) => publishedAt !== null);
    expect(published).toMatchObject({
      slug: 'doan-vien-vui-tet',
      revision: 3,
      state: 'published',
      unitNameAtPublication: 'bac',
      superiorNameAtPublication: 'tinh',
    });

    const receipt = { kind: 'article', id: documentId, revision: 3, outcome: 'live', path: '/tin/doan-vien-vui-tet/' };
    const full = { ...receipt, release: 1, at: new Date().toISOString(), message: null };
    expect((await sendReceipt(full)).status).toBe(204);
    expect((await writer.desk<ArticleDesk>(documentId)).body.receipt).toMatchObject({
      phase: 'live',
      url: 'https://vi.du/tin/doan-vien-vui-tet/',
    });
  });

  it('tells who published an article, and the Board, that the site refused it: once', async () => {
    const { approver, board, writer } = room.people;
    const { documentId, revision } = await room.submitted({ title: 'Bài trang không dựng được' });
    await approver.command(documentId, 'approve', { revision });
    expect((await board.command(documentId, 'comment', { revision: 3, comment: 'Đã lên chưa?' })).status).toBe(200);
    const receipt = { kind: 'article', id: documentId, revision: 3, outcome: 'quarantined', path: null, release: 1 };
    const full = { ...receipt, message: 'lead too long', at: new Date().toISOString() };
    // The publisher sends again what it has no answer to, also while the first is still being kept.
    const answers = await Promise.all([1, 2, 3].map(() => sendReceipt(full)));
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect((await sendReceipt(full)).status).toBe(204);
    const kept = { where: { subjectId: documentId } };
    expect(await cms.app.db.query('api::publication-receipt.publication-receipt').count(kept)).toBe(1);
    const toldTo = async (person: typeof approver) =>
      (await person.request<NoticeList>('GET', '/editorial/notices')).body.notices.filter(
        ({ kind, articleId }) => kind === 'publication_failed' && articleId === documentId,
      );
    for (const person of [approver, board]) {
      const notices = await toldTo(person);
      expect(notices.map(({ title }) => title)).toEqual(['Chưa lên trang được: Bài trang không dựng được']);
      expect(notices[0]?.text).toContain('lead too long');
    }
    expect(await toldTo(writer)).toEqual([]);
  });

  it('refuses receipts that are unsigned, stale or of another key', async () => {
    const receipt = { kind: 'article', id: 'x', revision: 1, outcome: 'live', path: '/', release: 1, message: null };
    const full = { ...receipt, at: new Date().toISOString() };
    const stranger = `whsec_${Buffer.from('khoa cua nguoi la 0123456789').toString('base64')}`;
    expect((await sendReceipt(full, new Date(), stranger)).status).toBe(401);
    expect((await sendReceipt(full, new Date(Date.now() - 301_000))).status).toBe(401);
    expect((await sendReceipt({ ...full, outcome: 'nonsense' })).status).toBe(401);
    const bare = await fetch(`${cms.url}/api/internal/receipts`, { method: 'POST', body: JSON.stringify(full) });
    expect(bare.status).toBe(401);
    expect(
      await cms.app.db.query('api::publication-receipt.publication-receipt').count({ where: { subjectId: 'x' } }),
    ).toBe(0);
  });

  it('returns with a reason and words, which the writer reads, and takes it again', async () => {
    const { writer, approver } = room.people;
    const { documentId, revision } = await room.submitted();
    expect((await approver.command(documentId, 'return', { revision })).body).toMatchObject({
      error: { details: { code: 'reason_missing' } },
    });
    const back = { revision, reasonCode: 'facts', comment: 'Sửa tên người nhận.' };
    expect((await approver.command(documentId, 'return', back)).body).toMatchObject({ state: 'returned', revision: 3 });
    const desk = (await writer.desk<ArticleDesk>(documentId)).body;
    expect(desk.log[0]?.comment).toBe('Sửa tên người nhận.');
    expect(desk.log[0]?.label).toContain('kiểm tra lại');
    expect((await writer.command(documentId, 'submit', { revision: 3 })).body).toMatchObject({ state: 'in_review' });
  });

  it('withdraws, says so to the publisher, and lets it be mended and published again at its address', async () => {
    const { writer, approver, colleague } = room.people;
    const { documentId, revision } = await room.submitted({ title: 'Bài sẽ gỡ' });
    await approver.command(documentId, 'approve', { revision });
    const gone = { revision: 3, reasonCode: 'error', note: 'Bài có sai sót, đang sửa.' };
    expect((await writer.command(documentId, 'withdraw', gone)).status).toBe(403);
    expect((await approver.command(documentId, 'withdraw', gone)).body).toMatchObject({
      state: 'withdrawn',
      revision: 4,
      publishedRevision: 4,
    });
    expect((await rows(documentId)).every(({ publishedAt }) => publishedAt === null)).toBe(true);
    await receiver.until((events) => events.some(({ data, type }) => data.id === documentId && /withdrawn/.test(type)));
    expect((await writer.command(documentId, 'submit', { revision: 4 })).status).toBe(200);
    expect((await colleague.command(documentId, 'approve', { revision: 5 })).body).toMatchObject({
      state: 'published',
    });
    const live = (await rows(documentId)).find(({ publishedAt }) => publishedAt !== null);
    expect(live).toMatchObject({ slug: 'bai-se-go', revision: 6, withdrawnNote: null });
  });

  it('gives two articles of one title two addresses', async () => {
    const slugs: unknown[] = [];
    for (let count = 0; count < 3; count += 1) {
      const { documentId, revision } = await room.submitted({ title: 'Hội nghị sơ kết' });
      await room.people.approver.command(documentId, 'approve', { revision });
      slugs.push((await rows(documentId))[0]?.['slug']);
    }
    expect(slugs).toEqual(['hoi-nghi-so-ket', 'hoi-nghi-so-ket-2', 'hoi-nghi-so-ket-3']);
  });

  it('keeps an article with an incomplete picture off the site, and says why', async () => {
    const { documentId, revision } = await room.submitted({ pictures: [] });
    const { status, body } = await room.people.approver.command(documentId, 'approve', { revision });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { details: { code: 'quality_blocks' }, message: /Hãy thêm ít nhất một ảnh/ } });
  });

  it('is none of the business of another unit’s approver', async () => {
    const { documentId, revision } = await room.submitted();
    expect((await room.people.stranger.desk(documentId)).status).toBe(404);
    expect((await room.people.stranger.command(documentId, 'approve', { revision })).status).toBe(404);
    expect((await room.people.writer.command(documentId, 'approve', { revision })).body).toMatchObject({
      error: { details: { code: 'not_reviewer' } },
    });
  });

  it('does all of a step or nothing: without a place in the outbox nothing is published or logged', async () => {
    const { documentId, revision } = await room.submitted();
    const { approver } = room.people;
    const sql = (statement: string) => cms.app.db.connection.raw(statement);
    await sql('ALTER TABLE outbox_events RENAME TO outbox_away');
    const failed = await approver.command(documentId, 'approve', { revision });
    await sql('ALTER TABLE outbox_away RENAME TO outbox_events');
    expect(failed.status).toBe(500);
    expect(await rows(documentId)).toHaveLength(1);
    const desk = (await approver.desk<ArticleDesk>(documentId)).body;
    expect(desk).toMatchObject({ state: 'in_review', revision, publishedRevision: null });
    expect(desk.log.map(({ command }) => command)).toEqual(['submit']);
    expect((await approver.command(documentId, 'approve', { revision })).status).toBe(200);
  });

  it('keeps a chain of hashes over the log', async () => {
    const log = (await cms.app.db
      .query('api::approval-log.approval-log')
      .findMany({ orderBy: { sequence: 'asc' } })) as { sequence: number; hash: string; previousHash: string | null }[];
    expect(log.length).toBeGreaterThan(5);
    for (const [index, row] of log.entries()) {
      expect(row.previousHash).toBe(log[index - 1]?.hash ?? null);
      expect(row.sequence).toBe((log[index - 1]?.sequence ?? 0) + 1);
    }
  });

  it('asks for a session', async () => {
    expect((await fetch(`${cms.url}/editorial/articles/x`)).status).toBe(401);
    expect((await fetch(`${cms.url}/editorial/outbox`)).status).toBe(401);
    expect((await room.people.writer.request('GET', '/editorial/outbox')).status).toBe(403);
    expect((await room.people.board.request('GET', '/editorial/outbox')).status).toBe(200);
  });
});
