import type { LockAnswer, StaleDetails } from '@toasoan/contracts';
import { type CmsAnswer, type CmsClient, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type EventReceiver, eventReceiver } from './event-receiver.js';
import { type SmallNewsroom, smallNewsroom } from './small-newsroom.js';

const ARTICLE = 'api::article.article';
const PATH = `/content-manager/collection-types/${ARTICLE}`;
const RUNS = Number(process.env['TOASOAN_RACE_RUNS'] ?? 3);

type Refused = CmsAnswer<{ error?: { message: string; details: Partial<StaleDetails> & { code: string } } }>;

describe.each(inject('everyTemplate'))('conflicts on $db', (template) => {
  let cms: RunningCms;
  let receiver: EventReceiver;
  let room: SmallNewsroom;

  beforeAll(async () => {
    receiver = await eventReceiver();
    cms = await startCms(template, { TOASOAN_PUBLISHER_URL: receiver.url });
    room = await smallNewsroom(cms);
    // Unit roles may not delete: the worst case is somebody to whom Strapi itself refuses nothing.
    const admin = (await cms.app.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } }))?.['id'];
    const where = { email: 'writer@thunghiem.vn' };
    const user = await cms.app.db.query('admin::user').findOne({ where, populate: { roles: true } });
    const roles = [...(user?.['roles'] as { id: number }[]).map(({ id }) => id), admin];
    await cms.app.db.query('admin::user').update({ where, data: { roles } });
  });
  afterAll(async () => {
    await cms.close();
    await receiver.close();
  });

  const row = (documentId: string) => cms.app.db.query(ARTICLE).findOne({ where: { documentId, publishedAt: null } });
  const put = (person: CmsClient, documentId: string, body: unknown) =>
    person.request<Refused['body']>('PUT', `${PATH}/${documentId}`, body);
  const lock = (person: CmsClient, documentId: string, body: unknown = {}) =>
    person.request<LockAnswer>('POST', `/editorial/articles/${documentId}/lock`, body);
  const look = (person: CmsClient, documentId: string) =>
    person.request<LockAnswer>('GET', `/editorial/articles/${documentId}/lock`);

  describe('a save', () => {
    it('says which revision it was written on, or is refused with what to do', async () => {
      const { documentId } = await room.draft({ title: 'Trước' });
      for (const body of [{ title: 'Sau' }, { title: 'Sau', revision: 'một' }, { title: 'Sau', revision: null }]) {
        const answer = await put(room.people.writer, documentId, body);
        expect(answer).toMatchObject({ status: 400, body: { error: { details: { code: 'revision_required' } } } });
        expect(answer.body.error?.message).toContain('tải lại trang');
      }
      for (const revision of [0, 2, 900]) {
        const answer = await put(room.people.writer, documentId, { title: 'Sau', revision });
        expect(answer).toMatchObject({
          status: 400,
          body: { error: { details: { code: 'stale_revision', seen: revision } } },
        });
      }
      expect(await row(documentId)).toMatchObject({ title: 'Trước', revision: 1 });
    });

    it(`of two forms at once is kept once, ${String(RUNS)} times, and the loser is told who and when`, async () => {
      const { writer, colleague } = room.people;
      const { documentId } = await room.draft();
      for (let run = 1; run <= RUNS; run += 1) {
        const begun = Date.now();
        const answers = await Promise.all([
          put(writer, documentId, { title: `Người viết ${String(run)}`, revision: run }),
          put(colleague, documentId, { title: `Đồng nghiệp ${String(run)}`, revision: run }),
        ]);
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
        const won = answers[0].status === 200;
        const details = answers[won ? 1 : 0].body.error?.details;
        const by = won ? 'writer Thử' : 'colleague Thử';
        expect(details).toMatchObject({ code: 'stale_revision', by, seen: run, current: run + 1 });
        expect(Date.parse(details?.at ?? '')).toBeGreaterThanOrEqual(begun - 1000);
        const title = `${won ? 'Người viết' : 'Đồng nghiệp'} ${String(run)}`;
        expect(await row(documentId)).toMatchObject({ title, revision: run + 1 });
      }
      const kept = { where: { articleId: documentId } };
      expect(await cms.app.db.query('api::article-revision.article-revision').count(kept)).toBe(RUNS + 1);
    }, 300_000);

    it('is told who approved in between', async () => {
      const { approver, colleague } = room.people;
      const { documentId, revision } = await room.submitted();
      expect(
        (await approver.command(documentId, 'return', { revision, reasonCode: 'facts', comment: 'Sửa.' })).status,
      ).toBe(200);
      const late = await put(colleague, documentId, { title: 'Muộn', revision });
      expect(late.body.error?.details).toMatchObject({
        code: 'stale_revision',
        by: 'approver Thử',
        current: revision + 1,
      });
    });

    it('by another than the holder of the lock passes with the revision that stands', async () => {
      const { writer, colleague } = room.people;
      const { documentId } = await room.draft();
      expect((await lock(writer, documentId)).body.lock).toMatchObject({ name: 'writer Thử', mine: true });
      expect((await put(colleague, documentId, { title: 'Vẫn lưu được', revision: 1 })).status).toBe(200);
      expect((await put(writer, documentId, { title: 'Người giữ', revision: 1 })).status).toBe(400);
    });
  });

  it('deletes only what was seen', async () => {
    const { writer, approver } = room.people;
    const { documentId } = await room.draft();
    await approver.save(documentId, { title: 'Vừa sửa' });
    const remove = (query: string) => writer.request<Refused['body']>('DELETE', `${PATH}/${documentId}${query}`);
    expect((await remove('')).body.error?.details.code).toBe('revision_required');
    expect((await remove('?revision=1')).body.error?.details).toMatchObject({
      code: 'stale_revision',
      by: 'approver Thử',
    });
    const bulk = await writer.request('POST', `${PATH}/actions/bulkDelete`, { documentIds: [documentId] });
    expect(bulk.status).toBe(400);
    expect(await row(documentId)).toMatchObject({ revision: 2 });
    expect((await remove('?revision=2')).status).toBe(200);
    expect(await row(documentId)).toBeNull();
  });

  describe('the lock', () => {
    it(`goes to one of two at once, ${String(RUNS)} times`, async () => {
      const { writer, colleague } = room.people;
      for (let run = 0; run < RUNS; run += 1) {
        const { documentId } = await room.draft();
        const answers = await Promise.all([lock(writer, documentId), lock(colleague, documentId)]);
        expect(answers.map(({ status }) => status)).toEqual([200, 200]);
        // Each knows who has it, and there is one who does.
        const holders = answers.map(({ body }) => body.lock);
        expect(new Set(holders.map((holder) => holder?.name)).size).toBe(1);
        expect(holders.filter((holder) => holder?.mine)).toHaveLength(1);
      }
    }, 300_000);

    it('changes neither revision nor the time of the last change, and is no obstacle to a verb', async () => {
      const { writer, approver } = room.people;
      const { documentId } = await room.draft();
      const before = await row(documentId);
      await lock(writer, documentId);
      const held = await row(documentId);
      expect(held).toMatchObject({ revision: 1, updatedAt: before?.['updatedAt'] });
      expect(held?.['lockedBy']).toMatch(/^admin:/);
      const [sent] = await Promise.all([
        writer.command(documentId, 'submit', { revision: 1 }),
        lock(writer, documentId),
        lock(approver, documentId, { takeover: true }),
      ]);
      expect(sent.status).toBe(200);
    });

    it('is taken over, and the one who had it is told by whom', async () => {
      const { writer, colleague } = room.people;
      const { documentId } = await room.draft();
      await lock(writer, documentId);
      expect((await lock(colleague, documentId)).body.lock).toMatchObject({ name: 'writer Thử', mine: false });
      expect((await lock(colleague, documentId, { takeover: true })).body.lock).toMatchObject({ mine: true });
      expect((await lock(writer, documentId)).body.lock).toMatchObject({ name: 'colleague Thử', mine: false });
      // Giving back what one no longer has takes nothing from the other.
      await writer.request('DELETE', `/editorial/articles/${documentId}/lock`);
      expect((await look(writer, documentId)).body.lock).toMatchObject({ name: 'colleague Thử' });
      await colleague.request('DELETE', `/editorial/articles/${documentId}/lock`);
      expect((await look(writer, documentId)).body).toEqual({ lock: null, revision: 1 });
    });

    it('ends by itself', async () => {
      const { writer, colleague } = room.people;
      const { documentId } = await room.draft();
      const { body } = await lock(writer, documentId);
      expect(Date.parse(body.lock?.until ?? '') - Date.now()).toBeGreaterThan(60_000);
      const past = new Date(Date.now() - 1);
      await cms.app.db
        .query(ARTICLE)
        .update({ where: { id: (await row(documentId))?.['id'] }, data: { lockExpiresAt: past } });
      expect((await look(writer, documentId)).body.lock).toBeNull();
      expect((await lock(colleague, documentId)).body.lock).toMatchObject({ name: 'colleague Thử', mine: true });
    });

    it('is for those who may edit, and tells the revision that stands', async () => {
      const { writer, approver } = room.people;
      const { documentId } = await room.submitted();
      expect(await lock(writer, documentId)).toMatchObject({
        status: 403,
        body: { error: { details: { code: 'in_review' } } },
      });
      expect(await lock(approver, documentId)).toMatchObject({
        status: 200,
        body: { revision: 2, lock: { mine: true } },
      });
      expect(await look(writer, documentId)).toMatchObject({ status: 200, body: { lock: { name: 'approver Thử' } } });
      expect((await lock(approver, documentId, { hold: 1 })).status).toBe(400);
    });
  });
});
