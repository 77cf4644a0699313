import { createServer } from 'node:http';
import { previewRequestSchema, type PreviewRequest } from '@toasoan/contracts';
import { closing, listenAnywhere, type RunningCms, startCms, TEST_SECRETS } from '@toasoan/testkit';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type SmallNewsroom, smallNewsroom } from './small-newsroom.js';

interface Refused {
  error: { message: string; details: { code?: string } };
}

const ANSWER = { url: 'https://congdoan.example.vn/xem-truoc/abc/', expiresAt: '2026-01-01T00:00:00.000Z' };

describe.each(inject('templates'))('preview of a draft on $db', (template) => {
  let cms: RunningCms;
  let room: SmallNewsroom;
  const asked: PreviewRequest[] = [];
  let status = 201;
  const webhook = new Webhook(TEST_SECRETS.TOASOAN_EVENT_SECRET);
  const publisher = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.url !== '/previews') return response.writeHead(202).end();
      const body = Buffer.concat(chunks).toString('utf8');
      // Throws, and so fails the test's process, where the signature or the shape is wrong.
      asked.push(previewRequestSchema.parse(webhook.verify(body, request.headers as Record<string, string>)));
      return response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(ANSWER));
    });
  });

  beforeAll(async () => {
    cms = await startCms(template, { TOASOAN_PUBLISHER_URL: await listenAnywhere(publisher) });
    room = await smallNewsroom(cms);
  });
  afterAll(async () => {
    await cms.close();
    if (publisher.listening) await closing(publisher);
  });

  const preview = <T = typeof ANSWER>(person: keyof SmallNewsroom['people'], documentId: string) =>
    room.people[person].request<T>('POST', `/editorial/articles/${documentId}/preview`, {});

  it('is for those who may open the article, and for the others the article does not exist', async () => {
    const { documentId } = await room.draft({ title: 'Bài của miền Bắc' });
    for (const person of ['writer', 'approver', 'colleague', 'board'] as const) {
      const answer = await preview(person, documentId);
      expect([person, answer.status, answer.body]).toEqual([person, 200, ANSWER]);
    }
    const before = asked.length;
    const foreign = await preview<Refused>('stranger', documentId);
    const unknown = await preview<Refused>('stranger', 'khongcobainaonhuthenayca');
    expect([foreign.status, foreign.body]).toEqual([unknown.status, unknown.body]);
    expect(foreign.body.error.details.code).toBe('unknown_article');
    const nobody = await fetch(`${cms.url}/editorial/articles/${documentId}/preview`, { method: 'POST' });
    expect(nobody.status).toBe(401);
    expect(asked.length).toBe(before);
  });

  it('hands over the draft as it would be published today, its gaps filled and named', async () => {
    const { documentId, revision } = await room.draft({ title: 'Còn viết dở', byline: '', pictures: [] });
    expect((await preview('writer', documentId)).status).toBe(200);
    const sent = asked.at(-1)?.data;
    expect(sent).toMatchObject({ id: documentId, revision, published: false });
    expect(sent?.article).toMatchObject({ title: 'Còn viết dở', slug: 'con-viet-do', superior: { name: 'tinh' } });
    expect(sent?.article.unit).toEqual({ id: room.units.north, name: 'bac' });
    expect(sent?.missing.length).toBeGreaterThan(0);
  });

  it('shows a draft without a unit all the same', async () => {
    const { documentId } = await room.draft();
    await cms.app.db.query('api::article.article').update({ where: { documentId }, data: { unit: null } });
    expect((await preview('writer', documentId)).status).toBe(200);
    expect(asked.at(-1)?.data.article.unit.name).toBe('(chưa chọn đơn vị)');
    expect(asked.at(-1)?.data.missing).toContain('Hãy chọn đơn vị.');
  });

  it('shows what was typed since, and says of a published revision that readers see the same', async () => {
    const { documentId, revision } = await room.submitted({ title: 'Đã đăng' });
    expect((await room.people.approver.command(documentId, 'approve', { revision })).status).toBe(200);
    await preview('writer', documentId);
    expect(asked.at(-1)?.data).toMatchObject({ published: true, article: { title: 'Đã đăng' } });
    const other = await room.draft({ title: 'Bản đầu' });
    expect((await room.people.writer.save(other.documentId, { title: 'Bản sau' })).status).toBe(200);
    await preview('approver', other.documentId);
    expect(asked.at(-1)?.data.article.title).toBe('Bản sau');
  });

  it('changes nothing: no revision, no log row, no event', async () => {
    const { documentId } = await room.draft();
    const counts = () =>
      Promise.all(
        ['api::outbox-event.outbox-event', 'api::approval-log.approval-log'].map((uid) =>
          cms.app.db.query(uid).count(),
        ),
      );
    const before = await counts();
    await preview('writer', documentId);
    expect(await counts()).toEqual(before);
    expect((await room.people.writer.desk<{ revision: number }>(documentId)).body.revision).toBe(1);
  });

  it('says in Vietnamese what to do where the site does not answer, or cannot show the draft', async () => {
    const { documentId } = await room.draft();
    status = 422;
    const unfit = await preview<Refused>('writer', documentId);
    expect([unfit.status, unfit.body.error.details.code]).toEqual([422, 'preview_not_shown']);
    status = 500;
    expect((await preview<Refused>('writer', documentId)).body.error.details.code).toBe('preview_no_answer');
    await closing(publisher);
    const down = await preview<Refused>('writer', documentId);
    expect(down.status).toBe(503);
    expect(down.body.error.message).toMatch(/^Trang tin đang không trả lời/);
  });
});
