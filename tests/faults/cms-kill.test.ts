import { setTimeout as wait } from 'node:timers/promises';
import { type CmsChild, type RunningCms, signIn, spawnCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PASSWORD, type SmallNewsroom, smallNewsroom } from '../integration/editorial/small-newsroom.js';

const KILLS = Number(process.env['TOASOAN_KILLS'] ?? 3);
const ARTICLE = 'api::article.article';
/** Two subscribers, and nobody who delivers: what is in the outbox stays as the approval left it. */
const QUIET = { TOASOAN_RELAY: 'off', GITHUB_REPOSITORY: 'vi/du', GITHUB_DISPATCH_TOKEN: 'khong-dung' };
const NOTHING = { state: 'in_review', live: 0, logged: 0, subscribers: [] };
const ALL = { state: 'published', live: 1, logged: 1, subscribers: ['github', 'publisher'] };

describe.each(inject('everyTemplate'))('kill -9 of the CMS while it approves, on $db', (template) => {
  let cms: RunningCms;
  let room: SmallNewsroom;

  beforeAll(async () => {
    cms = await startCms(template, QUIET);
    room = await smallNewsroom(cms);
  });
  afterAll(() => cms.close());

  const count = (uid: string, where: Record<string, unknown>) => cms.app.db.query(uid).count({ where });
  const traces = async (documentId: string) => {
    const draft = await cms.app.db.query(ARTICLE).findOne({ where: { documentId, publishedAt: null } });
    const rows = await cms.app.db
      .query('api::outbox-event.outbox-event')
      .findMany({ where: { subjectId: documentId }, orderBy: { subscriber: 'asc' } });
    return {
      state: draft?.['state'],
      live: await count(ARTICLE, { documentId, publishedAt: { $notNull: true } }),
      logged: await count('api::approval-log.approval-log', { articleId: documentId, command: 'approve' }),
      subscribers: rows.map(({ subscriber }) => subscriber),
    };
  };
  /** Signs in at the process that will be killed, so that the measured moment is the approval alone. */
  const approval = async (child: CmsChild, { documentId, revision }: { documentId: string; revision: number }) => {
    const approver = await signIn(child.url, room.people.approver.email, PASSWORD);
    return () => approver.command(documentId, 'approve', { revision });
  };

  it(`publishes with one outbox row per subscriber or not at all, over ${String(KILLS)} kills`, async () => {
    let child = await spawnCms(cms.env);
    const unhurried = await approval(child, await room.submitted());
    const startedAt = performance.now();
    expect((await unhurried()).status).toBe(200);
    const usual = performance.now() - startedAt;
    let committed = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      if (kill > 0) child = await spawnCms(cms.env);
      const article = await room.submitted();
      const approve = await approval(child, article);
      const answer = approve().then(
        ({ status }) => status,
        () => null,
      );
      // The blow falls at evenly spread moments, from before the request arrives to just after its usual end.
      await wait((usual * 1.2 * kill) / Math.max(1, KILLS - 1));
      await child.kill();
      const found = await traces(article.documentId);
      const done = found.state === 'published';
      expect(found).toEqual(done ? ALL : NOTHING);
      // An answer of success is a promise; a lost answer says nothing.
      if ((await answer) === 200) expect(done).toBe(true);
      if (done) committed += 1;
      else {
        const { documentId, revision } = article;
        expect((await room.people.approver.command(documentId, 'approve', { revision })).status).toBe(200);
        expect(await traces(documentId)).toEqual(ALL);
      }
    }
    console.log(`kill -9 (${template.db}): ${String(KILLS)} kills, ${String(committed)} of them after the commit`);
  }, 600_000);
});
