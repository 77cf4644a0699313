import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { EXAMPLE_PASSWORD, inRepository, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { cookieOf, post } from '../harness/front-door.js';
import { ARTICLES } from '../integration/cms/articles-of.js';
import { mailTo } from '../integration/portal/mail-kept.js';

const WRITER = 'phanthiet.viet@example.vn';
const ME = '/admin/users/me';

// The CMS is CommonJS and in this thread: a plain require gets the very module that runs in it.
const { setUpCode } = createRequire(inRepository('apps/cms/package.json'))(
  inRepository('apps/cms/dist/src/first-administrator/set-up-code.js'),
) as { setUpCode(secret: string): string };

/** Each letter of it would be compared at each letter of what it is looked for in. */
const LONG = 'a'.repeat(256);

interface Refused {
  error: { message: string; details: { code: string } };
}
interface Services {
  validatePassword(password: string, hash: string): Promise<boolean>;
}

/** What was found by attacking a running copy (docs/threat-model.md, "The newsroom's sign-in"). */
describe.each(inject('templates'))("the newsroom's own door, on $db", (template) => {
  let cms: RunningCms;
  beforeAll(async () => {
    cms = await startCms(template);
  });
  afterAll(() => cms.close());

  /** The status of a request whose body stays out. */
  const headOnly = (path: string, more: readonly string[]) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(cms.url).port), '127.0.0.1');
      socket.once('data', (chunk) => {
        socket.destroy();
        resolve(chunk.toString().slice(9, 12));
      });
      socket.once('error', reject);
      socket.setTimeout(1500, () => {
        socket.destroy();
        resolve('waits');
      });
      socket.write([`POST ${path} HTTP/1.1`, 'Host: 127.0.0.1', ...more, '', ''].join('\r\n'));
    });
  const refusalOf = async (path: string) => {
    const answer = await (await cms.as(WRITER)).request<Refused>('GET', path);
    return [answer.status, answer.body.error.details.code];
  };
  const json = ['Content-Type: application/json', 'Content-Length: 1900000'];
  const chunked = ['Content-Type: application/json', 'Transfer-Encoding: chunked'];

  it('reads no form of megabytes before anybody has signed in, and none of another page', async () => {
    let refused = 0;
    for (const path of [
      '/admin/login',
      '/ADMIN/forgot-password/',
      '/admin/register-admin',
      '/api/auth/forgot-password',
      '/api/auth/local',
    ])
      for (const head of [json, chunked]) {
        expect(await headOnly(path, head), path).toBe('413');
        refused += 1;
      }
    const form = new URLSearchParams({ email: WRITER, password: EXAMPLE_PASSWORD });
    const byForm = await fetch(`${cms.url}/admin/login`, { method: 'POST', body: form });
    expect([byForm.status, byForm.headers.getSetCookie()]).toEqual([415, []]);
    const foreign = { origin: 'https://evil.example' };
    const byPage = await post(`${cms.url}/admin/login`, { email: WRITER, password: EXAMPLE_PASSWORD }, foreign);
    expect([byPage.status, byPage.headers.getSetCookie()]).toEqual([403, []]);
    console.info(
      `proof 14 and 19, before the sign-in: ${String(refused)} long forms and 2 of other pages refused unread`,
    );
  });

  it('reads no long body, and no file, of nobody: it is refused when its head has come', async () => {
    const { token } = await cms.asContributor('mayphanthiet.ctv@example.vn');
    const form = ['Content-Type: multipart/form-data; boundary=x', 'Content-Length: 40000000'];
    let refused = 0;
    for (const path of ['/upload', '/editorial/word', '/api/upload', '/khong-co', '/api/internal/receipts', ARTICLES])
      for (const head of [form, json, chunked]) {
        for (const authorization of [[], ['Authorization: Bearer abc.def.ghi']])
          expect(await headOnly(path, [...head, ...authorization]), `${path} ${head.join()}`).toBe('401');
        refused += 2;
      }
    // Who shows a token that holds is listened to.
    expect(await headOnly('/upload', [...form, `Authorization: Bearer ${token}`])).toBe('waits');
    console.info(`proof 14, bodies of nobody: ${String(refused)} refused unread`);
  });

  it('takes as long for an address that nobody has', async () => {
    const users = cms.app.service('plugin::users-permissions.user') as unknown as Services;
    const compared = vi.spyOn(users, 'validatePassword');
    expect((await post(`${cms.url}/admin/login`, { email: 'khong-co@example.vn', password: 'x' })).status).toBe(400);
    expect(compared).toHaveBeenCalledTimes(1);
    expect((await post(`${cms.url}/admin/login`, { email: WRITER, password: EXAMPLE_PASSWORD })).status).toBe(200);
    expect(compared).toHaveBeenCalledTimes(1);
    compared.mockRestore();
  });

  it('writes about a forgotten password in Vietnamese, and not without end', async () => {
    const email = 'hamtan.viet@example.vn';
    for (let count = 0; count < 4; count += 1)
      expect((await post(`${cms.url}/admin/forgot-password`, { email })).status).toBe(204);
    // Strapi answers before the letter is written, so that its time tells nothing.
    const letter = await vi.waitFor(() => mailTo(cms, email), { timeout: 10_000 });
    expect(letter.subject).toBe('Đặt lại mật khẩu tòa soạn');
    expect(letter.text).toMatch(/\/admin\/auth\/reset-password\?code=[0-9a-f]{40}/);
    const attempts = cms.app.db.query('api::sign-in-attempt.sign-in-attempt');
    const { account } = (await attempts.findOne({ orderBy: { id: 'desc' } })) as { account: string };
    for (let count = 0; count < 6; count += 1) await attempts.create({ data: { account, at: new Date() } });
    const code = async () =>
      (await cms.app.db.query('admin::user').findOne({ where: { email } }))?.['resetPasswordToken'];
    const before = await code();
    expect((await post(`${cms.url}/admin/forgot-password`, { email: email.toUpperCase() })).status).toBe(204);
    expect(await code()).toBe(before);
  });

  it('an open session does not give the account away: not its address, not its password by guessing', async () => {
    const writer = await cms.as(WRITER);
    const moved = await writer.request<{ error: { details: { code: string; errors: object[] } } }>('PUT', ME, {
      email: 'ke-xau@example.vn',
    });
    expect([moved.status, moved.body.error.details.code]).toEqual([400, 'email_fixed']);
    expect(moved.body.error.details.errors).toMatchObject([{ path: ['email'] }]);
    expect((await writer.request('PUT', ME, { email: WRITER.toUpperCase(), firstname: 'Hà' })).status).toBe(200);
    const guess = (currentPassword: string) =>
      writer.request('PUT', ME, { currentPassword, password: 'ToaSoan-2018-moi' });
    const answers = [];
    for (let count = 0; count < 11; count += 1) answers.push((await guess(`Sai-${String(count)}-Aa1`)).status);
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 400), 429]);
    expect((await guess(EXAMPLE_PASSWORD)).status).toBe(429);
    // She can still sign in; and who guesses at the sign-in keeps nobody from her own account.
    const signIn = (password: string) => post(`${cms.url}/admin/login`, { email: WRITER, password });
    expect((await signIn(EXAMPLE_PASSWORD)).status).toBe(200);
    await cms.app.db.query('api::sign-in-attempt.sign-in-attempt').deleteMany({});
    for (let count = 0; count < 10; count += 1) expect((await signIn(`Sai-${String(count)}`)).status).toBe(400);
    expect((await signIn(EXAMPLE_PASSWORD)).status).toBe(429);
    expect((await guess('Sai-mat-khau-1')).status).toBe(400);
    await cms.app.db.query('api::sign-in-attempt.sign-in-attempt').deleteMany({});
  });

  it("a person's name is one line of reasonable length, and turns nothing around", async () => {
    const writer = await cms.as(WRITER);
    const named = await writer.request<{ data: { firstname: string } }>('PUT', ME, {
      firstname: 'Hà \u202Eht nab\u202C\r\nBcc: ke-xau@example.vn',
    });
    expect(named.body.data.firstname).toBe('Hà ht nab Bcc: ke-xau@example.vn');
    expect((await writer.request('PUT', ME, { firstname: 'a'.repeat(101) })).status).toBe(400);
  });

  it.each([
    `${ARTICLES}?filters[unit]${'[parent]'.repeat(15)}[name][$contains]=x`,
    `${ARTICLES}?sort=${Array.from({ length: 50 }, () => 'unit.name:ASC').join(',')}`,
    `${ARTICLES}?_q[]=a&_q[]=b`,
    `${ARTICLES}?_q[a]=b`,
    '/upload/files?pageSize=100000',
    '/upload/files?orderBy[folder][files][folder][files][id]=asc',
    '/upload/files?orderBy=abc',
    '/upload/files?groupBy=abc',
    '/upload/folders?where[files][folder][files][hash][$startsWith]=a',
    '/upload/folders?select=abc',
    '/upload/files?populate[folder][populate][files][populate]=folder',
    '/content-manager/collection-types/api::unit.unit?pageSize=1001',
    `${ARTICLES}?populate=unit.articles.pictures`,
    `${ARTICLES}?populate[0]=unit.articles.pictures`,
    `${ARTICLES}?populate[unit][populate]=*`,
  ])('a signed-in person cannot keep the database busy with %s', async (path) => {
    expect(await refusalOf(path)).toEqual([400, 'query_too_much']);
  });

  it.each([
    [`filters[title][$contains]=${LONG}`, 'query_too_long'],
    [`filters[$or][0][unit][name][$in][0]=${LONG}`, 'query_too_long'],
    [`_q=${LONG}`, 'query_too_long'],
    ['filters[body][$contains]=a', 'query_long_text'],
    ['filters[$and][0][$not][transcript][$endsWithi]=a', 'query_long_text'],
    ['filters[lead][$contains]=a', 'query_long_text'],
    ['filters[pictures][caption][$contains]=a', 'query_long_text'],
    ['sort=body:ASC', 'query_long_text'],
    ['sort[0]=title,transcript', 'query_long_text'],
    ['sort[pictures][caption]=asc', 'query_long_text'],
  ])('no long word is looked for, and none in a long text: %s', async (query, code) => {
    expect(await refusalOf(`${ARTICLES}?${query}`)).toEqual([400, code]);
  });

  it('refuses more boxes on the home page than it keeps, with a sentence', async () => {
    const writer = await cms.as(WRITER);
    const widgets = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ uid: `plugin::a.${String(n)}`, width: 6 }));
    const lay = (body: object) => writer.request<Refused>('PUT', '/admin/homepage/layout', body);
    expect((await lay({ widgets: widgets(2) })).status).toBe(200);
    for (const body of [{ widgets: widgets(101) }, { widgets: [{ uid: '', width: 5 }] }, {}]) {
      const { status, body: answer } = await lay(body);
      expect([status, answer.error.details.code]).toEqual([400, 'home_layout']);
      expect(answer.error.message).toContain('trang chủ');
    }
  });

  it('the first administrator is whoever holds the machine, not whoever comes first', async () => {
    const first = { email: 'quan-tri@example.vn', firstname: 'Lan', password: 'ToaSoan-2018-dau' };
    const register = (headers: Record<string, string> = {}) => post(`${cms.url}/admin/register-admin`, first, headers);
    const link = `${cms.url}/thiet-lap/${setUpCode(cms.env['ADMIN_JWT_SECRET'] ?? '')}`;
    const open = (url: string) => fetch(url, { redirect: 'manual' });
    const page = async (url: string): Promise<[number, string | undefined]> => {
      const answer = await open(url);
      return [answer.status, /<h1>(.*)<\/h1>/u.exec(await answer.text())?.[1]];
    };
    const used = [404, 'Tòa soạn đã có người quản trị'];
    const wrong = [404, 'Liên kết thiết lập chưa đúng'];
    expect(await page(link)).toEqual(used);

    await cms.app.db.query('admin::user').deleteMany({});
    const bare = await register();
    const { error } = (await bare.json()) as { error: { name: string; message: string; details: { code?: string } } };
    expect([bare.status, error.details.code]).toEqual([400, 'set_up_link_needed']);
    // Strapi's form shows no sentence of an error that it takes for one of its fields.
    expect(error).toMatchObject({
      name: 'ApplicationError',
      message: expect.stringContaining('liên kết thiết lập') as string,
    });
    expect((await register({ cookie: 'toasoan_thiet_lap=khong-dung' })).status).toBe(400);
    for (const url of [`${link}x`, `${cms.url}/thiet-lap`, `${cms.url}/thiet-lap/`])
      expect(await page(url)).toEqual(wrong);
    const opened = await open(link);
    expect([opened.status, opened.headers.get('location')]).toEqual([302, '/admin/auth/register-admin']);
    expect(opened.headers.getSetCookie().join()).toMatch(/httponly/i);
    const cookie = cookieOf(opened, 'toasoan_thiet_lap');
    const answers = await Promise.all([register({ cookie }), register({ cookie })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(await page(link)).toEqual(used);
    expect(await cms.app.db.query('admin::user').count()).toBe(1);
  });
});
