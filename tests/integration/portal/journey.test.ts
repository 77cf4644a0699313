import { randomUUID } from 'node:crypto';
import {
  contributorListSchema,
  type ItemFields,
  openedInvitationSchema,
  type PortalItem,
  portalItemSchema,
  portalMeSchema,
  portalNoticesSchema,
  type PortalPicture,
  portalPictureSchema,
  portalQuestionSchema,
  quotaMeterSchema,
} from '@toasoan/contracts';
import { type PortalClient, portalPhone, type RunningCms, startCms, syntheticPictureBytes } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { pinnedPublisher } from '../../harness/pinned-publisher.js';
import { unitId } from '../cms/articles-of.js';
import { mailTo } from './mail-kept.js';

const ARTICLE = 'api::article.article';
const REVIEWER = 'phanthiet.duyet@example.vn';
const EMAIL = 'hoa.moi@example.vn';
const PASSWORD = 'Mat-Khau-Moi-1';

const words = (facts: Partial<ItemFields> = {}): Partial<ItemFields> => ({
  title: 'Công đoàn may Phan Thiết trao quà cho đoàn viên khó khăn',
  lead: 'Sáng nay, hai mươi đoàn viên nhận quà của công đoàn.',
  text: 'Mỗi suất quà gồm gạo và tiền mặt.\n\nChị em rất vui.',
  eventEndedAt: '2018-07-09T02:00:00.000Z',
  place: 'Hội trường công ty',
  people: 'Ban chấp hành và hai mươi đoàn viên',
  ...facts,
});

