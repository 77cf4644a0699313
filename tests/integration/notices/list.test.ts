import type { NoticeList } from '@toasoan/contracts';
import { type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type SmallNewsroom, smallNewsroom } from '../editorial/small-newsroom.js';
import { draft, record } from './notices-harness.js';

const AT = new Date('2018-07-09T08:00:00.000Z');

describe.each(inject('templates'))('the list of notices on $db', (template) => {
  let cms: RunningCms;
  let room: SmallNewsroom;
  let writer: string;
  let board: string;

  beforeAll(async () => {
    cms = await startCms(template, { TOASOAN_MAILER: 'off' });
    room = await smallNewsroom(cms);
    const idOf = async (email: string) =>
      `admin:${String((await cms.app.db.query('admin::user').findOne({ where: { email } }))?.['id'])}`;
    writer = await idOf(room.people.writer.email);
    board = await idOf(room.people.board.email);
  });
  afterAll(() => cms.close());
  beforeEach(() => cms.app.db.connection.raw('DELETE FROM notices'));

  const list = async (who: keyof SmallNewsroom['people'], page = 1) =>
    (await room.people[who].request<NoticeList>('GET', `/editorial/notices?page=${String(page)}`)).body;
  const read = (who: keyof SmallNewsroom['people'], body: unknown) =>
    room.people[who].request<{ unread: number }>('POST', '/editorial/notices/read', body);

  it('has the unread first, page after page, each once', async () => {
    const notices = Array.from({ length: 60 }, (_, index) => draft(writer, `Việc ${String(index)}`));
    await record(cms.app, notices, AT);
    const first = await list('writer');
    expect(first).toMatchObject({ unread: 60, page: 1, pageCount: 3 });
    expect(first.notices[0]?.title).toBe('Việc 59');
    // The ten oldest stay unread, and come to the front.
    const older = (await list('writer', 3)).notices.map(({ id }) => id);
    const ids = [...first.notices, ...(await list('writer', 2)).notices].map(({ id }) => id);
    expect((await read('writer', { ids })).body).toEqual({ unread: 10 });
    const pages = await Promise.all([1, 2, 3].map((page) => list('writer', page)));
    const all = pages.flatMap((page) => page.notices);
    expect(all.slice(0, 10).map(({ id, read: seen }) => [id, seen])).toEqual(older.map((id) => [id, false]));
    expect(new Set(all.map(({ id }) => id)).size).toBe(60);
  });

  it('is one’s own alone: others’ ids are not there', async () => {
    await record(cms.app, [draft(board, 'Của Ban Biên tập'), draft(writer, 'Của người viết')], AT);
    expect((await list('writer')).notices.map(({ title }) => title)).toEqual(['Của người viết']);
    const [foreign] = (await list('board')).notices;
    expect((await read('writer', { ids: [foreign?.id] })).body).toEqual({ unread: 1 });
    expect((await read('writer', { all: true })).body).toEqual({ unread: 0 });
    expect(await list('board')).toMatchObject({ unread: 1, notices: [{ read: false }] });
    expect((await list('stranger')).notices).toEqual([]);
  });

  it('marks an opened article’s notices as read', async () => {
    await record(cms.app, [draft(writer, 'A'), draft(writer, 'B', { articleId: 'bai-2' }), draft(board, 'A')], AT);
    expect((await read('writer', { articleId: 'bai-1' })).body).toEqual({ unread: 1 });
    expect((await list('writer')).notices.map(({ title, read: seen }) => [title, seen])).toEqual([
      ['B', false],
      ['A', true],
    ]);
    expect((await list('board')).unread).toBe(1);
  });

  it.each<[string, string, unknown]>([
    ['POST', '/editorial/notices/read', {}],
    ['POST', '/editorial/notices/read', { ids: ['1; DROP TABLE notices'] }],
    ['POST', '/editorial/notices/read', { all: true, recipient: 'admin:1' }],
    ['PUT', '/editorial/notices/settings', { mail: 'hourly' }],
    ['PUT', '/editorial/notices/settings', { mail: 'none', recipient: 'admin:1' }],
    ['GET', '/editorial/notices?page=0', undefined],
    ['GET', '/editorial/notices?page=1e99', undefined],
  ])('refuses %s %s %j', async (method, path, body) => {
    const answer = await room.people.writer.request(method, path, body);
    expect(answer.status).toBe(400);
  });

  it('is shut to who has not signed in, and to contributors’ and anybody’s API', async () => {
    for (const path of ['', '/unread', '/settings', '/failing']) {
      expect((await fetch(`${cms.url}/editorial/notices${path}`)).status).toBe(401);
    }
    for (const type of ['notices', 'notice-preferences']) {
      expect((await fetch(`${cms.url}/api/${type}`)).status).toBe(404);
    }
  });

  it('keeps the choice of mail per person', async () => {
    const settings = async (who: 'writer' | 'board') =>
      (await room.people[who].request('GET', '/editorial/notices/settings')).body;
    expect(await settings('writer')).toEqual({ mail: 'each' });
    await room.people.writer.request('PUT', '/editorial/notices/settings', { mail: 'daily' });
    expect(await settings('writer')).toEqual({ mail: 'daily' });
    expect(await settings('board')).toEqual({ mail: 'each' });
  });
});
