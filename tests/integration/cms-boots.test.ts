import { startCms, type RunningCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

describe.each(inject('everyTemplate'))('the CMS on $db', (template) => {
  let cms: RunningCms;
  beforeAll(async () => {
    cms = await startCms(template);
  });
  afterAll(() => cms.close());

  it('answers that it is healthy', async () => {
    expect((await fetch(`${cms.url}/_health`)).status).toBe(204);
  });

  it('lets a person of the example organisation in, and tells her who she is', async () => {
    const approver = await cms.as('phanthiet.duyet@example.vn');
    const me = await approver.request<{ data: { email: string } }>('GET', '/admin/users/me');
    expect(me).toMatchObject({ status: 200, body: { data: { email: 'phanthiet.duyet@example.vn' } } });
  });

  it('gives the public nothing, drafts least of all', async () => {
    for (const path of [
      '/api/articles',
      '/api/articles?status=draft',
      '/api/units',
      '/api/internal/manifest?kind=article',
    ]) {
      expect([401, 403, 404], path).toContain((await fetch(`${cms.url}${path}`)).status);
    }
  });
});
