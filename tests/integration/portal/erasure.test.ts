import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  EXAMPLE_PASSWORD,
  type PortalClient,
  portalPhone,
  type RunningCms,
  startCms,
  syntheticPictureBytes,
} from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { rowsWith } from './rows-with.js';

const USER = 'plugin::users-permissions.user';
const PICTURE = 'api::portal-picture.portal-picture';
const EMAIL = 'mayphanthiet.ctv@example.vn';
const NAME = 'Trần Thị Rất Riêng';
const PHRASE = 'chị Bảy mắc bệnh hiểm nghèo';

// What holds it: `forgetDraft`, `forgetRevisions`, `letPicturesGo`, `isShown` in `clear-unnamed`.
describe.each(inject('everyTemplate'))('a contributor who is to be forgotten, on $db', (template) => {
  let cms: RunningCms;
  let phone: PortalClient;
  beforeAll(async () => {
    cms = await startCms(template);
    phone = await cms.asContributor(EMAIL);
    await phone.request('PATCH', 'me', { name: NAME, phone: '0912 999 888' });
  });
  afterAll(() => cms.close());

  const night = async (): Promise<void> => {
    for (const name of ['clearUnnamedPictures', 'clearUnclaimedPictures', 'forgetOldKeys', 'pruneRevisions'])
      await cms.app.cron.jobs.find((job) => job.name === name)?.job.invoke();
  };
  const sendPicture = async () => {
    const bytes = syntheticPictureBytes('/uploads/tong-hop-1-990.png') ?? new Uint8Array();
    const sent = await phone.sendPicture<{ id: string }>({ bytes, key: randomUUID(), type: 'image/png' });
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    const row = await cms.app.db.query(PICTURE).findOne({ where: { documentId: sent.body.id } });
    const file = await cms.app.db.query('plugin::upload.file').findOne({ where: { id: row?.['fileId'] } });
    const path = join(String(cms.env['TOASOAN_DATA']), 'cms/public', String(file?.['url']));
    expect(existsSync(path)).toBe(true);
    return { id: sent.body.id, file: Number(file?.['id']), url: String(file?.['url']), path };
  };
  const draft = async (pictures: readonly { id: string }[]) => {
    const words = { caption: PHRASE, credit: NAME, alt: 'Ảnh', consent: 'obtained' };
    const made = await phone.request<{ id: string; revision: number }>('POST', 'items', {
      ...{ key: randomUUID(), title: 'Chưa gửi', text: `Hôm qua ${PHRASE}.` },
      pictures: pictures.map(({ id }) => ({ id, ...words })),
    });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    const { id, revision } = made.body;
    const saved = await phone.request<{ revision: number }>('PUT', `items/${id}`, {
      revision,
      lead: `Thương ${PHRASE}`,
    });
    expect(saved.status).toBe(200);
    return { id, revision: saved.body.revision };
  };

  it('a draft that she deletes leaves neither words nor pictures behind', async () => {
    const picture = await sendPicture();
    const { id, revision } = await draft([picture]);
    expect(await rowsWith(cms.app, template.db, PHRASE)).not.toEqual([]);
    expect((await phone.request('POST', `items/${id}/delete`, { revision })).status).toBe(200);
    await cms.app.db.query(PICTURE).updateMany({ where: {}, data: { at: new Date(0) } });
    await night();
    expect(await rowsWith(cms.app, template.db, PHRASE)).toEqual([]);
    expect(existsSync(picture.path)).toBe(false);
  });

  it('a picture that the newsroom could not write down leaves no file, at once or after a night', async () => {
    const files = cms.app.db.query('plugin::upload.file');
    const before = await files.count();
    const bytes = syntheticPictureBytes('/uploads/tong-hop-1-990.png') ?? new Uint8Array();
    const send = () => phone.sendPicture<{ id: string }>({ bytes, key: randomUUID(), type: 'image/png' });
    const busy = () => Promise.reject(new Error('SQLITE_BUSY'));
    const row = vi.spyOn(cms.app.db.query(PICTURE), 'create').mockImplementation(busy);
    expect((await send()).status).toBe(500);
    expect(await files.count()).toBe(before);
    // Killed between the two: what would have been taken away stays.
    const upload = cms.app.service('plugin::upload.upload') as unknown as {
      remove: (file: unknown) => Promise<unknown>;
    };
    const remove = vi.spyOn(upload, 'remove').mockImplementation(busy);
    expect((await send()).status).toBe(500);
    row.mockRestore();
    remove.mockRestore();
    expect(await files.count()).toBe(before + 1);
    const kept = await sendPicture();
    await night();
    expect(await files.count()).toBe(before + 2);
    await files.updateMany({ where: {}, data: { createdAt: new Date(0) } });
    await night();
    expect([await files.count(), existsSync(kept.path)]).toEqual([before + 1, true]);
    const { caption } = (await files.findOne({ where: { id: kept.file } })) ?? {};
    expect(caption).toBeNull();
  });

  it('a picture that somebody took into a page of hers stays, and keeps no other from going', async () => {
    const taken = await sendPicture();
    const idle = await sendPicture();
    const page = await cms.app.db.query('api::page.page').findOne({});
    const body = `<p>Giới thiệu</p><img src="${taken.url}" alt="">`;
    await cms.app.db.query('api::page.page').update({ where: { id: page?.['id'] }, data: { body } });
    await cms.app.db.query(PICTURE).updateMany({ where: {}, data: { at: new Date(0) } });
    await night();
    expect([existsSync(taken.path), existsSync(idle.path)]).toEqual([true, false]);
  });

  it('is forgotten with her drafts, their history and their pictures, though her part has ended', async () => {
    const picture = await sendPicture();
    const { id } = await draft([picture]);
    const user = await cms.app.db.query(USER).findOne({ where: { email: EMAIL } });
    const board = await cms.as('banbientap@example.vn');
    const memberships = await cms.app
      .documents('api::membership.membership')
      .findMany({ filters: { contributor: { id: user?.['id'] } } });
    for (const { documentId } of memberships) {
      const path = `/content-manager/collection-types/api::membership.membership/${String(documentId)}`;
      const ended = await board.request('PUT', path, { validFrom: '2018-01-01', validTo: '2018-12-31' });
      expect(ended.status, JSON.stringify(ended.body)).toBe(200);
    }
    phone = portalPhone(cms.url);
    await phone.auth('local', { identifier: EMAIL, password: EXAMPLE_PASSWORD }, true);
    expect((await phone.request('GET', 'items')).body).toMatchObject({ error: { code: 'no_membership' } });

    const erased = await phone.request('POST', 'me/erase', { password: EXAMPLE_PASSWORD });
    expect(erased.status, JSON.stringify(erased.body)).toBe(200);
    await night();
    for (const trace of [PHRASE, NAME, EMAIL, '0912 999 888', id])
      expect(await rowsWith(cms.app, template.db, trace), trace).toEqual([]);
    expect(existsSync(picture.path)).toBe(false);
  });
});
