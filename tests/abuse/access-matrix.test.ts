import { type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessCast, type Cast, type CastRole, markerOf, RELATIONS, ROLES, sees } from '../harness/access-cast.js';
import { classOf, type RouteClass } from '../harness/route-classes.js';

interface Route {
  method: string;
  path: string;
  name: string;
}

const ARTICLE = 'api::article.article';
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** These would end the session that the next cell needs; `sessions.test.ts` asks them. */
const OWN_SESSION = /^(?:POST \/admin\/logout|DELETE \/admin\/users\/me\/sessions)/;
/** Strapi 5.54 answers an empty body, or an edition without licence, with 500 here; nothing of ours is in it. */
const STRAPIS_500 = /^(?:POST \/admin\/permissions\/check|PUT \/admin\/homepage\/layout|GET \/admin\/license-trial)/;
/** Where rows have numbers, PostgreSQL answers a word with an error of its own, and Strapi with 500. */
const NO_ROW = '2000000000';
const SESSIONS: readonly CastRole[] = ['writer', 'editor', 'approver', 'board', 'administrator', 'ended'];
const ADMIN_ROLES: readonly CastRole[] = [...SESSIONS, 'admin token of the approver'];

/*
 * Seen to fail, alone: without `hideForeignArticles` every role of a unit tells a foreign id from an unknown one. With eleven
 * guards taken out together: without `closeRoutes` the routes of administrators answer everybody; without
 * `followMemberships` an ended account still reads.
 */
