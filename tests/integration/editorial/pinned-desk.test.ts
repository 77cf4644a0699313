import type { ArticleDesk, OutboxItem, Overview } from '@toasoan/contracts';
import { type CmsClient, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { pinnedPublisher, type PinnedPublisher } from '../../harness/pinned-publisher.js';

const OUTBOX = 'api::outbox-event.outbox-event';
const RECEIPT = 'api::publication-receipt.publication-receipt';
/** Longer than an answer of the site is kept. */
const ANEW = { timeout: 9_000 };

describe.each(inject('everyTemplate'))('while the site is pinned, on $db', (template) => {
  let cms: RunningCms;
  let site: PinnedPublisher;
  let board: CmsClient;
  let revision: number;
  let article: string;
  const mine = () => ({ where: { subjectId: article } });
  beforeAll(async () => {
    site = await pinnedPublisher(1, '2018-01-01T00:00:00.000Z');
    cms = await startCms(template);
    board = await cms.as('banbientap@example.vn');
    const where = { state: 'published', publishedRevision: { $notNull: true }, publishedAt: { $null: true } };
    const row = (await cms.app.db.query('api::article.article').findOne({ where })) as {
      documentId: string;
      publishedRevision: number;
    };
    ({ documentId: article, publishedRevision: revision } = row);
    await cms.app.db.query(RECEIPT).deleteMany(mine());
    await cms.app.db.query(OUTBOX).deleteMany(mine());
  });
  afterAll(async () => {
    site.close();
    await cms.close();
  });

  /** As if it had been recorded for the publisher a minute ago. */
  async function sent(subjectId: string, facts: { kind?: string; type?: string; state?: string; revision?: number }) {
    const { kind = 'article', type = 'published', state = 'delivered', ...more } = facts;
    const { db } = cms.app;
    const later = new Date(Date.now() + 3_600_000);
    const { id } = (await db.query(OUTBOX).create({
      data: {
        ...{ eventId: `${subjectId}-${kind}-${type}`, type: `${kind}.${type}.v1`, kind, subjectId, state, revision: 1 },
        ...{ subscriber: 'publisher', attempts: 1, nextAttemptAt: later, subjectTitle: subjectId, payload: {} },
        ...{ lastError: state === 'failing' ? '400 bad_event' : null, ...more },
      },
    })) as { id: number };
    await db.query(OUTBOX).update({ where: { id }, data: { createdAt: new Date(Date.now() - 61_000) } });
  }
  const said = (subjectId: string, outcome: string, at: number, kind = 'article') =>
    cms.app.db.query(RECEIPT).create({
      data: { kind, subjectId, revision: at, outcome, path: '/tin/bai/', release: 1, at: new Date(), message: null },
    });
  const desk = async () => (await board.desk<ArticleDesk>(article)).body;
  const queued = async (subject: string) => {
    const { body } = await board.request<{ data: OutboxItem[] }>('GET', '/editorial/outbox');
    return body.data.filter(({ documentId }) => documentId === subject).map(({ held }) => held);
  };
  const troubled = async (subject: string) => {
    const { body } = await board.request<Overview>('GET', '/editorial/overview');
    return body.failedPublications.items.find(({ documentId }) => documentId === subject);
  };

  it('an article that nobody has told of is live where its address answers, and held where it does not', async () => {
    expect(await desk()).toMatchObject({ receipt: null, publicUrl: expect.stringContaining('/tin/') as string });
    site.shows = false;
    await expect.poll(desk, ANEW).toMatchObject({ receipt: { phase: 'held', url: null }, publicUrl: null });
    site.shows = true;
  });

  it.each(['article', 'unit', 'category', 'document', 'table', 'page', 'settings'])(
    'what is published of the kind %s waits, in the queue and on the overview',
    async (kind) => {
      await sent(`cho-${kind}`, { kind });
      expect(await queued(`cho-${kind}`)).toEqual([true]);
      expect(await troubled(`cho-${kind}`)).toMatchObject({ phase: 'held' });
    },
  );

  it('a redirect does not wait: readers meet it beside every release', async () => {
    await sent('dan', { kind: 'redirect' });
    expect(await queued('dan')).toEqual([false]);
    expect(await troubled('dan')).toMatchObject({ phase: 'late' });
  });

  it('what could not be rendered does not wait for the pin, the good revision before it does', async () => {
    await sent('hong', { revision: 5 });
    await said('hong', 'quarantined', 5);
    expect(await queued('hong')).toEqual([false]);
    await sent('hong-sau', { revision: 5 });
    await said('hong-sau', 'quarantined', 6);
    expect(await queued('hong-sau')).toEqual([true]);
  });

  it('a withdrawal that is late is trouble: readers still see what should be gone', async () => {
    await sent('go', { type: 'withdrawn' });
    await sent('go-hong', { type: 'withdrawn', state: 'failing' });
    expect(await queued('go')).toEqual([false]);
    await said('go-dung', 'quarantined', 1);
    await sent('go-dung', { type: 'withdrawn', revision: 2 });
    const lingers = (message: string) => ({ phase: 'lingering', message: expect.stringContaining(message) as string });
    expect(await troubled('go')).toMatchObject(lingers('xem trang tin có chạy không'));
    expect(await troubled('go-hong')).toMatchObject(lingers('kèm dòng lỗi này: 400 bad_event'));
    expect(await troubled('go-dung')).toMatchObject(lingers('Bạn đọc có thể vẫn thấy'));
  });

  it('of a document its newest event counts: what was withdrawn and published again waits for the pin', async () => {
    await sent('dang-lai', { type: 'withdrawn', revision: 5 });
    await sent('dang-lai', { revision: 6 });
    expect(await troubled('dang-lai')).toMatchObject({ phase: 'held' });
    await sent('dang-lai-hong', { type: 'withdrawn', revision: 5, state: 'failing' });
    await sent('dang-lai-hong', { revision: 6 });
    expect(await troubled('dang-lai-hong')).toMatchObject({ phase: 'held' });
    await sent('lai-go', { revision: 5 });
    await sent('lai-go', { type: 'withdrawn', revision: 6 });
    expect(await troubled('lai-go')).toMatchObject({ phase: 'lingering' });
  });

  it('what the publisher does not take is late, not held: it would not show after the pin either', async () => {
    await sent('tu-choi', { state: 'pending' });
    expect(await troubled('tu-choi')).toMatchObject({ phase: 'late' });
    await sent(article, { state: 'failing', revision });
    expect(await desk()).toMatchObject({
      receipt: { phase: 'late', message: expect.stringContaining('400 bad_event') as string },
    });
    await cms.app.db.query(OUTBOX).deleteMany(mine());
  });

  it('a correction that waits gives the address at which readers find the article as it was', async () => {
    await sent(article, { revision });
    await expect
      .poll(desk, ANEW)
      .toMatchObject({ receipt: { phase: 'held', url: expect.stringContaining('/tin/') as string } });
    site.shows = false;
    await expect.poll(desk, ANEW).toMatchObject({ receipt: { phase: 'held', url: null, shown: false } });
  });

  it('a renamed correction that waits gives the address before, and a site that says nothing is no site without it', async () => {
    const renamed = (publishedSlug: string, formerSlugs: string[]) =>
      cms.app.db.query('api::article.article').updateMany({
        where: { documentId: article, publishedAt: { $null: true } },
        data: { publishedSlug, formerSlugs },
      });
    await renamed('ten-moi', ['ten-dau', 'ten-cu']);
    site.shows = (path) => path === '/tin/ten-cu/' || path === '/tin/ten-dau/';
    const url = expect.stringContaining('/tin/ten-cu/') as string;
    expect(await desk()).toMatchObject({ receipt: { phase: 'held', url, shown: true } });
    await renamed('ten-moi-2', ['ten-im']);
    site.shows = (path) => (path === '/tin/ten-im/' ? null : false);
    expect(await desk()).toMatchObject({ receipt: { phase: 'held', url: null, shown: null } });
    await renamed('ten-im-2', []);
    site.shows = () => null;
    expect(await desk()).toMatchObject({ receipt: { phase: 'held', url: null, shown: null } });
  });

  it('of two tellings the earlier counts on the desk too', async () => {
    await said(article, 'live', revision);
    await cms.app.db.query(RECEIPT).create({
      data: {
        kind: 'article',
        subjectId: article,
        revision,
        outcome: 'live',
        path: '/tin/bai/',
        release: 9,
        at: new Date(),
      },
    });
    expect(await desk()).toMatchObject({ receipt: { phase: 'live' } });
  });
});
