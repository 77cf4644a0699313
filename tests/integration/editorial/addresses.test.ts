import { type RunningCms, startCms, TEST_SECRETS } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type EventReceiver, eventReceiver } from './event-receiver.js';
import { type SmallNewsroom, smallNewsroom } from './small-newsroom.js';

const ARTICLE = 'api::article.article';
const DOCUMENT = 'api::official-document.official-document';

describe.each(inject('everyTemplate'))('public addresses on $db', (template) => {
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

  const internal = async (path: string) => {
    const answer = await fetch(`${cms.url}/api/internal/${path}`, {
      headers: { authorization: `Bearer ${TEST_SECRETS.TOASOAN_INTERNAL_TOKEN}` },
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const draftRow = (uid: string, documentId: string) =>
    cms.app.db.query(uid).findOne({ where: { documentId, publishedAt: null } });
  const published = async (title: string) => {
    const { documentId, revision } = await room.submitted({ title });
    const { status } = await room.people.approver.command(documentId, 'approve', { revision });
    expect(status).toBe(200);
    return { documentId, revision: revision + 1 };
  };
  const withdrawn = async (title: string) => {
    const { documentId, revision } = await published(title);
    const take = { revision, reasonCode: 'error' };
    expect((await room.people.board.command(documentId, 'withdraw', take)).status).toBe(200);
    return { documentId, revision: revision + 1 };
  };

  it('an old address of an article is not handed to another one', async () => {
    const first = await withdrawn('Hội thi nấu ăn');
    const { writer } = room.people;
    await writer.save(first.documentId, { slug: 'hoi-thi-nau-an-2018' });
    expect(await draftRow(ARTICLE, first.documentId)).toMatchObject({
      slug: 'hoi-thi-nau-an-2018',
      formerSlugs: ['hoi-thi-nau-an'],
    });
    const second = await published('Hội thi nấu ăn');
    expect(await draftRow(ARTICLE, second.documentId)).toMatchObject({ slug: 'hoi-thi-nau-an-2' });
    // Its own old address it may have back.
    await writer.save(first.documentId, { slug: 'hoi-thi-nau-an' });
    expect(await draftRow(ARTICLE, first.documentId)).toMatchObject({ slug: 'hoi-thi-nau-an' });
  });

  it('what is drafted after a withdrawal stays in the newsroom', async () => {
    const { documentId, revision } = await withdrawn('Tin phải gỡ');
    const before = (await internal(`publications/article/${documentId}`)).body;
    expect(before).toMatchObject({ state: 'withdrawn', slug: 'tin-phai-go', revision });
    const change = { slug: 'tin-khac', title: 'Tin khác' };
    expect((await room.people.writer.save(documentId, change)).status).toBe(200);
    expect((await internal(`publications/article/${documentId}`)).body).toEqual(before);
  });

  it.each(['unit', 'category', 'page'])(
    'a renamed %s remembers its old address, which nobody else gets',
    async (kind) => {
      const uid = `api::${kind}.${kind}`;
      const named =
        kind === 'page'
          ? { title: 'Trang' }
          : kind === 'unit'
            ? { name: 'Đơn vị', kind: 'department' }
            : { name: 'Mục' };
      const type = cms.app.documents(uid);
      const documentId = String((await type.create({ data: { ...named, slug: `cu-${kind}` } }))['documentId']);
      await type.update({ documentId, data: { slug: `moi-${kind}`, formerSlugs: ['bia-dat'] } });
      expect((await internal(`publications/${kind}/${documentId}`)).body).toMatchObject({
        content: { slug: `moi-${kind}`, formerSlugs: [`cu-${kind}`] },
      });
      await expect(type.create({ data: { ...named, slug: `cu-${kind}` } })).rejects.toThrow(
        /đã từng là của nội dung khác/,
      );
      await type.update({ documentId, data: { slug: `cu-${kind}` } });
      expect((await internal(`publications/${kind}/${documentId}`)).body).toMatchObject({
        content: { slug: `cu-${kind}`, formerSlugs: [`moi-${kind}`] },
      });
    },
  );

  const letter = { number: '07/TN', type: 'cong_van', subject: 'V/v thử', issuedOn: '2018-07-09' };
  const newLetter = async (slug: string) =>
    String((await cms.app.documents(DOCUMENT).create({ data: { ...letter, slug } }))['documentId']);

  it('an official document published by hand is remembered when it is withdrawn, and drafting it changes nothing', async () => {
    const documents = cms.app.documents(DOCUMENT);
    const documentId = await newLetter('cong-van-go');
    expect((await internal(`publications/document/${documentId}`)).status).toBe(404);
    await documents.publish({ documentId });
    expect((await internal(`publications/document/${documentId}`)).body).toMatchObject({ state: 'live', revision: 2 });
    await documents.unpublish({ documentId });
    const gone = { state: 'withdrawn', revision: 3, slug: 'cong-van-go' };
    expect((await internal(`publications/document/${documentId}`)).body).toMatchObject(gone);
    await documents.update({ documentId, data: { subject: 'V/v sửa' } });
    expect((await internal(`publications/document/${documentId}`)).body).toMatchObject(gone);
    const manifest = await internal(`manifest?kind=document&limit=500`);
    expect(manifest.body['items']).toContainEqual({ id: documentId, revision: 3, state: 'withdrawn' });
    await documents.publish({ documentId });
    expect((await internal(`publications/document/${documentId}`)).body).toMatchObject({ state: 'live', revision: 5 });
  });

  it('an official document keeps the address it was published under', async () => {
    const documents = cms.app.documents(DOCUMENT);
    const documentId = await newLetter('cong-van-giu');
    await documents.update({ documentId, data: { slug: 'cong-van-giu-lai' } });
    await documents.publish({ documentId });
    await expect(documents.update({ documentId, data: { slug: 'cong-van-doi' } })).rejects.toThrow(/không đổi địa chỉ/);
    await documents.update({ documentId, data: { slug: 'cong-van-giu-lai', place: 'Phan Thiết' } });
  });

  it('of two official documents with one address the second is not published', async () => {
    const documents = cms.app.documents(DOCUMENT);
    const ids = [await newLetter('cong-van-trung'), await newLetter('cong-van-trung')];
    const results = await Promise.allSettled(ids.map((documentId) => documents.publish({ documentId })));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((result) => result.status === 'rejected');
    expect(String((refused?.reason as Error).message)).toMatch(/của nội dung khác/);
    const live = await cms.app.db
      .query(DOCUMENT)
      .count({ where: { slug: 'cong-van-trung', publishedAt: { $notNull: true } } });
    expect(live).toBe(1);
  });
});