describe.each(inject('templates'))('who gets what from which route, on $db', (template) => {
  let cms: RunningCms;
  let cast: Cast;
  let routes: Route[];
  const cells = { refused: 0, allowed: 0 };
  beforeAll(async () => {
    cms = await startCms(template);
    cast = await accessCast(cms);
    const { server } = cms.app as unknown as { server: { listRoutes(): { methods: string[]; path: string }[] } };
    routes = server
      .listRoutes()
      // A mounted router lists itself with no method; Koa's health check takes every method there is.
      .flatMap(({ methods, path }) => METHODS.filter((m) => methods.includes(m)).map((method) => ({ method, path })))
      .filter(({ method, path }) => path !== '/_health' || method === 'GET')
      .map((route) => ({ ...route, name: `${route.method} ${route.path}` }));
  });
  afterAll(async () => {
    const { refused, allowed } = cells;
    console.info(
      `access matrix (${template.db}): ${String(refused + allowed)} cells, ${String(refused)} refused, ${String(allowed)} allowed`,
    );
    await cms.close();
  });

  const address = ({ path }: Route, id: string, model = ARTICLE): string => {
    const given: Record<string, string> = { id, sourceId: id, documentId: id, model, uid: model, contentType: model };
    const named = { ...given, targetField: 'unit', command: 'submit', action: 'submit' } as Record<string, string>;
    const filled = path.replace(/:(\w+)/g, (_all, name: string) => named[name] ?? 'x').replaceAll(/\(.*\)/g, 'x');
    return filled.replace(`single-types/${ARTICLE}`, 'single-types/api::site-settings.site-settings');
  };
  const send = (role: CastRole, route: Route, id: string) => {
    const query = route.name.includes('countMany') ? `?documentIds[0]=${id}` : '';
    const body = ['GET', 'DELETE'].includes(route.method) ? undefined : { documentIds: [id], revision: 1 };
    return cast.ask(role, route.method, address(route, id) + query, body);
  };
  const count = (status: number): void => {
    if (status >= 400) cells.refused += 1;
    else cells.allowed += 1;
  };
  const of = (...classes: RouteClass[]) =>
    routes.filter(({ name }) => {
      const kind = classOf(name);
      return kind !== null && classes.includes(kind) && !OWN_SESSION.test(name);
    });
  const leak = (role: CastRole, text: string): string[] =>
    RELATIONS.filter((relation) => !sees(role, relation) && text.includes(markerOf(relation)));

  it('every route of the running Strapi has been thought of', () => {
    expect(routes.length).toBeGreaterThan(200);
    expect(routes.filter(({ name }) => classOf(name) === null).map(({ name }) => name)).toEqual([]);
  });

  it.each(ROLES)(
    'a foreign article answers %s as an unknown one does, on every route that takes an id',
    async (role) => {
      for (const route of of('article')) {
        const unknown = await send(role, route, 'khongaibietkhongaibietaa');
        count(unknown.status);
        for (const relation of RELATIONS) {
          // What an administrator may delete or move is gone for the next cell.
          if (sees(role, relation) && !['GET'].includes(route.method)) continue;
          const id = cast.articles[relation];
          const { status, body, text } = await send(role, route, id);
          count(status);
          const cell = `${route.name} as ${role} on ${relation}`;
          expect(status, cell).toBeLessThan(500);
          expect(leak(role, text), cell).toEqual([]);
          if (!sees(role, relation)) expect([status, body], cell).toEqual([unknown.status, unknown.body]);
        }
      }
    },
  );

  it.each(ROLES)('%s reads and saves what is hers, and nothing else', async (role) => {
    const list = `/content-manager/collection-types/${ARTICLE}`;
    for (const relation of RELATIONS) {
      const path = `${list}/${cast.articles[relation]}`;
      const read = await cast.ask(role, 'GET', path);
      count(read.status);
      expect([read.status === 200, read.text.includes(markerOf(relation))], `${role} reads ${relation}`).toEqual(
        sees(role, relation) ? [true, true] : [false, false],
      );
      // An admin token reads what its owner may; only a person writes, and administrators look after the machine.
      const writes = sees(role, relation) && !['administrator', 'admin token of the approver'].includes(role);
      const seen = read.status === 200 ? (JSON.parse(read.text) as { data: { revision: number } }).data.revision : 1;
      const words = { lead: `${markerOf(relation)} sửa`, transcript: role, revision: seen };
      const saved = await cast.ask(role, 'PUT', path, words);
      count(saved.status);
      const unitless = relation === 'none' && writes;
      expect(saved.status === 200 || unitless, `${role} saves ${relation}: ${saved.text}`).toBe(writes);
    }
  });

  it.each(ROLES)('no route tells %s a word of a foreign article', async (role) => {
    for (const route of of('newsroom', 'overseers', 'administrators', 'portal', 'public', 'machine')) {
      const kind = classOf(route.name);
      // An administrator may all of it; what these would change, the next cell needs.
      const powerful = role === 'administrator' || (role === 'board' && route.path.includes('single-types'));
      if ((powerful || role === 'api token') && route.method !== 'GET') continue;
      const numbered =
        /\/(?:upload|users|roles|webhooks|api-tokens|admin-tokens|tokens|i18n|users-permissions|outbox)\//;
      const id = numbered.test(route.path) ? NO_ROW : cast.articles.sibling;
      const { status, text } = await send(role, route, id);
      count(status);
      const cell = `${route.name} as ${role}: ${String(status)}`;
      if (!STRAPIS_500.test(route.name)) expect(status, cell).toBeLessThan(500);
      expect(leak(role, text), cell).toEqual([]);
      const refused = [401, 403, 404, 405].includes(status);
      if (kind === 'administrators' && role !== 'administrator') expect(refused, cell).toBe(true);
      if (kind === 'overseers' && !['administrator', 'board'].includes(role)) expect(refused, cell).toBe(true);
      if (kind === 'machine') expect(refused, cell).toBe(true);
      if (kind === 'newsroom' && !ADMIN_ROLES.includes(role)) expect(refused, cell).toBe(true);
      if (kind === 'portal' && !['contributor', 'api token'].includes(role)) expect(refused, cell).toBe(true);
    }
  });

  const queries = (relation: string, id: string): [string, string][] => [
    [`_q=${relation}`, '_q=khongcotunay'],
    [`filters[title][$contains]=${relation}`, 'filters[title][$contains]=khongcotunay'],
    [`filters[$or][0][body][$contains]=${relation}`, 'filters[$or][0][body][$contains]=khongcotunay'],
    [`filters[documentId][$eq]=${id}`, 'filters[documentId][$eq]=khongaibietkhongaibietaa'],
    [`filters[$not][title][$notContains]=${relation}`, 'filters[$not][title][$notContains]=khongcotunay'],
    [`filters[writerName][$startsWith]=${relation}`, 'filters[writerName][$startsWith]=khongcotunay'],
  ];
  it.each(ROLES)('a search, a filter or a sort tells %s nothing of foreign articles', async (role) => {
    const list = `/content-manager/collection-types/${ARTICLE}`;
    for (const relation of RELATIONS.filter((one) => !sees(role, one))) {
      for (const [right, wrong] of queries(markerOf(relation), cast.articles[relation])) {
        const [found, nothing] = [
          await cast.ask(role, 'GET', `${list}?${right}`),
          await cast.ask(role, 'GET', `${list}?${wrong}`),
        ];
        count(found.status);
        expect([found.status, found.body], `${role} asks ${right}`).toEqual([nothing.status, nothing.body]);
      }
    }
    for (const sort of [
      'unit.name:asc',
      'title:desc',
      'superior.name:asc',
      'category.name',
      'writer.password',
      'createdBy.email',
    ]) {
      for (const populate of ['', '&populate=*', '&populate[unit][populate]=*', '&populate[writer]=*']) {
        const { status, text } = await cast.ask(role, 'GET', `${list}?sort=${sort}&pageSize=100${populate}`);
        count(status);
        expect(leak(role, text), `${role} sorts by ${sort}${populate}`).toEqual([]);
        expect(text).not.toMatch(/"(?:password|resetPasswordToken|registrationToken)"/);
      }
    }
  });

  const READABLE: Partial<Record<CastRole, RegExp>> = {
    board:
      /^api::(?:article|unit|unit-event|membership|category|official-document|page|redirect|regulation|approval-workflow|site-settings|summary-table|dispatch-template|guide-entry)\./,
    administrator: /./,
  };
  const WRITERS = /^api::(?:article|unit|category|official-document|regulation|approval-workflow)\./;
  it.each(ROLES)('a guessed name of a type gives %s no row of what her role does not read', async (role) => {
    const { contentTypes } = cms.app as unknown as { contentTypes: Record<string, { info: { pluralName: string } }> };
    const unitRole = ['writer', 'editor', 'approver', 'admin token of the approver'].includes(role);
    for (const [uid, { info }] of Object.entries(contentTypes)) {
      const readable = (unitRole ? WRITERS : (READABLE[role] ?? /^$/)).test(uid);
      for (const path of [`/content-manager/collection-types/${uid}`, `/content-manager/single-types/${uid}`]) {
        const { status } = await cast.ask(role, 'GET', path);
        count(status);
        if (!readable) expect([401, 403, 404], `${role} lists ${path}: ${String(status)}`).toContain(status);
      }
      const { status } = await cast.ask(role, 'GET', `/api/${info.pluralName}`);
      count(status);
      const ours = uid.startsWith('api::');
      if (ours) expect([401, 403, 404, 405], `${role} reads /api/${info.pluralName}`).toContain(status);
    }
  });
});
