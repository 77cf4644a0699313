import { type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

interface Refused {
  error: { details: { code?: string } };
}

const REDIRECTS = '/content-manager/collection-types/api::redirect.redirect';
const SETTINGS = '/content-manager/single-types/api::site-settings.site-settings';

describe.each(inject('templates'))('nothing leads readers away unseen, on $db', (template) => {
  let cms: RunningCms;
  beforeAll(async () => {
    cms = await startCms(template);
  });
  afterAll(() => cms.close());

  const redirect = async (from: string, to: string) =>
    (await cms.as('banbientap@example.vn')).request<Refused>('POST', REDIRECTS, { from, to, statusCode: 's301' });

  it.each(['//evil.example', '/\\evil.example', 'http://evil.example/', 'javascript:alert(1)', 'evil'])(
    'a redirect leads not to %s',
    async (to) => {
      expect((await redirect('/cu/', to)).status).toBe(400);
    },
  );

  it('a redirect leads not to itself, with or without the last slash', async () => {
    for (const to of ['/vong/', '/vong']) {
      const { status, body } = await redirect('/vong/', to);
      expect([status, body.error.details.code]).toEqual([400, 'redirect_loop']);
    }
  });

  it('a redirect leads to a page of the site or to an https address', async () => {
    expect((await redirect('/cu-1/', '/don-vi/')).status).toBe(201);
    expect((await redirect('/cu-2/', 'https://example.vn/trang')).status).toBe(201);
  });

  it('the menu stays on the site', async () => {
    const board = await cms.as('banbientap@example.vn');
    for (const href of ['//evil.example', '/\\evil.example']) {
      const answer = await board.request('PUT', SETTINGS, { menu: [{ label: 'Mục', href }] });
      expect(answer.status, href).toBe(400);
    }
  });
});
