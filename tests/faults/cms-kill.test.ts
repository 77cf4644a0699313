import { setTimeout as wait } from 'node:timers/promises';
import { type CmsChild, type RunningCms, signIn, spawnCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { reportFault } from '../harness/report-fault.js';
import { type EventReceiver, eventReceiver } from '../integration/editorial/event-receiver.js';
import { PASSWORD, type SmallNewsroom, smallNewsroom } from '../integration/editorial/small-newsroom.js';

const KILLS = Number(process.env['TOASOAN_KILLS'] ?? 3);
/** Kills of a CMS that delivers. */
const RELAY_KILLS = Number(process.env['TOASOAN_RELAY_KILLS'] ?? 1);
/** A clock fails no test: each kill waits for a start, which takes ten seconds where others do much beside. */
const timeFor = (kills: number): number => 180_000 + kills * 60_000;
const OUTBOX = 'api::outbox-event.outbox-event';
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

  it(
    `publishes with one outbox row per subscriber or not at all, over ${String(KILLS)} kills`,
    async (context) => {
      // Written before the process that will be killed is there: two that write to one SQLite file get in each other's way.
      const first = await room.submitted();
      let child = await spawnCms(cms.env);
      const unhurried = await approval(child, first);
      const startedAt = performance.now();
      expect((await unhurried()).status).toBe(200);
      const usual = performance.now() - startedAt;
      await child.kill();
      /** When the commit seems to come: each kill moves it, later where it struck too early, so that most fall close to it. */
      let around = usual * 0.8;
      let committed = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const article = await room.submitted();
        child = await spawnCms(cms.env);
        const approve = await approval(child, article);
        const answer = approve().then(
          ({ status }) => status,
          () => null,
        );
        // One in five falls anywhere from before the request arrives to just after its usual end.
        const spread = kill % 5 === 0 ? (usual * 1.2 * kill) / Math.max(1, KILLS - 1) : around;
        await wait(spread);
        await child.kill();
        const found = await traces(article.documentId);
        const done = found.state === 'published';
        expect(found).toEqual(done ? ALL : NOTHING);
        // An answer of success is a promise; a lost answer says nothing.
        if ((await answer) === 200) expect(done).toBe(true);
        around *= done ? 0.94 : 1.06;
        if (done) committed += 1;
        else {
          const { documentId, revision } = article;
          expect((await room.people.approver.command(documentId, 'approve', { revision })).status).toBe(200);
          expect(await traces(documentId)).toEqual(ALL);
        }
      }
      reportFault(context, {
        fault: 3,
        what: `kill -9 of the CMS around the commit (${template.db})`,
        count: KILLS,
        result: `published with one outbox row per subscriber or not at all; ${String(committed)} after the commit`,
      });
    },
    timeFor(KILLS),
  );

  it(
    `delivers every event, each document's in order, over ${String(RELAY_KILLS)} kills while it delivers`,
    async (context) => {
      const receiver: EventReceiver = await eventReceiver();
      // To the publisher alone: nothing leaves this machine.
      const delivering = {
        ...cms.env,
        TOASOAN_RELAY: 'on',
        TOASOAN_PUBLISHER_URL: receiver.url,
        GITHUB_REPOSITORY: '',
      };
      const ids: string[] = [];
      const approve = async () => {
        const { documentId, revision } = await room.submitted();
        expect((await room.people.approver.command(documentId, 'approve', { revision })).status).toBe(200);
        ids.push(documentId);
      };
      const waiting = () => count(OUTBOX, { subscriber: 'publisher', state: { $ne: 'delivered' } });
      /** The lease of one that is gone ends by itself, half a minute later. */
      const leasesEnd = () =>
        cms.app.db.query(OUTBOX).updateMany({ where: { state: 'delivering' }, data: { leaseUntil: new Date(0) } });
      let cutOff = 0;
      for (let kill = 0; kill <= RELAY_KILLS; kill += 1) {
        for (let n = 0; n < 5; n += 1) await approve();
        await leasesEnd();
        const before = receiver.events.length;
        const child = await spawnCms(delivering);
        if (kill === RELAY_KILLS) await expect.poll(waiting, { timeout: 60_000 }).toBe(0);
        // In the middle: the first of several has arrived.
        else await receiver.until((events) => events.length > before + (kill % 3));
        await child.kill();
        if ((await waiting()) > 0) cutOff += 1;
      }
      await receiver.close();
      const rows = await cms.app.db
        .query(OUTBOX)
        .findMany({ where: { subscriber: 'publisher' }, orderBy: { id: 'asc' } });
      const arrived = new Set(receiver.ids);
      expect(rows.filter(({ eventId }) => !arrived.has(String(eventId)))).toEqual([]);
      for (const id of ids) {
        const revisions = receiver.events.filter(({ data }) => data.id === id).map(({ data }) => data.revision);
        expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
        expect(revisions.length).toBeGreaterThan(0);
      }
      reportFault(context, {
        fault: 3,
        what: `kill -9 of the CMS while it delivers (${template.db})`,
        count: RELAY_KILLS,
        result: `${String(rows.length)} events, each taken at least once (${String(receiver.ids.length - arrived.size)} twice), ${String(cutOff)} kills with events on their way`,
      });
    },
    timeFor(RELAY_KILLS),
  );
});
