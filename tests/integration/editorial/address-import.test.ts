import { createRequire } from 'node:module';
import type { AddressImportReport } from '@toasoan/contracts';
import { inRepository, type RunningCms, startCms, TEST_SECRETS } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type EventReceiver, eventReceiver } from './event-receiver.js';
import { type SmallNewsroom, smallNewsroom } from './small-newsroom.js';

// The module that the CMS itself runs at its start.
const { fillFormerNumbers } = createRequire(import.meta.url)(
  inRepository('apps/cms/dist/src/addresses/fill-former-numbers.js'),
) as { fillFormerNumbers: (strapi: RunningCms['app']) => Promise<void> };
const REDIRECT = 'api::redirect.redirect';

describe.each(inject('everyTemplate'))('a list of old addresses on $db', (template) => {
  let cms: RunningCms;
  let receiver: EventReceiver;
  let room: SmallNewsroom;
  let article: { documentId: string; slug: string };

  beforeAll(async () => {
    receiver = await eventReceiver();
    cms = await startCms(template, { TOASOAN_PUBLISHER_URL: receiver.url });
    room = await smallNewsroom(cms);
    const { documentId, revision } = await room.submitted({ title: 'Trao nhà mái ấm ở La Gi' });
    expect((await room.people.approver.command(documentId, 'approve', { revision })).status).toBe(200);
    article = { documentId, slug: 'trao-nha-mai-am-o-la-gi' };
  });
  afterAll(async () => {
    await cms.close();
    await receiver.close();
  });

  const send = async (csv: string, check = false, who = room.people.board) => {
    const { status, body } = await who.request<{ data: AddressImportReport }>('POST', '/editorial/addresses/import', {
      csv,
      check,
    });
    return { status, report: body.data };
  };
  const redirectAt = async (from: string) => cms.app.db.query(REDIRECT).findOne({ where: { from } });

  it('names an article by its address, its slug or its id, and the world is told', async () => {
    const csv = [
      'Địa chỉ cũ,Bài',
      `/vi/news/trao-nha-120.html,/tin/${article.slug}/`,
      `https://cu.example.vn/vi/news/mai-am-121.html,${article.slug}`,
      `/vi/news/la-gi-122.html,${article.documentId}`,
      '/vi/gioi-thieu-120.html,/trang/gioi-thieu/',
      '/vi/news/khac-9.html,https://bao.example.vn/bai',
    ].join('\n');
    expect((await send(csv, true)).report).toEqual({ kept: 5, known: 0, refused: [] });
    expect(await redirectAt('/vi/news/trao-nha-120.html')).toBeNull();

    expect((await send(csv)).report).toEqual({ kept: 5, known: 0, refused: [] });
    for (const [from, formerNumber] of [
      ['/vi/news/trao-nha-120.html', '120'],
      ['/vi/news/mai-am-121.html', '121'],
      ['/vi/news/la-gi-122.html', '122'],
    ] as const)
      expect(await redirectAt(from)).toMatchObject({ to: `/tin/${article.slug}/`, statusCode: 's301', formerNumber });
    // Only articles are found by their number.
    expect(await redirectAt('/vi/gioi-thieu-120.html')).toMatchObject({ to: '/trang/gioi-thieu/', formerNumber: null });
    expect((await send(csv)).report).toEqual({ kept: 0, known: 5, refused: [] });

    const row = await redirectAt('/vi/news/trao-nha-120.html');
    const { kind, id } = { kind: 'redirect', id: String(row?.['documentId']) };
    const answer = await fetch(`${cms.url}/api/internal/publications/${kind}/${id}`, {
      headers: { authorization: `Bearer ${TEST_SECRETS.TOASOAN_INTERNAL_TOKEN}` },
    });
    expect(await answer.json()).toMatchObject({
      state: 'live',
      content: { from: '/vi/news/trao-nha-120.html', to: `/tin/${article.slug}/`, status: 301, number: '120' },
    });
    const told = await cms.app.db.query('api::outbox-event.outbox-event').count({ where: { kind, subjectId: id } });
    expect(told).toBe(1);
  });

  it('refuses line by line, and keeps what is fit', async () => {
    const { documentId } = await room.draft({ title: 'Chưa đăng' });
    await send('/da-dan.html,/luu-tru/');
    const csv = [
      '/tot.html,/van-ban/',
      '/da-dan.html,/van-ban/',
      '/tin/abc/,/van-ban/',
      '/a.html?id=1,/van-ban/',
      '/b.html,khong-co-bai-nao',
      `/c.html,${documentId}`,
      '/d.html,javascript:alert(1)',
      '/e.html,//evil.example/',
      '/f.html,/f.html',
      '/g.html,',
    ].join('\r\n');
    const { report } = await send(csv);
    expect(report.kept).toBe(1);
    expect(report.refused.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const { message } of report.refused) expect(message).toMatch(/^\p{Lu}.{15,}\.$/u);
    expect(report.refused[0]?.message).toContain('«/luu-tru/»');
    expect(report.refused[4]?.message).toContain('chưa từng được đăng');
    expect(await redirectAt('/da-dan.html')).toMatchObject({ to: '/luu-tru/' });
  });

  it('gives a number of the former site to one redirect, whatever a form says', async () => {
    const save = (from: string, more: Record<string, unknown> = {}) =>
      cms.app.documents(REDIRECT).create({ data: { from, to: `/tin/${article.slug}/`, statusCode: 's301', ...more } });
    await save('/vi/a/x-500.html');
    const second = await save('/vi/b/x-500.html', { formerNumber: '501' });
    expect(second).toMatchObject({ formerNumber: null });
    const first = await redirectAt('/vi/a/x-500.html');
    expect(first).toMatchObject({ formerNumber: '500' });
    const changed = { documentId: String(first?.['documentId']), data: { statusCode: 's410', to: null } };
    await cms.app.documents(REDIRECT).update(changed);
    expect(await redirectAt('/vi/a/x-500.html')).toMatchObject({ formerNumber: null });
  });

  it('takes no draft for an article that readers have seen, and no leftover target for a redirect', async () => {
    const { documentId } = await room.draft({ title: 'Nháp có địa chỉ' });
    await room.people.writer.save(documentId, { slug: 'nhap-co-dia-chi' });
    await cms.app.documents(REDIRECT).create({ data: { from: '/het.html', to: '/luu-tru/', statusCode: 's410' } });
    const { report } = await send('/h.html,nhap-co-dia-chi\n/i.html,/tin/nhap-co-dia-chi/\n/het.html,/luu-tru/');
    expect(report).toMatchObject({ kept: 0, known: 0 });
    expect(report.refused.map(({ message }) => message)).toEqual([
      expect.stringContaining('chưa từng được đăng'),
      expect.stringContaining('chưa từng được đăng'),
      expect.stringContaining('đang báo là không còn'),
    ]);
  });

  it('gives redirects from before they had numbers theirs: once at a start, and wherever a list names them', async () => {
    const to = `/tin/${article.slug}/`;
    const froms = ['/vi/a-700.html', '/vi/b-700.html', '/vi/trang-701.html', '/vi/c-702.html'];
    for (const from of froms)
      await cms.app.documents(REDIRECT).create({ data: { from, to: from.includes('trang') ? '/luu-tru/' : to } });
    const forget = () =>
      cms.app.db.query(REDIRECT).updateMany({ where: { from: { $in: froms } }, data: { formerNumber: null } });
    const numbers = async () => Promise.all(froms.map(async (from) => (await redirectAt(from))?.['formerNumber']));
    await forget();
    const told = async () => cms.app.db.query('api::outbox-event.outbox-event').count({ where: { kind: 'redirect' } });
    const before = await told();
    await cms.app.db.query('strapi::core-store').deleteMany({ where: { key: { $contains: 'former_numbers' } } });
    await fillFormerNumbers(cms.app);
    expect(await numbers()).toEqual(['700', null, null, '702']);
    expect(await told()).toBeGreaterThan(before);

    await forget();
    await fillFormerNumbers(cms.app);
    expect(await numbers()).toEqual([null, null, null, null]);
    const list = froms.map((from) => `${from},${from.includes('trang') ? '/luu-tru/' : to}`).join('\n');
    expect((await send(list)).report).toEqual({ kept: 2, known: 2, refused: [] });
    expect(await numbers()).toEqual(['700', null, null, '702']);
  });

  it('is the Board’s', async () => {
    const { status } = await send('/x.html,/luu-tru/', false, room.people.approver);
    expect(status).toBe(403);
    expect(await redirectAt('/x.html')).toBeNull();
    const unfit = await room.people.board.request('POST', '/editorial/addresses/import', { list: [] });
    expect(unfit.status).toBe(400);
  });
});
