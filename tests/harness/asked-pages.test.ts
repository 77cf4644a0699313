import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closing, listenAnywhere } from '@toasoan/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AskedPages } from './asked-pages.js';

const LIST = '/luu-tru/2018-07/';
let folder: string;
let server: Server;
let db: Database.Database;
let pages: AskedPages;
/** Where an address leads; every other answers with its own name. */
let onwards: Record<string, string>;

beforeEach(async () => {
  onwards = {};
  folder = mkdtempSync(join(tmpdir(), 'toasoan-asked-'));
  db = new Database(join(folder, 'releases.db'));
  db.exec('CREATE TABLE entry (path TEXT, from_release INTEGER, to_release INTEGER, hash TEXT, gone INTEGER)');
  server = createServer(({ url = '' }, response) => {
    const location = onwards[url];
    response.setHeader('x-toasoan-release', '2');
    if (location === undefined) response.end(url);
    else response.writeHead(301, { location }).end();
  });
  const url = await listenAnywhere(server);
  pages = new AskedPages(() => url, join(folder, 'releases.db'));
});
afterEach(async () => {
  pages.close();
  db.close();
  await closing(server);
  rmSync(folder, { recursive: true });
});

const holds = (path: string, from: number, to: number | null, gone = 0) =>
  db
    .prepare('INSERT INTO entry VALUES (?, ?, ?, ?, ?)')
    .run(path, from, to, createHash('sha256').update(path).digest('hex'), gone);

it('lets a list lead on that went after the release that names it', async () => {
  holds('/luu-tru/', 1, null);
  holds(LIST, 1, 2);
  onwards[LIST] = '/luu-tru/';
  expect(await pages.ask(LIST, 1)).toEqual({ status: 200, text: '/luu-tru/', release: 2 });
  expect([pages.wrong, pages.asked]).toEqual([[], 2]);
});

it.each([
  ['lacks', () => undefined],
  ['says is gone', () => holds(LIST, 1, null, 1)],
])('notices a link to what its own release %s, though it leads on', async (_, prepare) => {
  holds('/luu-tru/', 1, null);
  prepare();
  onwards[LIST] = '/luu-tru/';
  await pages.ask(LIST, 2);
  expect(pages.wrong).toEqual([`${LIST}: named in release 2, which has no such page`]);
});

it('notices a circle', async () => {
  onwards = { '/a/': '/b/', '/b/': '/a/' };
  await pages.ask('/a/');
  expect(pages.wrong).toEqual(['/b/: redirected more than 5 times']);
});
