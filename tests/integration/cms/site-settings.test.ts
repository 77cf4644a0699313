import { publicationPageSchema, type PublicSettings, type SiteRebuild } from '@toasoan/contracts';
import { closing, listenAnywhere, type RunningCms, startCms } from '@toasoan/testkit';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const SETTINGS = '/content-manager/single-types/api::site-settings.site-settings';

/** The CMS's own; the tests have none. */
const sharp = createRequire(new URL('../../../apps/cms/package.json', import.meta.url))('sharp') as (
  from: Buffer | object,
) => {
  png(): { withMetadata(data: object): { toBuffer(): Promise<Buffer> } };
  metadata(): Promise<{ hasAlpha: boolean }>;
};

interface Saved {
  data: Record<string, unknown>;
}
interface Refused {
  error: { message: string; details: { code?: string } };
}

describe.each(inject('templates'))('the settings of the site, on $db', (template) => {
  let cms: RunningCms;
  beforeAll(async () => {
    cms = await startCms(template);
  });
  afterAll(() => cms.close());

  const save = async <Body>(data: object, email = 'banbientap@example.vn') =>
    (await cms.as(email)).request<Body>('PUT', SETTINGS, data);
  const published = async (): Promise<PublicSettings> => {
    const response = await fetch(`${cms.url}/api/internal/publications?kind=settings`, {
      headers: { authorization: `Bearer ${cms.env['TOASOAN_INTERNAL_TOKEN'] ?? ''}` },
    });
    const page = publicationPageSchema.parse(await response.json());
    expect(page.invalid).toBeUndefined();
    return (page.items[0] as { content: PublicSettings } | undefined)?.content as PublicSettings;
  };

  const settingsId = async () =>
    String((await cms.app.db.query('api::site-settings.site-settings').findOne())?.['documentId']);

  it('of a newsroom from before they existed have no logo, no colours, no footer links', async () => {
    await cms.app.db
      .query('api::site-settings.site-settings')
      .updateMany({ where: {}, data: { securityContact: null } });
    expect(await published()).toMatchObject({
      securityContact: '',
      logo: null,
      footerLinks: [],
      colours: { action: null, actionDark: null, accent: null, accentDark: null },
    });
  });

  it('take colours that all can read, and refuse others with the pair that fails and a near one that fits', async () => {
    expect((await save({ actionColour: '#7A1F1F', accentColour: '#00695c' })).status).toBe(200);
    expect((await published()).colours).toMatchObject({ action: '#7a1f1f', accent: '#00695c', actionDark: null });
    const refused = await save<Refused>({ actionColour: '#ffcc00' });
    expect([refused.status, refused.body.error.details.code]).toEqual([400, 'colour_unreadable']);
    expect(refused.body.error.message).toMatch(/Màu chính, nền sáng \(#ffcc00\): .+ cần ít nhất 4,5:1\. Màu gần nhất/);
    // Too dark for the dark screen; the light one stays what it was.
    expect((await save<Refused>({ actionColourDark: '#0f4a86' })).body.error.message).toContain('Màu chính, nền tối');
    expect((await save({ actionColour: 'red' })).status).toBe(400);
    expect((await published()).colours.action).toBe('#7a1f1f');
    expect((await save({ actionColour: null, accentColour: null })).status).toBe(200);
  });

  it('take a logo written anew, with words for those who do not see it, and keep its file', async () => {
    const bytes = await sharp({ create: { width: 640, height: 640, channels: 4, background: '#b01e2880' } })
      .png()
      .withMetadata({ exif: { IFD0: { Copyright: 'SECRET' } } })
      .toBuffer();
    const login = await fetch(`${cms.url}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'banbientap@example.vn', password: 'ToaSoan-2018' }),
    });
    const { token } = ((await login.json()) as { data: { token: string } }).data;
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'bieu-trung.png');
    const headers = { authorization: `Bearer ${token}` };
    const uploaded = await fetch(`${cms.url}/upload`, { method: 'POST', headers, body: form });
    const [file] = (await uploaded.json()) as { id: number }[];

    const silent = await save<Refused>({ logo: file?.id });
    expect([silent.status, silent.body.error.details.code]).toEqual([400, 'logo_without_words']);
    expect((await save<Saved>({ logo: file?.id, logoAlt: 'Biểu trưng Công đoàn' })).status).toBe(200);
    const { logo } = await published();
    expect(logo).toMatchObject({ alt: 'Biểu trưng Công đoàn' });
    const stored = Buffer.from(await (await fetch(cms.url + (logo?.variants[0]?.path ?? ''))).arrayBuffer());
    expect(stored.includes('SECRET')).toBe(false);
    expect((await sharp(stored).metadata()).hasAlpha).toBe(true);

    expect((await save<Refused>({ logoAlt: '' })).body.error.details.code).toBe('logo_without_words');
    const gone = await fetch(`${cms.url}/upload/files/${String(file?.id)}`, { method: 'DELETE', headers });
    expect(((await gone.json()) as Refused).error.details.code).toBe('file_settled');
  });

  it('keep footer links on the site, and a security contact that can be written to', async () => {
    expect((await save({ footerLinks: [{ label: 'Liên hệ', href: '//evil.example' }] })).status).toBe(400);
    expect((await save({ footerLinks: [{ label: 'Liên hệ', href: '/trang/lien-he/' }] })).status).toBe(200);
    expect((await published()).footerLinks).toEqual([{ label: 'Liên hệ', href: '/trang/lien-he/' }]);
    for (const securityContact of ['javascript:alert(1)', 'http://a.vn', 'a b@c.vn', 'ai đó'])
      expect((await save({ securityContact })).status, securityContact).toBe(400);
    for (const securityContact of ['https://a.vn/bao-loi', 'baomat@example.vn', ''])
      expect((await save({ securityContact })).status, securityContact).toBe(200);
  });

  it('of a newsroom that has none yet are written by the Board, once', async () => {
    await cms.app.documents('api::site-settings.site-settings').delete({ documentId: await settingsId() });
    const board = await cms.as('banbientap@example.vn');
    // Strapi's form is empty then; anything but this answer shows an error in its place.
    expect((await board.request('GET', SETTINGS)).status).toBe(404);
    expect((await save({ siteName: 'Công đoàn mới' })).status).toBe(200);
    expect(await published()).toMatchObject({ siteName: 'Công đoàn mới' });
    const list = SETTINGS.replace('single-types', 'collection-types');
    const second = await board.request<Refused>('POST', list, { siteName: 'Thứ hai' });
    expect([second.status, second.body.error.details.code]).toEqual([400, 'settings_exist']);
  });

  it('are the Board’s alone, and so is how far the site is with showing them', async () => {
    expect((await save({ siteName: 'Của tôi' }, 'phanthiet.duyet@example.vn')).status).toBe(403);
    const ask = async (email: string) => (await cms.as(email)).request<SiteRebuild>('GET', '/editorial/site-rebuild');
    expect((await ask('phanthiet.duyet@example.vn')).status).toBe(403);
    // No publisher runs beside this CMS.
    expect((await ask('banbientap@example.vn')).body).toEqual({ state: 'unknown' });
  });

  it('are said to be on every page only where the last save has arrived', async () => {
    const calm = { wholeRebuild: { owed: false, error: null }, rebuild: null, receiptsWaiting: 0, quarantined: [] };
    let health: object = { ...calm, journal: { waiting: 0 } };
    const publisher = createServer((_request, response) => response.end(JSON.stringify(health)));
    process.env['TOASOAN_PUBLISHER_URL'] = await listenAnywhere(publisher, 0);
    const board = await cms.as('banbientap@example.vn');
    const state = async () => (await board.request<SiteRebuild>('GET', '/editorial/site-rebuild')).body.state;
    const outbox = cms.app.db.query('api::outbox-event.outbox-event');
    const [last] = await outbox.findMany({ where: { kind: 'settings' }, orderBy: { id: 'desc' }, limit: 1 });
    const become = (change: object) => outbox.updateMany({ where: { kind: 'settings' }, data: change });

    await become({ state: 'failing', nextAttemptAt: new Date(Date.now() + 3_600_000) });
    expect(await state()).toBe('failing');
    await become({ state: 'delivered', deliveredAt: new Date() });
    health = { ...calm, journal: { waiting: 1 } };
    expect(await state()).toBe('waiting');
    const receipt = { kind: 'settings', subjectId: last?.['subjectId'], revision: last?.['revision'], outcome: 'live' };
    await cms.app.db.query('api::publication-receipt.publication-receipt').create({
      data: { ...receipt, release: 1, at: new Date() },
    });
    expect(await state()).toBe('even');
    health = { ...calm, journal: { waiting: 0 }, quarantined: [{ kind: 'settings' }] };
    expect(await state()).toBe('refused');
    delete process.env['TOASOAN_PUBLISHER_URL'];
    await closing(publisher);
  });
});
