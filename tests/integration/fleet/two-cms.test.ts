import {
  type CmsChild,
  cmsEnvironment,
  databaseUrl,
  onPostgres,
  type RunningCms,
  signIn,
  spawnCms,
  startCms,
} from '@toasoan/testkit';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type EventReceiver, eventReceiver } from '../editorial/event-receiver.js';
import { PASSWORD, type SmallNewsroom, smallNewsroom } from '../editorial/small-newsroom.js';

const EACH = Number(process.env['TOASOAN_TWO_CMS'] ?? 5);
const ARTICLE = 'api::article.article';
/** PostgreSQL alone serves two instances. */
const templates = inject('everyTemplate').filter(({ db }) => db === 'postgres');

describe.each(templates)('two instances of the CMS on one $db', (template) => {
  let cms: RunningCms;
  let receiver: EventReceiver;
  let room: SmallNewsroom;
  const children: CmsChild[] = [];

  beforeAll(async () => {
    receiver = await eventReceiver();
    // This one only prepares.
    cms = await startCms(template, { TOASOAN_PUBLISHER_URL: receiver.url, TOASOAN_RELAY: 'off' });
    room = await smallNewsroom(cms);
  });
  afterAll(async () => {
    for (const child of children) await child.kill();
    await cms.close();
    await receiver.close();
  });

  it(`publish ${String(2 * EACH)} by hand and ${String(EACH)} on time: each once at the publisher and in the log`, async () => {
    const byHand = [];
    const timed: string[] = [];
    for (let n = 0; n < 2 * EACH; n += 1) byHand.push(await room.submitted());
    for (let n = 0; n < EACH; n += 1) {
      const { documentId, revision } = await room.submitted();
      const scheduledFor = new Date(Date.now() + 3_600_000).toISOString();
      await room.people.approver.command(documentId, 'schedule', { revision, scheduledFor });
      timed.push(documentId);
    }
    // All due at once, as after a night in which nothing ran.
    await cms.app.db
      .query(ARTICLE)
      .updateMany({ where: { documentId: { $in: timed }, publishedAt: null }, data: { scheduledFor: new Date() } });
    const working = { ...cms.env, TOASOAN_RELAY: 'on', TOASOAN_CLOCK: 'on' };
    children.push(...(await Promise.all([spawnCms(working), spawnCms(working)])));
    const approvers = await Promise.all(children.map(({ url }) => signIn(url, room.people.approver.email, PASSWORD)));
    const answers = await Promise.all(
      byHand.map(async ({ documentId, revision }, n) => approvers[n % 2]?.command(documentId, 'approve', { revision })),
    );
    expect(answers.map((answer) => answer?.status)).toEqual(byHand.map(() => 200));
    const ours = new Set([...byHand.map(({ documentId }) => documentId), ...timed]);
    const arrived = () => receiver.events.flatMap(({ data }) => (ours.has(data.id) ? [data.id] : []));
    await receiver.until(() => new Set(arrived()).size === ours.size);
    // What both had in hand is settled before it is counted.
    await Promise.all(children.splice(0).map((child) => child.kill()));
    expect(arrived().sort()).toEqual([...ours].sort());
    for (const documentId of ours) {
      const where = { articleId: documentId, command: { $in: ['approve', 'publish_due'] } };
      expect(await cms.app.db.query('api::approval-log.approval-log').count({ where })).toBe(1);
    }
    console.log(`two CMS: ${String(arrived().length)} events for ${String(ours.size)} publications`);
  }, 240_000);

  it('start at once on an empty database: one makes the tables, the other waits for its turn', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'toasoan-two-'));
    const database = `two_${String(process.pid)}_${String(Date.now())}`;
    await onPostgres(template.server, `CREATE DATABASE ${database}`);
    const env = {
      ...cmsEnvironment(folder, 'postgres', template.server, database),
      TOASOAN_EXAMPLE_DATA: 'false',
      TOASOAN_RELAY: 'off',
    };
    const started = await Promise.all([spawnCms(env), spawnCms(env)]);
    for (const { url } of started) expect((await fetch(`${url}/_health`)).status).toBe(204);
    // Fails where both have made the same role.
    await onPostgres(databaseUrl(template.server, database), 'CREATE UNIQUE INDEX once ON admin_roles (code)');
    for (const child of started) await child.kill();
    await onPostgres(template.server, `DROP DATABASE ${database} WITH (FORCE)`);
    rmSync(folder, { recursive: true, force: true });
  }, 240_000);
});

describe('a database that can not be reached', () => {
  const start = (server: string, database: string) =>
    spawnCms({
      ...cmsEnvironment(mkdtempSync(join(tmpdir(), 'toasoan-no-db-')), 'postgres', server, database),
      TOASOAN_EXAMPLE_DATA: 'false',
    });

  it('ends the start with a sentence', async () => {
    await expect(start('postgres://x:y@127.0.0.1:1', 'z')).rejects.toThrow(
      /ended with 1[^]*Không kết nối được tới cơ sở dữ liệu PostgreSQL \(ECONNREFUSED\): kiểm tra DATABASE_URL/,
    );
  });

  it.each(templates)('so does one that is not there, or that does not know the name', async ({ server }) => {
    await expect(start(server, 'khong_co')).rejects.toThrow(/ended with 1[^]*không có trên máy chủ PostgreSQL/);
    const stranger = new URL(server);
    stranger.username = 'nguoi_la';
    stranger.password = 'sai';
    await expect(start(stranger.href, 'postgres')).rejects.toThrow(/ended with 1[^]*không nhận tên hoặc mật khẩu/);
  });
});
