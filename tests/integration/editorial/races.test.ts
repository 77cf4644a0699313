import { type CmsAnswer, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type EventReceiver, eventReceiver } from './event-receiver.js';
import { type SmallNewsroom, smallNewsroom } from './small-newsroom.js';

const ARTICLE = 'api::article.article';
const PATH = `/content-manager/collection-types/${ARTICLE}`;
const RUNS = Number(process.env['TOASOAN_RACE_RUNS'] ?? 40);

type Refused = CmsAnswer<{ error?: { details: { code: string; by?: string } } }>;

describe.each(inject('templates'))('races on $db', (template) => {
  let cms: RunningCms;
  let receiver: EventReceiver;
  let room: SmallNewsroom;

  beforeAll(async () => {
    receiver = await eventReceiver();
    cms = await startCms(template, { TOASOAN_PUBLISHER_URL: receiver.url });
    room = await smallNewsroom(cms);
  });
  afterAll(async () => {
    await cms.close();
    await receiver.close();
  });

  const count = (uid: string, where: Record<string, unknown>) => cms.app.db.query(uid).count({ where });
  /** Steps in the log after the submission, live rows and events of an article. */
  const traces = async (documentId: string) => ({
    steps: await count('api::approval-log.approval-log', { articleId: documentId, command: { $ne: 'submit' } }),
    live: await count(ARTICLE, { documentId, publishedAt: { $notNull: true } }),
    events: await count('api::outbox-event.outbox-event', { subjectId: documentId }),
  });

  it(`lets one of two approvers win, ${String(RUNS)} times, and tells the other who`, async () => {
    const { approver, colleague } = room.people;
    for (let run = 0; run < RUNS; run += 1) {
      const { documentId, revision } = await room.submitted();
      const answers = (await Promise.all([
        approver.command(documentId, 'approve', { revision }),
        colleague.command(documentId, 'approve', { revision }),
      ])) as Refused[];
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const lost = answers.find(({ status }) => status === 409);
      const winner = answers[0]?.status === 200 ? 'approver Thử' : 'colleague Thử';
      expect(lost?.body.error?.details).toMatchObject({ code: 'already_done', by: winner });
      expect(await traces(documentId)).toEqual({ steps: 1, live: 1, events: 1 });
    }
  }, 300_000);

  it(`lets approval or return win, never both, ${String(RUNS)} times`, async () => {
    const { approver, colleague } = room.people;
    for (let run = 0; run < RUNS; run += 1) {
      const { documentId, revision } = await room.submitted();
      const back = { revision, reasonCode: 'facts', comment: 'Sửa.' };
      const [approved, returned] = await Promise.all([
        approver.command(documentId, 'approve', { revision }),
        colleague.command(documentId, 'return', back),
      ]);
      expect([approved.status, returned.status].sort()).toEqual([200, 409]);
      const live = approved.status === 200 ? 1 : 0;
      expect(await traces(documentId)).toEqual({ steps: 1, live, events: live });
    }
  }, 300_000);

  it(`never publishes an edit that the approver has not seen, ${String(RUNS)} times`, async () => {
    const { approver, colleague } = room.people;
    for (let run = 0; run < RUNS; run += 1) {
      const { documentId, revision } = await room.submitted({ title: `Bản đã đọc ${String(run)}` });
      const [approved, edited] = await Promise.all([
        approver.command(documentId, 'approve', { revision }),
        colleague.request('PUT', `${PATH}/${documentId}`, { title: 'Bản chưa ai đọc', revision }),
      ]);
      expect([approved.status === 200, edited.status === 200].filter(Boolean)).toHaveLength(1);
      const live = await cms.app.db.query(ARTICLE).findMany({ where: { documentId, publishedAt: { $notNull: true } } });
      expect(live.map(({ title }) => title)).toEqual(approved.status === 200 ? [`Bản đã đọc ${String(run)}`] : []);
    }
  }, 300_000);

  it('publishes thirty at once, each at an address of its own', async () => {
    const waiting = [];
    for (let run = 0; run < 30; run += 1) waiting.push(await room.submitted({ title: 'Cùng một tiêu đề' }));
    const answers = await Promise.all(
      waiting.map(({ documentId, revision }) => room.people.approver.command(documentId, 'approve', { revision })),
    );
    expect(answers.map(({ status }) => status)).toEqual(waiting.map(() => 200));
    const live = await cms.app.db.query(ARTICLE).findMany({
      where: { title: 'Cùng một tiêu đề', publishedAt: { $notNull: true } },
    });
    expect(new Set(live.map(({ slug }) => slug)).size).toBe(30);
  }, 120_000);
});
