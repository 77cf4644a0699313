import { type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { articleOf, ARTICLES } from '../integration/cms/articles-of.js';

const WRITER = 'phanthiet.viet@example.vn';
const BOARD = 'banbientap@example.vn';
const RELATIONS = '/content-manager/relations';
/** What a reset by e-mail would leave in the database. */
const TOKEN = 'f00dfeedf00dfeedf00dfeedf00dfeedf00dfeed';

describe.each(inject('templates'))('nobody reads the secrets of accounts, on $db', (template) => {
  let cms: RunningCms;
  let article: string;
  let hash: string;
  beforeAll(async () => {
    cms = await startCms(template);
    const users = cms.app.db.query('admin::user');
    const writer = await users.findOne({ where: { email: WRITER } });
    hash = String(writer?.['password']);
    const tokens = { resetPasswordToken: TOKEN, registrationToken: TOKEN };
    for (const { id } of await users.findMany({})) await users.update({ where: { id }, data: tokens });
    article = await articleOf(cms.app, 'ldld-phan-thiet');
    const rows = await cms.app.db.query('api::article.article').findMany({ where: { documentId: article } });
    for (const { id } of rows) {
      const people = { writer: writer?.['id'], lastEditor: writer?.['id'], createdBy: writer?.['id'] };
      await cms.app.db.query('api::article.article').update({ where: { id }, data: people });
    }
  });
  afterAll(() => cms.close());

  const ask = async (email: string, path: string) => (await cms.as(email)).request('GET', path);

  const spread = [
    'fields=*&pageSize=100',
    'fields[0]=password',
    'filters[password][$startsWith]=$2',
    'sort=password',
    'populate=*',
    'populate[roles][populate]=users',
  ];
  it.each([
    ...['writer', 'lastEditor', 'contributor', 'createdBy'].flatMap((field) =>
      spread.map((query) => [WRITER, `api::article.article/${field}`, query]),
    ),
    ...spread.map((query) => [BOARD, 'api::membership.membership/person', query]),
  ])('as %s, looking for relations of %s with %s', async (email, path, query) => {
    const answer = await ask(email, `${RELATIONS}/${path}?${query}`);
    expect(answer.status).toBe(400);
    const existing = path.replace('/', `/${article}/`);
    expect((await ask(email, `${RELATIONS}/${existing}?${query}`)).status).toBe(400);
  });

  it('still finds units, as the edit view looks for them', async () => {
    const query = 'id=&pageSize=10&_q=Phan&_filter=$containsi&idsToOmit[0]=1&idsToInclude[0]=2&page=1&status=draft';
    const answer = await ask(WRITER, `${RELATIONS}/api::article.article/unit?${query}`);
    expect(answer.status).toBe(200);
    const existing = `${RELATIONS}/api::article.article/${article}/unit?page=1&pageSize=5`;
    expect((await ask(WRITER, existing)).status).toBe(200);
    expect((await ask(BOARD, `${RELATIONS}/api::membership.membership/person?page=1&pageSize=10`)).status).toBe(200);
  });

  const people = ['writer', 'lastEditor', 'createdBy', 'updatedBy'];
  const reads = [
    'fields=*',
    'populate=*',
    ...people.flatMap((one) => [
      `populate=${one}`,
      `populate[${one}]=*`,
      `populate[${one}][fields][0]=password&populate[${one}][fields][1]=resetPasswordToken`,
      `populate[${one}][populate]=*`,
    ]),
  ];
  it.each([
    ...reads.flatMap((query) => [
      [WRITER, ARTICLES, query],
      [WRITER, `${ARTICLES}/:article`, query],
      [WRITER, '/content-manager/collection-types/api::unit.unit', query],
      [BOARD, ARTICLES, query],
    ]),
    ...['populate=*', 'populate[person]=*', 'populate[person][fields][0]=password'].map((query) => [
      BOARD,
      '/content-manager/collection-types/api::membership.membership',
      query,
    ]),
    [WRITER, '/upload/files', 'populate=*'],
    [WRITER, '/upload/folders', 'populate=*'],
  ])('as %s, reading %s with %s', async (email, path, query) => {
    const answer = await ask(email, `${path.replace(':article', article)}?${query}`);
    const text = JSON.stringify(answer.body);
    expect(text).not.toContain(hash);
    expect(text).not.toContain(TOKEN);
    expect(text).not.toMatch(/"(?:password|resetPasswordToken|registrationToken)"/);
  });

  const paths = [
    ...people,
    'unit][createdBy',
    'unit][articles][createdBy',
    'category][createdBy',
    'pictures][image][createdBy',
    'pictures][image][updatedBy',
  ];
  const secrets = ['password', 'resetPasswordToken', 'registrationToken'];
  it.each(paths.flatMap((path) => secrets.map((secret) => [path, secret])))(
    'guessing through filters[%s][%s]: right and wrong answer alike',
    async (path, secret) => {
      const guess = async (start: string) => {
        const query = `filters[${path}][${secret}][$startsWith]=${encodeURIComponent(start)}&pageSize=1`;
        const { status, body } = await ask(WRITER, `${ARTICLES}?${query}`);
        return { status, pagination: (body as { pagination?: unknown } | null)?.pagination };
      };
      expect(await guess(secret === 'password' ? '$2' : TOKEN.slice(0, 4))).toEqual(await guess('zzzz'));
    },
  );

  it.each([
    '/upload/files?filters[createdBy][email][$startsWith]=a',
    '/upload/files?filters[$and][0][folder][files][updatedBy][email][$startsWith]=a',
    '/upload/files?sort=createdBy.email:asc',
    '/upload/files?populate[0]=createdBy',
    '/upload/folders?filters[createdBy][email][$startsWith]=a',
  ])('refuses %s', async (path) => {
    expect((await ask(WRITER, path)).status).toBe(400);
  });

  const oracles = [
    'filters[createdBy][email][$startsWith]=p',
    'filters[$and][0][createdBy][id]=1',
    'filters[unit][createdBy][email][$contains]=p',
    'sort=createdBy.email:asc',
    'sort[updatedBy][email]=asc',
    'populate[createdBy][filters][email][$contains]=p',
    'populate[unit][populate][0]=updatedBy',
  ];
  it.each(oracles.flatMap((query) => [WRITER, BOARD].map((email) => [email, query])))(
    'as %s, documents are not asked about accounts: %s',
    async (email, query) => {
      const paths = ['', `/${article}`, `/${article}/actions/countDraftRelations`];
      for (const path of paths) expect((await ask(email, `${ARTICLES}${path}?${query}`)).status, path).toBe(400);
    },
  );

  it('documents name their creator, and tell no more of the account', async () => {
    const list = await ask(WRITER, `${ARTICLES}?filters[documentId]=${article}`);
    const one = await ask(WRITER, `${ARTICLES}/${article}`);
    const { results } = list.body as { results: { createdBy: object }[] };
    const { data } = one.body as { data: { createdBy: object } };
    for (const { createdBy } of [...results, data]) {
      expect(Object.keys(createdBy).sort()).toEqual(['firstname', 'id', 'lastname', 'username']);
    }
    expect(results).toHaveLength(1);
    expect(JSON.stringify([list.body, one.body])).not.toContain('@example.vn');
  });

  it('the administrator, who has the list of accounts, may still ask', async () => {
    const query = 'filters[createdBy][email][$startsWith]=phanthiet&pageSize=1';
    expect((await ask('quantri@example.vn', `${ARTICLES}?${query}`)).status).toBe(200);
  });

  it('still filters and sorts files, as the media library does', async () => {
    const query = 'sort=createdAt:DESC&page=1&pageSize=5&_q=createdBy&filters[$and][0][mime][$contains]=image';
    expect((await ask(WRITER, `/upload/files?${query}&filters[$and][1][folder][id][$null]=true`)).status).toBe(200);
  });
});
