import { createHmac } from 'node:crypto';
import { EXAMPLE_PASSWORD, type CmsAnswer, type RunningCms } from '@toasoan/testkit';

/** Who asks. The names stand in the matrix's figures. */
export const ROLES = [
  ...['writer', 'editor', 'approver', 'board', 'administrator', 'ended'],
  ...['contributor', 'nobody', 'api token', 'transfer token', 'admin token of the approver'],
] as const;
export type CastRole = (typeof ROLES)[number];

/** Whose article is asked for, as seen from LĐLĐ Phan Thiết. */
export const RELATIONS = ['own', 'child', 'parent', 'sibling', 'stranger', 'none'] as const;
export type Relation = (typeof RELATIONS)[number];

const UNIT_OF: Record<Exclude<Relation, 'none'>, string> = {
  own: 'ldld-phan-thiet',
  child: 'cdcs-may-phan-thiet',
  parent: 'ldld-binh-thuan',
  sibling: 'ldld-la-gi',
  stranger: 'cdcs-may-la-gi',
};
const EMAIL: Partial<Record<CastRole, string>> = {
  writer: 'phanthiet.viet@example.vn',
  editor: 'phanthiet.bientap@example.vn',
  approver: 'phanthiet.duyet@example.vn',
  board: 'banbientap@example.vn',
  administrator: 'quantri@example.vn',
  ended: 'hamtan.viet@example.vn',
};

export interface Cast {
  /** One draft for each relation, its marker in title, lead and body. */
  articles: Record<Relation, string>;
  ask(role: CastRole, method: string, path: string, body?: unknown): Promise<CmsAnswer<unknown> & { text: string }>;
}

export const markerOf = (relation: Relation): string => `dauhieu${relation}`;

/** Does this role see this unit's articles? The policy again, in words of its own, so that a slip in one shows. */
export function sees(role: CastRole, relation: Relation): boolean {
  if (role === 'board' || role === 'administrator') return true;
  if (role === 'writer') return relation === 'own';
  const collects = role === 'editor' || role === 'approver' || role === 'admin token of the approver';
  return collects && (relation === 'own' || relation === 'child');
}

/** Accounts of every role, and an article of each relation. */
export async function accessCast(cms: RunningCms): Promise<Cast> {
  const articles = {} as Record<Relation, string>;
  for (const relation of RELATIONS) articles[relation] = await createArticle(cms, relation);
  const tokens = {
    contributor: await contributorToken(cms),
    'api token': await apiToken(cms, 'content-api'),
    'transfer token': await transferToken(cms),
    'admin token of the approver': await apiToken(cms, 'admin'),
  } as Partial<Record<CastRole, string>>;
  for (const [role, email] of Object.entries(EMAIL)) tokens[role as CastRole] = await signInAs(cms, email);
  await endMembership(cms);
  // Whoever has lost a role is signed out; she can sign in again, to nothing.
  tokens.ended = await signInAs(cms, EMAIL.ended ?? '');
  return {
    articles,
    ask: async (role, method, path, body) => {
      const token = tokens[role];
      const answer = await fetch(`${cms.url}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      const isJson = answer.headers.get('content-type')?.includes('json') === true;
      return { status: answer.status, text, body: isJson ? (JSON.parse(text) as unknown) : text };
    },
  };
}

async function createArticle(cms: RunningCms, relation: Relation): Promise<string> {
  const words = markerOf(relation);
  const slug = relation === 'none' ? null : UNIT_OF[relation];
  const unit = slug === null ? null : await cms.app.db.query('api::unit.unit').findOne({ where: { slug } });
  if (slug !== null && !unit) throw new Error(`No example unit ${slug}`);
  const row = await cms.app.db.query('api::article.article').create({
    data: {
      ...{ title: `Tin ${words}`, lead: words, body: `<p>${words}</p>`, byline: words, writerName: words },
      ...{ genre: 'news_brief', state: 'draft', stage: 0, revision: 1, publishedAt: null, unit: unit?.['id'] ?? null },
    },
  });
  return String(row['documentId']);
}

async function signInAs(cms: RunningCms, email: string): Promise<string> {
  const login = await fetch(`${cms.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: EXAMPLE_PASSWORD }),
  });
  const { data } = (await login.json()) as { data: { token: string } };
  return data.token;
}

/** By the Board's own form, so that the account follows. */
async function endMembership(cms: RunningCms): Promise<void> {
  const board = await cms.as(EMAIL.board ?? '');
  const membership = await cms.app.db
    .query('api::membership.membership')
    .findOne({ where: { person: { email: EMAIL.ended } } });
  const path = `/content-manager/collection-types/api::membership.membership/${String(membership?.['documentId'])}`;
  const { status, body } = await board.request('PUT', path, { validTo: '2018-12-31' });
  if (status !== 200) throw new Error(`end a membership: ${String(status)} ${JSON.stringify(body)}`);
}

async function contributorToken(cms: RunningCms): Promise<string> {
  const user = await cms.app.db
    .query('plugin::users-permissions.user')
    .findOne({ where: { email: 'mayphanthiet.ctv@example.vn' } });
  if (!user) throw new Error('No example contributor');
  const jwt = cms.app.service('plugin::users-permissions.jwt') as unknown as {
    issue(payload: { id: unknown }): Promise<string>;
  };
  return jwt.issue({ id: user['id'] });
}

const digest = (cms: RunningCms, salt: string, key: string): string =>
  createHmac('sha512', String(cms.app.config.get(salt)))
    .update(key)
    .digest('hex');

async function apiToken(cms: RunningCms, kind: 'content-api' | 'admin'): Promise<string> {
  const key = kind.padEnd(64, 'a1');
  const approver = await cms.app.db.query('admin::user').findOne({ where: { email: EMAIL.approver } });
  const token = await cms.app.db.query('admin::api-token').create({
    data: {
      ...{ name: kind, description: '', type: 'full-access', kind, lifespan: null, expiresAt: null },
      accessKey: digest(cms, 'admin.apiToken.salt', key),
      ...(kind === 'admin' ? { adminUserOwner: approver?.['id'] } : {}),
    },
  });
  if (kind === 'admin') await grantLikeItsOwner(cms, token, Number(approver?.['id']));
  return key;
}

/** Every permission that the approver's role has, the conditions with them. */
async function grantLikeItsOwner(cms: RunningCms, token: Record<string, unknown>, owner: number): Promise<void> {
  const permissions = cms.app.db.query('admin::permission');
  for (const { action, subject, properties, conditions } of await permissions.findMany({
    where: { role: { users: { id: owner } } },
  })) {
    const grant = { action, subject, properties, conditions, actionParameters: {} };
    await permissions.create({ data: { ...grant, apiToken: token['id'] } });
  }
}

async function transferToken(cms: RunningCms): Promise<string> {
  const key = 'transfer'.padEnd(64, 'b2');
  const accessKey = digest(cms, 'admin.transfer.token.salt', key);
  await cms.app.db.query('admin::transfer-token').create({ data: { name: 'transfer', description: '', accessKey } });
  return key;
}