describe.each(inject('everyTemplate'))('a contributor’s way, on $db', (template) => {
  let cms: RunningCms;
  let phone: PortalClient;
  let item: PortalItem;
  let picture: PortalPicture;
  beforeAll(async () => {
    cms = await startCms(template);
    phone = portalPhone(cms.url);
  });
  afterAll(() => cms.close());

  const take = (answer: { status: number; body: unknown }, status = 200): PortalItem => {
    expect(answer.status, JSON.stringify(answer.body)).toBe(status);
    item = portalItemSchema.parse(answer.body);
    return item;
  };
  const step = async (command: string, more: Record<string, unknown> = {}): Promise<void> => {
    const reviewer = await cms.as(REVIEWER);
    const desk = await reviewer.desk<{ revision: number }>(item.id);
    const { status, body } = await reviewer.command(item.id, command, { revision: desk.body.revision, ...more });
    expect(status, JSON.stringify(body)).toBe(200);
  };
  const read = async (): Promise<PortalItem> => take(await phone.request('GET', `items/${item.id}`));

  it('begins with an invitation of the unit above, valid once', async () => {
    const officer = await cms.as(REVIEWER);
    const unit = await unitId(cms.app, 'cdcs-may-phan-thiet');
    const person = { name: 'Lê Thị Hoa', email: EMAIL, unitId: unit };
    const sent = await officer.request('POST', '/editorial/contributors', person);
    expect(sent.status, JSON.stringify(sent.body)).toBe(200);
    const listed = await officer.request('GET', '/editorial/contributors?q=hoa.moi');
    const [line] = contributorListSchema.parse(listed.body).contributors;
    expect(line).toMatchObject({ name: 'Lê Thị Hoa', state: 'invited', mailFailed: false });
    const letter = await mailTo(cms, EMAIL);
    const token = /\/gui-bai\/loi-moi\/#(\S+)/.exec(letter.text)?.[1] ?? '';
    const opened = await phone.request('POST', 'invitation/open', { token });
    expect(openedInvitationSchema.parse(opened.body)).toMatchObject({ name: 'Lê Thị Hoa', email: EMAIL });

    const weak = await phone.request('POST', 'invitation/accept', { token, password: 'yeu' });
    expect([weak.status, weak.body]).toMatchObject([400, { error: { code: 'weak_password' } }]);
    const accepted = await phone.request('POST', 'invitation/accept', {
      token,
      password: PASSWORD,
      phone: '0912 345 678',
    });
    expect(accepted.status, JSON.stringify(accepted.body)).toBe(200);
    const me = portalMeSchema.parse((await phone.request('GET', 'me')).body);
    expect(me).toMatchObject({ name: 'Lê Thị Hoa', phone: '0912 345 678', units: [{ id: unit }] });
    expect(me.units[0]?.superior?.name).toContain('Phan Thiết');
    const again = await phone.request('POST', 'invitation/accept', { token, password: PASSWORD });
    expect([again.status, again.body]).toMatchObject([410, { error: { code: 'invitation_used' } }]);
    expect((await phone.auth('refresh', {}, true)).status).toBe(200);
    const meter = quotaMeterSchema.parse((await phone.request('GET', 'quota')).body);
    expect(meter).toMatchObject({ encouraged: true, months: { length: 12 } });
  });

  it('makes one draft and one picture, however often they are sent', async () => {
    const key = randomUUID();
    const bytes = syntheticPictureBytes('/uploads/tong-hop-1-990.png') ?? new Uint8Array();
    const sent = { bytes, key: randomUUID(), name: 'IMG_2034.png', type: 'image/png' };
    const twice = await Promise.all([phone.sendPicture(sent), phone.sendPicture(sent)]);
    picture = portalPictureSchema.parse(twice[0].body);
    expect([twice[1].body, (await phone.sendPicture(sent)).body]).toEqual([picture, picture]);
    expect(await cms.app.db.query('api::portal-picture.portal-picture').count()).toBe(1);

    const body = { key, ...words(), pictures: [] };
    const drafts = await Promise.all([1, 2, 3].map(() => phone.request('POST', 'items', body)));
    expect(drafts.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(new Set(drafts.map((draft) => (draft.body as { id?: string }).id)).size).toBe(1);
    take(drafts[0] ?? { status: 0, body: null }, drafts[0]?.status);
    expect(item).toMatchObject({ key, fields: { ...words(), byline: 'Lê Thị Hoa', genre: 'news_brief' }, rich: false });
    expect(item.actions).toEqual(['save', 'submit', 'delete', 'comment']);
    // Asked again, what has not changed does not come again.
    const ask = (tag: string) =>
      fetch(`${cms.url}/api/portal/items/${item.id}`, {
        headers: { authorization: `Bearer ${phone.token}`, 'if-none-match': tag },
      });
    const tag = (await ask('')).headers.get('etag') ?? '';
    expect([(await ask(tag)).status, (await ask('W/"x"')).status]).toEqual([304, 200]);
    const row = await cms.app.db.query(ARTICLE).findOne({ where: { documentId: item.id }, populate: { unit: true } });
    expect(row).toMatchObject({
      submissionChannel: 'portal',
      writerName: 'Lê Thị Hoa',
      unit: { slug: 'cdcs-may-phan-thiet' },
    });
  });

  it('is kept from sending what may not be published, and told what is missing', async () => {
    const refused = await phone.request('POST', `items/${item.id}/submit`, { revision: item.revision });
    expect(refused.body).toMatchObject({ error: { code: 'quality_blocks' } });
    expect(JSON.stringify(refused.body)).toContain('picture_missing');
    const pictures = [
      {
        id: picture.id,
        caption: 'Trao quà',
        credit: 'Lê Thị Hoa',
        alt: 'Hai người bắt tay',
        consent: 'not_needed' as const,
      },
    ];
    const { revision } = item;
    const saved = take(await phone.request('PUT', `items/${item.id}`, { revision, pictures }));
    expect(saved.fields.pictures).toEqual(pictures);
    expect(saved.checklist.filter(({ severity }) => severity === 'block')).toEqual([]);
    const preview = await fetch(`${cms.url}${saved.previews[picture.id] ?? ''}`, {
      headers: { authorization: `Bearer ${phone.token}` },
    });
    expect([preview.status, preview.headers.get('content-type')]).toEqual([200, 'image/webp']);
    // The answer was lost, and the same is saved again: nothing happens, and no conflict.
    expect(take(await phone.request('PUT', `items/${item.id}`, { revision, pictures })).revision).toBe(saved.revision);
    // Something else from a text that has grown old: both texts.
    const stale = await phone.request('PUT', `items/${item.id}`, { revision, title: 'Tiêu đề cũ' });
    expect([stale.status, stale.body]).toMatchObject([
      409,
      {
        error: { code: 'stale_revision' },
        conflict: { sent: { title: 'Tiêu đề cũ' }, item: { revision: saved.revision } },
      },
    ]);
  });

  it('sends it once, may have it back while nobody has it, and not after', async () => {
    const { revision } = item;
    const submits = await Promise.all([1, 2].map(() => phone.request('POST', `items/${item.id}/submit`, { revision })));
    for (const submit of submits) take(submit);
    expect(item.status).toMatchObject({ code: 'sent', label: 'Đã gửi' });
    expect(item.status.text).toContain('Phan Thiết');
    expect(item.history.filter(({ what }) => what === 'Đã gửi duyệt')).toHaveLength(1);
    take(await phone.request('POST', `items/${item.id}/take-back`, { revision: item.revision }));
    expect([item.status.code, item.actions.includes('delete')]).toEqual(['draft', true]);
    take(await phone.request('POST', `items/${item.id}/submit`, { revision: item.revision, note: 'Nhờ anh xem sớm.' }));
    await step('claim');
    expect((await read()).status).toMatchObject({ code: 'in_review' });
    const late = await phone.request('POST', `items/${item.id}/take-back`, { revision: item.revision });
    expect(late.body).toMatchObject({ error: { code: 'claimed' } });
    const edit = await phone.request('PUT', `items/${item.id}`, { revision: item.revision, title: 'Khác' });
    expect([edit.status, edit.body]).toMatchObject([409, { error: { code: 'not_yours_now' } }]);
  });

  it('reads why it came back, answers, mends it and sends it again', async () => {
    await step('return', { reasonCode: 'content', comment: 'Xin ghi rõ số tiền.' });
    expect((await read()).returned).toMatchObject({
      words: 'Xin ghi rõ số tiền.',
      reason: 'Nội dung cần bổ sung, chỉnh sửa',
    });
    const notices = portalNoticesSchema.parse((await phone.request('GET', 'notices')).body);
    expect(notices.notices[0]).toMatchObject({ kind: 'returned', item: item.id, read: false });
    const said = { key: randomUUID(), text: 'Vâng, tôi sửa ngay.' };
    for (let time = 0; time < 2; time += 1) take(await phone.request('POST', `items/${item.id}/comments`, said));
    expect(item.history.filter(({ remark }) => remark)).toHaveLength(1);
    const text = 'Mỗi suất quà trị giá 500.000 đồng.\n\nChị em rất vui.';
    take(await phone.request('PUT', `items/${item.id}`, { revision: item.revision, text }));
    expect([item.fields.text, item.html]).toEqual([
      text,
      '<p>Mỗi suất quà trị giá 500.000 đồng.</p><p>Chị em rất vui.</p>',
    ]);
    take(await phone.request('POST', `items/${item.id}/submit`, { revision: item.revision }));
    expect((await phone.request('POST', 'notices/read', { all: true })).body).toMatchObject({ unread: 0 });
  });

  it('sees it approved, on its way and, when the public address shows it, live', async () => {
    await step('approve');
    expect(['approved', 'publishing']).toContain((await read()).status.code);
    await cms.app.db.query('api::publication-receipt.publication-receipt').create({
      data: {
        ...{ kind: 'article', subjectId: item.id, revision: item.revision, outcome: 'live', path: '/tin/trao-qua/' },
        ...{ release: 1, at: new Date() },
      },
    });
    expect((await read()).status).toMatchObject({
      code: 'live',
      url: expect.stringContaining('/tin/trao-qua/') as string,
    });
    expect(item.status.label).toMatch(/^Đã lên trang \d\d:\d\d$/);
    expect(item.actions).toEqual(['comment']);
    const { body } = await phone.request<{ items: { id: string }[] }>('GET', 'items');
    expect(body.items.map(({ id }) => id)).toEqual([item.id]);
    const site = await pinnedPublisher(0, '2018-01-01T00:00:00.000Z');
    site.shows = false;
    await expect.poll(read, { timeout: 9_000 }).toMatchObject({ status: { code: 'approved', url: null } });
    site.pins = false;
    await expect.poll(read, { timeout: 9_000 }).toMatchObject({ status: { code: 'live' } });
    site.close();
  });

  it('asks the Board, changes her name, and can be forgotten; what was published keeps its byline', async () => {
    const body = { key: randomUUID(), subject: 'Gửi video', question: 'Gửi video thế nào?', item: item.id };
    const asked = await phone.request('POST', 'support', body);
    expect([asked.status, (await phone.request('POST', 'support', body)).status]).toEqual([201, 200]);
    expect(portalQuestionSchema.parse(asked.body)).toMatchObject({
      item: { id: item.id },
      messages: [{ fromBoard: false }],
    });
    expect((await phone.request('PATCH', 'me', { name: 'Lê Hoa', mail: 'daily' })).body).toMatchObject({
      name: 'Lê Hoa',
    });
    const draft = await phone.request<{ id: string }>('POST', 'items', { key: randomUUID(), title: 'Chưa gửi' });

    expect((await phone.request('POST', 'me/erase', { password: 'Sai-Mat-Khau-1' })).body).toMatchObject({
      error: { code: 'wrong_password' },
    });
    expect((await phone.request('POST', 'me/erase', { password: PASSWORD })).status).toBe(200);
    expect((await phone.request('GET', 'me')).status).toBe(401);
    const back = await phone.auth('local', { identifier: EMAIL, password: PASSWORD }, true);
    expect(back.status).toBe(400);
    const rows = await cms.app.db.query('plugin::users-permissions.user').findMany({});
    expect(JSON.stringify(rows)).not.toMatch(/hoa\.moi|Lê Hoa|Lê Thị Hoa|0912/);
    expect(await cms.app.db.query(ARTICLE).count({ where: { documentId: draft.body.id } })).toBe(0);
    const published = await cms.app.db
      .query(ARTICLE)
      .findOne({ where: { documentId: item.id, publishedAt: { $notNull: true } } });
    expect(published).toMatchObject({ byline: 'Lê Thị Hoa' });
  });
});
