import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type PortalClient, portalPhone, type RunningCms, startCms, syntheticPictureBytes } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { unitId } from '../integration/cms/articles-of.js';

const DAY_COUNT = 'api::portal-day-count.portal-day-count';
const PICTURE = 'api::portal-picture.portal-picture';
const INVITATION = 'api::contributor-invitation.contributor-invitation';
const EMAIL = 'mayphanthiet.ctv@example.vn';
const DAY_AGO = new Date(Date.now() - 25 * 3_600_000);

type Refusal = { error?: { code?: string; message?: string } };

// What holds it: `portal-limits`, `questions`, `invite`, `mayAskForPassword`.
describe.each(inject('templates'))('what one contributor may send in a day, on $db', (template) => {
  let cms: RunningCms;
  let hers: PortalClient;
  let his: PortalClient;
  beforeAll(async () => {
    cms = await startCms(template);
    hers = await cms.asContributor(EMAIL);
    his = await cms.asContributor('detmayhamkiem.ctv@example.vn');
  });
  afterAll(() => cms.close());

  const code = ({ body }: { body: unknown }): string | undefined => (body as Refusal).error?.code;
  const draft = (phone: PortalClient, more: object = {}) =>
    phone.request<{ id: string; revision: number }>('POST', 'items', { key: randomUUID(), title: 'Tin', ...more });
  const picture = (phone: PortalClient) => {
    const bytes = syntheticPictureBytes('/uploads/tong-hop-1-990.png') ?? new Uint8Array();
    return phone.sendPicture<{ id: string }>({ bytes, key: randomUUID(), type: 'image/png' });
  };

  it('sixty items, and none of them counts the next day or for another', async () => {
    let made = 0;
    let answer = await draft(hers);
    while (answer.status === 201 && made < 100) {
      made += 1;
      answer = await draft(hers);
    }
    expect([made, answer.status, code(answer)]).toEqual([60, 429, 'too_many_items']);
    expect((await draft(his)).status).toBe(201);
    await cms.app.db.query(DAY_COUNT).updateMany({ where: {}, data: { day: '2018-07-09' } });
    expect((await draft(hers)).status).toBe(201);
    console.info('limits, portal: 60 items of one in a day, the 61st refused');
  });

  it('two hundred pictures, ten in one item', async () => {
    const first = await picture(hers);
    expect(first.status).toBe(201);
    const rows = cms.app.db.query(PICTURE);
    const row = (await rows.findOne({ where: { documentId: first.body.id } })) ?? {};
    for (let n = 1; n < 199; n += 1) {
      const { owner, fileId, width, height, bytes, at } = row;
      await rows.create({ data: { owner, fileId, width, height, bytes, at, sentKey: randomUUID() } });
    }
    expect((await picture(hers)).status).toBe(201);
    const late = await picture(hers);
    expect([late.status, code(late)]).toEqual([429, 'too_many_pictures']);
    expect((await picture(his)).status).toBe(201);

    const names = (await rows.findMany({ where: { owner: row['owner'] }, limit: 11 })).map(
      ({ documentId }) => documentId,
    );
    const words = { caption: '', credit: '', alt: '', consent: 'missing' };
    const pictures = names.map((id) => ({ id, ...words }));
    expect((await draft(hers, { pictures: pictures.slice(0, 10) })).status).toBe(201);
    const crowded = await draft(hers, { pictures });
    expect([crowded.status, code(crowded)]).toEqual([400, 'too_many_in_item']);
    await rows.updateMany({ where: { owner: row['owner'] }, data: { at: DAY_AGO } });
    expect((await picture(hers)).status).toBe(201);
    console.info('limits, portal: 200 pictures of one in a day, the 201st refused; 10 in an item, the 11th refused');
  });

  it('ten questions without an answer, each once', async () => {
    let asked = 0;
    const ask = () =>
      hers.request('POST', 'support', { key: randomUUID(), subject: 'Hỏi', question: 'Gửi ảnh thế nào?' });
    let answer = await ask();
    while (answer.status === 201 && asked < 20) {
      asked += 1;
      answer = await ask();
    }
    expect([asked, answer.status, code(answer)]).toEqual([10, 409, 'too_many_questions']);
  });

  it('however many phones ask how their units stand, the ledger is read once a minute', async () => {
    let readings = 0;
    const connection = cms.app.db.connection as unknown as {
      on(event: 'query', hear: (query: { sql: string }) => void): void;
      removeAllListeners(event: 'query'): void;
    };
    connection.on('query', ({ sql }) => {
      if (/\bu["`]\.["`]member_count/.test(sql)) readings += 1;
    });
    const phones = Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? hers : his).request('GET', 'quota'));
    expect((await Promise.all(phones)).map(({ status }) => status)).toEqual(phones.map(() => 200));
    connection.removeAllListeners('query');
    expect(readings).toBe(1);
  });

  it('ten letters to one address, and two hundred invitations by one officer', async () => {
    const folder = join(String(cms.env['TOASOAN_DATA']), 'mail');
    const letters = async () => (await readdir(folder, { recursive: true }).catch(() => [])).length;
    const before = await letters();
    const phone = portalPhone(cms.url);
    for (let n = 0; n < 15; n += 1)
      expect((await phone.auth('forgot-password', { email: EMAIL }, true)).body).toEqual({ ok: true });
    await expect.poll(async () => (await letters()) - before).toBeGreaterThanOrEqual(10);

    const officer = await cms.as('phanthiet.duyet@example.vn');
    const unit = await unitId(cms.app, 'cdcs-may-phan-thiet');
    const invite = (name: string) =>
      officer.request('POST', '/editorial/contributors', {
        name: 'Người Mới',
        email: `${name}@example.vn`,
        unitId: unit,
      });
    expect((await invite('mot')).status).toBe(200);
    const rows = cms.app.db.query(INVITATION);
    const sample = (await rows.findOne({ where: { email: 'mot@example.vn' } })) ?? {};
    const { invitedBy, name, expiresAt } = sample;
    for (let n = 1; n < 200; n += 1) {
      const data = { email: `${String(n)}@example.vn`, invitedBy, name, expiresAt, tokenHash: randomUUID() };
      await rows.create({ data });
    }
    const late = await invite('hai');
    expect([late.status, JSON.stringify(late.body)]).toEqual([409, expect.stringContaining('200 người') as string]);
    // By now the letters that were refused would have been written too.
    expect((await letters()) - before).toBe(11);
    console.info('limits, portal: 15 forgotten passwords, 10 letters; the 201st invitation of a day refused');
  });
});
