import type { RevisionList, RevisionWords } from '@toasoan/contracts';
import { type CmsClient, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type EventReceiver, eventReceiver } from './event-receiver.js';
import { type SmallNewsroom, smallNewsroom } from './small-newsroom.js';

const ARTICLE = 'api::article.article';
const REVISION = 'api::article-revision.article-revision';
const PATH = `/content-manager/collection-types/${ARTICLE}`;

describe.each(inject('templates'))('the history of an article on $db', (template) => {
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

  const address = (documentId: string) => `/editorial/articles/${documentId}/revisions`;
  const list = async (person: CmsClient, documentId: string) =>
    (await person.request<RevisionList>('GET', address(documentId))).body.revisions;
  const words = async (person: CmsClient, documentId: string, revision: number) => {
    const { body } = await person.request<RevisionWords>('GET', `${address(documentId)}/${String(revision)}`);
    return Object.fromEntries(body.fields.map(({ name, text }) => [name, text]));
  };
  const kept = (documentId: string) =>
    cms.app.db.query(REVISION).findMany({ where: { articleId: documentId }, orderBy: { revision: 'asc' } });

  it('keeps what was written at each save, and who wrote it', async () => {
    const { writer, approver } = room.people;
    const { documentId } = await room.draft({ title: 'Bản một' });
    expect(
      (await approver.save(documentId, { title: 'Bản hai', body: '<p>Đã sửa <a href="https://a.vn">ở đây</a>.</p>' }))
        .status,
    ).toBe(200);
    expect((await list(writer, documentId)).map(({ revision, author }) => [revision, author])).toEqual([
      [2, 'approver Thử'],
      [1, 'writer Thử'],
    ]);
    expect(await words(writer, documentId, 1)).toMatchObject({
      title: 'Bản một',
      unit: 'bac',
      genre: 'Tin',
      body: 'Công đoàn cơ sở tặng 50 suất quà.',
      pictures:
        'Ảnh 1: a.jpg (a)\nChú thích: Trao quà\nNgười chụp: Minh Anh\nMô tả: Hai người trao quà\nĐồng ý của người trong ảnh: không cần',
    });
    expect(await words(writer, documentId, 2)).toMatchObject({
      title: 'Bản hai',
      body: 'Đã sửa ở đây (https://a.vn).',
    });
  });

  it('keeps nothing of a save that changes nothing, and tells words by the newest before', async () => {
    const { writer } = room.people;
    const { documentId } = await room.draft({ title: 'Không đổi' });
    expect((await writer.save(documentId, { title: 'Không đổi' })).status).toBe(200);
    await writer.command(documentId, 'submit', { revision: 2 });
    expect(await kept(documentId)).toHaveLength(1);
    expect((await words(writer, documentId, 3))['title']).toBe('Không đổi');
  });

  it('keeps a clone and what the system itself writes', async () => {
    const { writer } = room.people;
    const { documentId } = await room.draft({ title: 'Gốc' });
    const copy = await writer.request<{ data: { documentId: string } }>('POST', `${PATH}/clone/${documentId}`, {
      title: 'Sao',
    });
    expect(copy.status).toBe(200);
    expect(await kept(copy.body.data.documentId)).toMatchObject([{ revision: 1, words: { title: 'Sao' } }]);
    await cms.app.documents(ARTICLE).update({ documentId, data: { byline: 'Hệ thống' } });
    expect(await kept(documentId)).toMatchObject([
      { authorName: 'writer Thử' },
      { author: null, words: { byline: 'Hệ thống' } },
    ]);
  });

  it('never loses the published words of an article from before the history was kept', async () => {
    const { writer, approver } = room.people;
    const { documentId, revision } = await room.submitted({ title: 'Đã lên trang' });
    expect((await approver.command(documentId, 'approve', { revision })).status).toBe(200);
    for (const { id } of await kept(documentId)) await remove(Number(id));
    expect(await list(writer, documentId)).toMatchObject([{ revision: revision + 1, author: 'writer Thử' }]);
    const withdrawal = { revision: revision + 1, reasonCode: 'error' };
    expect((await approver.command(documentId, 'withdraw', withdrawal)).status).toBe(200);
    expect((await writer.save(documentId, { title: 'Viết lại' })).status).toBe(200);
    expect((await kept(documentId)).map((row) => [row['revision'], (row['words'] as { title: string }).title])).toEqual(
      [
        [revision + 2, 'Đã lên trang'],
        [revision + 3, 'Viết lại'],
      ],
    );
  });

  const remove = (id: number) => cms.app.db.connection.raw('delete from article_revisions where id = ?', [id]);

  it('brings old words back as a new revision, and that is undone in the same way', async () => {
    const { writer, approver } = room.people;
    const { documentId } = await room.draft({ title: 'Bản đầu', lead: 'Tóm tắt đầu' });
    await approver.save(documentId, { title: 'Sửa hỏng', lead: null, pictures: [] });
    const restore = (revision: number, seen: number) =>
      writer.request<{ revision?: number; error?: { details: { code: string } } }>(
        'POST',
        `${address(documentId)}/${String(revision)}/restore`,
        { revision: seen },
      );
    const stale = await restore(1, 1);
    expect(stale).toMatchObject({
      status: 400,
      body: { error: { details: { code: 'stale_revision', by: 'approver Thử', current: 2 } } },
    });
    expect(await restore(1, 2)).toMatchObject({ status: 200, body: { revision: 3 } });
    expect(await words(writer, documentId, 3)).toEqual(await words(writer, documentId, 1));
    const row = await cms.app.db.query(ARTICLE).findOne({
      where: { documentId, publishedAt: null },
      populate: { pictures: { populate: ['image'] }, unit: true },
    });
    expect(row).toMatchObject({ title: 'Bản đầu', pictures: [{ image: { name: 'a.jpg' } }], unit: { name: 'bac' } });
    expect(await restore(2, 3)).toMatchObject({ status: 200, body: { revision: 4 } });
    expect(await words(writer, documentId, 4)).toMatchObject({ title: 'Sửa hỏng', lead: '', pictures: '' });
    expect((await list(writer, documentId)).map(({ author }) => author)).toEqual([
      'writer Thử',
      'writer Thử',
      'approver Thử',
      'writer Thử',
    ]);
  });

  it('marks the words that somebody decided on', async () => {
    const { writer, approver } = room.people;
    const { documentId, revision } = await room.submitted({ title: 'Sẽ trả lại' });
    await approver.command(documentId, 'return', { revision, reasonCode: 'facts', comment: 'Sửa.' });
    await writer.save(documentId, { title: 'Đã sửa theo góp ý' });
    expect((await list(approver, documentId)).map((entry) => [entry.revision, entry.decided])).toEqual([
      [4, false],
      [1, true],
    ]);
  });

  it('does not exist for whom the article does not exist', async () => {
    const { documentId } = await room.draft();
    const { stranger } = room.people;
    const answers = await Promise.all([
      stranger.request('GET', address(documentId)),
      stranger.request('GET', `${address(documentId)}/1`),
      stranger.request('POST', `${address(documentId)}/1/restore`, { revision: 1 }),
      stranger.request('GET', `/editorial/articles/${documentId}/lock`),
      stranger.request('POST', `/editorial/articles/${documentId}/lock`, {}),
      stranger.request('DELETE', `/editorial/articles/${documentId}/lock`),
      stranger.request('GET', address('khong-co')),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  });

  it('forgets old saves that nobody decided on, never the first, the newest or what was sent', async () => {
    const { writer } = room.people;
    const { documentId } = await room.draft({ title: 'Một' });
    for (const title of ['Hai', 'Ba', 'Bốn']) await writer.save(documentId, { title });
    await writer.command(documentId, 'submit', { revision: 4 });
    await room.people.approver.command(documentId, 'return', { revision: 5, reasonCode: 'facts', comment: 'Sửa.' });
    for (const title of ['Năm', 'Sáu']) await writer.save(documentId, { title });
    const prune = async (days: number) => {
      const at = new Date(Date.now() - days * 86_400_000);
      for (const { id } of await kept(documentId))
        await cms.app.db.query(REVISION).update({ where: { id }, data: { at } });
      await cms.app.cron.jobs.find(({ name }) => name === 'pruneRevisions')?.job.invoke();
    };
    await prune(89);
    expect(await kept(documentId)).toHaveLength(6);
    await prune(91);
    expect((await kept(documentId)).map((row) => (row['words'] as { title: string }).title)).toEqual([
      'Một',
      'Bốn',
      'Sáu',
    ]);
  });

  it('does not bring words back into what is in another’s hands', async () => {
    const { writer } = room.people;
    const { documentId, revision } = await room.submitted();
    const answer = await writer.request('POST', `${address(documentId)}/1/restore`, { revision });
    expect(answer).toMatchObject({ status: 403, body: { error: { details: { code: 'in_review' } } } });
  });
});
