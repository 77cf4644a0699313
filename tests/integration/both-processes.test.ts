import {
  addressOf,
  type CmsChild,
  copyCmsTemplate,
  EXAMPLE_PASSWORD,
  freePort,
  liveAt,
  type RunningPublisher,
  signIn,
  spawnCms,
  writeAndSubmit,
  writersDesk,
} from '@toasoan/testkit';
import type { ArticleDesk, OutboxItem, ReleasePages, ReleasesPage, SitePin } from '@toasoan/contracts';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { levelSite } from '../harness/newsroom-site.js';

const ID = 'click-2018-03-16.0001';
const APPROVER = 'phanthiet.duyet@example.vn';

/** Messages of the JSON log that carry this request's id, in order. */
const tracesOf = (output: string, requestId: string): string[] =>
  output.split('\n').flatMap((line) => {
    if (!line.startsWith('{')) return [];
    const read = JSON.parse(line) as { requestId?: string; msg?: string };
    return read.requestId === requestId ? [read.msg ?? ''] : [];
  });

describe.each(inject('templates'))('newsroom and site together, on $db', (template) => {
  let copy: Awaited<ReturnType<typeof copyCmsTemplate>>;
  let cms: CmsChild;
  let publisher: RunningPublisher;

  beforeAll(async () => {
    const port = await freePort();
    copy = await copyCmsTemplate(template);
    const logs = { TOASOAN_LOG: 'json', STRAPI_LOG_LEVEL: 'info' };
    cms = await spawnCms({ ...copy.env, ...logs, TOASOAN_PUBLISHER_URL: `http://127.0.0.1:${String(port)}` });
    publisher = await levelSite(cms.url, port);
  }, 180_000);
  afterAll(async () => {
    await publisher.close();
    await cms.kill();
    await copy.remove();
  });

  const approve = async (title: string, requestId: string): Promise<Response> => {
    const writer = await signIn(cms.url, 'phanthiet.viet@example.vn');
    const { documentId, revision } = await writeAndSubmit(writer, await writersDesk(writer, 'ldld-phan-thiet'), title);
    const login = await fetch(`${cms.url}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: APPROVER, password: EXAMPLE_PASSWORD }),
    });
    const { data } = (await login.json()) as { data: { token: string } };
    return fetch(`${cms.url}/editorial/articles/${documentId}/approve`, {
      method: 'POST',
      headers: { authorization: `Bearer ${data.token}`, 'content-type': 'application/json', 'x-request-id': requestId },
      body: JSON.stringify({ revision }),
    });
  };

  it('let one click be followed by its id through both logs, to the receipt', async () => {
    const title = 'Tin theo dấu một lần bấm';
    const answer = await approve(title, ID);
    expect([answer.status, answer.headers.get('x-request-id')]).toEqual([200, ID]);
    await liveAt(addressOf(publisher.url, title), 1);
    await vi.waitFor(() => {
      expect(tracesOf(cms.output(), ID)).toEqual(['article step', 'event delivered', 'receipt']);
    }, 20_000);
    expect(tracesOf(publisher.output(), ID)).toEqual(['event received', 'published']);
  });

  it('give a click an id of our own where it comes with none that is fit', async () => {
    const answer = await approve('Tin có mã lạ', 'x"}{"level":30,"msg":"made up"');
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('show the releases to the Board and let administrators alone go back', async () => {
    const [writer, board, administrator] = await Promise.all(
      [APPROVER, 'banbientap@example.vn', 'quantri@example.vn'].map((email) => signIn(cms.url, email)),
    );
    expect((await writer?.request('GET', '/editorial/releases'))?.status).toBe(403);
    const seen = (await board?.request<ReleasesPage>('GET', '/editorial/releases'))?.body;
    const [newest, before] = seen?.state === 'known' ? seen.releases : [];
    expect(seen).toMatchObject({ state: 'known', pinned: false, mayChange: false, current: newest?.id });
    expect(newest).toMatchObject({ title: 'Tin có mã lạ' });
    const back = `/editorial/releases/${String(before?.id)}/roll-back`;
    expect((await board?.request('POST', back))?.body).toMatchObject({
      error: { status: 403, details: { code: 'administrators_only' } },
    });
    expect((await administrator?.request('POST', '/editorial/releases/999999/roll-back'))?.body).toMatchObject({
      error: { status: 409, details: { code: 'release_gone' } },
    });
    const counted = await administrator?.request<ReleasePages>(
      'GET',
      `/editorial/releases/${String(before?.id)}/pages`,
    );
    expect(counted?.body.now).toBeGreaterThan(counted?.body.then ?? Infinity);
    expect((await writer?.request('GET', `/editorial/releases/${String(before?.id)}/pages`))?.status).toBe(403);
    expect((await administrator?.request('GET', '/editorial/releases/999999/pages'))?.status).toBe(409);
    const page = addressOf(publisher.url, 'Tin có mã lạ');
    expect((await fetch(page)).status).toBe(200);
    const pinned = await administrator?.request<ReleasesPage>('POST', back);
    expect(pinned?.body).toMatchObject({ pinned: true, current: before?.id, mayChange: true });
    expect((await fetch(page)).status).toBe(404);
    const served = { release: before?.id, createdAt: before?.createdAt };
    expect((await writer?.request<SitePin>('GET', '/editorial/site-pin'))?.body).toEqual({
      pinned: served,
      seesReleases: false,
    });
    expect((await board?.request<SitePin>('GET', '/editorial/site-pin'))?.body.seesReleases).toBe(true);
    const waiting = addressOf(publisher.url, 'Tin chờ bỏ ghim');
    expect((await approve('Tin chờ bỏ ghim', 'click-while-pinned')).status).toBe(200);
    await vi.waitFor(() => {
      expect(tracesOf(publisher.output(), 'click-while-pinned')).toContain('event received');
    }, 20_000);
    expect((await fetch(waiting)).status).toBe(404);
    // What came before the pin and is hidden by it, and what was approved since: neither is called live.
    const queue = async () =>
      (await board?.request<{ data: OutboxItem[] }>('GET', '/editorial/outbox'))?.body.data ?? [];
    const approver = await signIn(cms.url, APPROVER);
    const held = (await queue()).filter((item) => item.held).map(({ title }) => title);
    expect(held.sort()).toEqual(['Tin chờ bỏ ghim', 'Tin có mã lạ']);
    const titles = ['Tin chờ bỏ ghim', 'Tin có mã lạ', 'Tin theo dấu một lần bấm'];
    const receipts = async () => {
      const found: Record<string, ArticleDesk['receipt']> = {};
      for (const { documentId, title } of (await queue()).filter((item) => titles.includes(item.title)))
        found[title] = (await approver.desk<ArticleDesk>(documentId)).body.receipt;
      return found;
    };
    const hidden = { phase: 'held', url: null, message: null };
    expect(await receipts()).toMatchObject({
      'Tin chờ bỏ ghim': hidden,
      'Tin có mã lạ': hidden,
      'Tin theo dấu một lần bấm': { phase: 'live' },
    });
    // The first release knew hardly an article.
    const old = await board?.request<{ results: { documentId: string; slug: string }[] }>(
      'GET',
      '/content-manager/collection-types/api::article.article?filters[state][$eq]=published&sort=id:asc&pageSize=1',
    );
    const [{ documentId = '', slug = '' } = {}] = old?.body.results ?? [];
    const ofOld = async () => (await approver.desk<ArticleDesk>(documentId)).body;
    expect(await ofOld()).toMatchObject({ receipt: { phase: 'live', url: expect.stringContaining(slug) as string } });
    const first = seen?.state === 'known' ? seen.releases.at(-1)?.id : 0;
    await administrator?.request('POST', `/editorial/releases/${String(first)}/roll-back`);
    expect((await fetch(`${publisher.url}/tin/${slug}/`)).status).toBe(404);
    expect(await ofOld()).toMatchObject({ receipt: hidden, publicUrl: null });
    const freed = await administrator?.request<ReleasesPage>('POST', '/editorial/releases/unpin');
    expect(freed?.body).toMatchObject({ pinned: false });
    await liveAt(waiting, 1);
    expect((await writer?.request<SitePin>('GET', '/editorial/site-pin'))?.body.pinned).toBeNull();
    await expect
      .poll(async () => Object.values(await receipts()).map((receipt) => receipt?.phase), { timeout: 20_000 })
      .toEqual(['live', 'live', 'live']);
    expect((await queue()).filter((item) => item.held)).toEqual([]);
    await publisher.stop();
    expect((await board?.request('GET', '/editorial/releases'))?.body).toMatchObject({ state: 'unknown' });
    expect((await administrator?.request('POST', back))?.body).toMatchObject({
      error: { status: 409, details: { code: 'publisher_away' } },
    });
  });
});
