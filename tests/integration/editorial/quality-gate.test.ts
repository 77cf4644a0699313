import { createRequire } from 'node:module';
import type { ArticleDesk, QualityNotice } from '@toasoan/contracts';
import { type CmsApp, type CmsClient, inRepository, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type SmallNewsroom, smallNewsroom } from './small-newsroom.js';

const REGULATION = 'api::regulation.regulation';
const LINK_CHECK = 'api::link-check.link-check';
const DAY = 86_400_000;

interface Refused {
  error: { message: string; details: { code: string; problems?: string[]; notices?: QualityNotice[] } };
}
interface Asked {
  answer: { status: number; location: string | null } | { failed: string };
}
interface LinkClock {
  askDueLinks(app: CmsApp, now: Date, signal: AbortSignal, outside: unknown): Promise<void>;
}
// The CMS is CommonJS and in this thread: a plain require gets the very module that runs in it.
const linkClock = (): LinkClock =>
  createRequire(inRepository('apps/cms/package.json'))(
    inRepository('apps/cms/dist/src/quality/links/link-clock.js'),
  ) as LinkClock;

describe.each(inject('templates'))('the quality gate on $db', (template) => {
  let cms: RunningCms;
  let room: SmallNewsroom;
  beforeAll(async () => {
    cms = await startCms(template);
    room = await smallNewsroom(cms);
  });
  afterAll(() => cms.close());

  const now = () => new Date().toISOString();
  const quality = async (person: CmsClient, documentId: string) =>
    (await person.desk<ArticleDesk>(documentId)).body.quality;
  const codes = (notices: readonly QualityNotice[]) => notices.map(({ code }) => code);
  const check = (person: CmsClient, form: Record<string, unknown>) =>
    person.request<{ notices: QualityNotice[] } & Refused>('POST', '/editorial/quality', form);
  const approve = ({ documentId, revision }: { documentId: string; revision: number }) =>
    room.people.approver.command<ArticleDesk & Refused>(documentId, 'approve', { revision });

  describe('is as strict as the regulation in force says', () => {
    let standing: string;
    const save = (person: CmsClient, data: Record<string, unknown>) =>
      person.request<Refused>('PUT', `/content-manager/collection-types/${REGULATION}/${standing}`, data);
    beforeAll(async () => {
      standing = String((await cms.app.db.query(REGULATION).findOne({}))?.['documentId']);
    });

    it('a point that advises blocks, one that blocks is dropped, and back', async () => {
      const words = { body: '<p>Liên hệ chị Hoa, 0912 345 678.</p>', eventEndedAt: now() };
      const phone = await room.submitted({ ...words, title: 'Chị Hoa cần giúp' });
      expect(await quality(room.people.writer, phone.documentId)).toMatchObject([
        { code: 'phone_number', severity: 'warn', field: 'body', excerpt: '0912 345 678' },
      ]);
      expect(
        (await save(room.people.board, { quality: { phone_number: 'block', byline_missing: 'off' } })).status,
      ).toBe(200);
      const refused = await approve(phone);
      expect(refused).toMatchObject({ status: 400, body: { error: { details: { code: 'quality_blocks' } } } });
      expect(refused.body.error.details.notices).toMatchObject([{ code: 'phone_number', severity: 'block' }]);
      expect(refused.body.error.message).not.toContain('0912 345 678');
      const schedule = { revision: phone.revision, scheduledFor: new Date(Date.now() + DAY).toISOString() };
      expect((await room.people.approver.command(phone.documentId, 'schedule', schedule)).status).toBe(400);
      const bare = await room.submitted({ title: 'Bài chưa có tên người viết', byline: '', eventEndedAt: now() });
      expect(codes(await quality(room.people.writer, bare.documentId))).toEqual([]);
      expect((await save(room.people.board, { quality: null })).status).toBe(200);
      expect((await approve(bare)).body.error.details.notices).toMatchObject([{ code: 'byline_missing' }]);
      expect((await approve(phone)).status).toBe(200);
    });

    it('and no path leaves it broken', async () => {
      expect((await save(room.people.board, { quality: { phone_number: 'maybe' } })).status).toBe(400);
      const short = await save(room.people.board, { featureMinWords: 2000, featureMaxWords: 100 });
      expect(short).toMatchObject({ status: 400, body: { error: { details: { problems: ['length_reversed'] } } } });
      expect((await save(room.people.writer, { quality: { phone_number: 'off' } })).status).toBe(403);
      const row = await cms.app.db
        .query(REGULATION)
        .findOne({ where: { documentId: standing }, populate: ['quality'] });
      expect(row).toMatchObject({ quality: null, featureMaxWords: 1500 });
    });
  });

  describe('is told while somebody types', () => {
    it('in the time that a form has, whatever is in it', async () => {
      const { writer } = room.people;
      const eventEndedAt = now();
      const begun = performance.now();
      const heavy = await check(writer, { body: '<div>'.repeat(400_000), eventEndedAt });
      expect(heavy.body.notices).toMatchObject([{ code: 'body_missing', severity: 'block', field: 'body' }]);
      expect(heavy.body.notices[0]?.message).toMatch(/Hãy chia thành nhiều bài/);
      const deep = await check(writer, { body: `${'<div>'.repeat(9_000)}STK 0123456789`, eventEndedAt });
      expect(codes(deep.body.notices)).toContain('bank_account');
      const dots = {
        title: `a${'\u0301\u0323'.repeat(4_900)}`,
        lead: '.'.repeat(100_000),
        transcript: '.x'.repeat(100_000),
      };
      expect((await check(writer, { ...dots, body: `<p>${'0912345678 '.repeat(25_000)}</p>` })).status).toBe(200);
      expect(performance.now() - begun).toBeLessThan(20_000);
    });

    it('as it would be saved', async () => {
      const asked = await check(room.people.writer, {
        title: '\u200b',
        body: '<p>STK ０１２３４５６７８９</p>',
        eventEndedAt: now(),
      });
      expect(codes(asked.body.notices)).toEqual(expect.arrayContaining(['title_missing', 'bank_account']));
    });

    it('from the form as it stands, saved or not', async () => {
      const { writer } = room.people;
      const { documentId } = await room.draft({ eventEndedAt: now() });
      const form = { genre: 'news_brief', title: 'Tin.', body: '<p>STK 0123456789</p>', pictures: [{ caption: 'A' }] };
      const fresh = await check(writer, form);
      expect(fresh.status).toBe(200);
      expect(codes(fresh.body.notices)).toEqual(
        expect.arrayContaining(['title_full_stop', 'bank_account', 'picture_empty', 'alt_missing', 'byline_missing']),
      );
      expect((await check(writer, { ...form, documentId })).status).toBe(200);
      expect(await quality(writer, documentId)).toEqual([]);
    });

    it('and of no article that is not hers', async () => {
      const { documentId } = await room.draft();
      expect((await check(room.people.stranger, { documentId, title: 'A' })).status).toBe(404);
      expect((await check(room.people.writer, { title: 1 })).status).toBe(400);
    });
  });

  describe('finds the other report of an event', () => {
    const TITLE = 'Hội diễn văn nghệ quần chúng cảng Vĩnh Tân';

    it('a second copy is told to the unit, and nothing unpublished to another', async () => {
      const eventEndedAt = now();
      const first = await room.draft({ title: TITLE, eventEndedAt });
      const second = await room.draft({ title: `${TITLE}!`, eventEndedAt });
      expect(await quality(room.people.writer, second.documentId)).toMatchObject([
        { code: 'second_copy', article: { documentId: first.documentId, title: TITLE } },
      ]);
      const form = { title: TITLE, eventEndedAt, unitId: room.units.north };
      expect(codes((await check(room.people.writer, form)).body.notices)).toContain('second_copy');
      const stranger = await check(room.people.stranger, form);
      expect(JSON.stringify(stranger.body.notices)).not.toContain(first.documentId);
    });

    it('one that readers see is told to every unit, and not again once it is named', async () => {
      const event = { eventEndedAt: new Date(Date.now() - 20 * DAY).toISOString() };
      const title = 'Giải bóng chuyền công nhân cảng Phú Quý';
      const report = await room.submitted({ title, ...event });
      expect((await approve(report)).status).toBe(200);
      const form = { title: 'Cảng Phú Quý: giải bóng chuyền công nhân', ...event, unitId: room.units.south };
      const { notices } = (await check(room.people.stranger, form)).body;
      expect(notices.filter(({ code }) => code === 'same_event')).toMatchObject([
        { severity: 'warn', article: { documentId: report.documentId, title } },
      ]);
      const later = { ...form, eventEndedAt: new Date(Date.now() - 10 * DAY).toISOString() };
      expect(codes((await check(room.people.stranger, later)).body.notices)).not.toContain('same_event');
    });
  });

  describe('asks whether links answer', () => {
    const GOOD = 'https://con.example.vn/';
    const GONE = 'https://mat.example.vn/';
    const INSIDE = 'http://169.254.169.254/latest/';
    const body = [GOOD, GONE, INSIDE].map((url) => `<p>Xem <a href="${url}">bài</a>.</p>`).join('');
    const world = (asked: string[], told: (url: URL) => Asked['answer']) => ({
      resolve: () => Promise.resolve([{ address: '93.184.216.34', family: 4 }]),
      ask: (url: URL, method: string, to: { address: string }) => {
        asked.push(`${method} ${url.href} ${to.address}`);
        return Promise.resolve(told(url));
      },
    });
    const status = (code: number): Asked['answer'] => ({ status: code, location: null });
    const turn = (asked: string[], told: (url: URL) => Asked['answer'], at = Date.now()) =>
      linkClock().askDueLinks(cms.app, new Date(at), new AbortController().signal, world(asked, told));
    const rows = () => cms.app.db.query(LINK_CHECK).findMany({ orderBy: { url: 'asc' } });

    it('once they are sent, in the background, and tells what did not', async () => {
      const words = { title: 'Bài có liên kết', body, eventEndedAt: now() };
      const { documentId } = await room.draft(words);
      expect(await rows()).toEqual([]);
      expect((await room.people.writer.command(documentId, 'submit', { revision: 1 })).status).toBe(200);
      expect((await rows()).map(({ url, answer }) => [url, answer])).toEqual([
        [INSIDE, 'pending'],
        [GOOD, 'pending'],
        [GONE, 'pending'],
      ]);
      expect(await quality(room.people.writer, documentId)).toEqual([]);
      const asked: string[] = [];
      // Two instances at once: one asks.
      const answers = (url: URL) => status(url.href === GONE ? 404 : 200);
      await Promise.all([turn(asked, answers), turn(asked, answers)]);
      expect(asked.sort()).toEqual([
        `GET ${GONE} 93.184.216.34`,
        `HEAD ${GOOD} 93.184.216.34`,
        `HEAD ${GONE} 93.184.216.34`,
      ]);
      expect(await quality(room.people.writer, documentId)).toMatchObject([
        { code: 'link_dead', field: 'body', excerpt: GONE },
        { code: 'link_inside', excerpt: INSIDE },
      ]);
      // Another article with the same links: they were asked today.
      await room.submitted({ ...words, title: 'Bài khác có liên kết' });
      const again: string[] = [];
      await turn(again, answers);
      expect(again).toEqual([]);
    });

    it('and are forgotten half a year after they were last asked, never while they wait', async () => {
      const links = cms.app.db.query(LINK_CHECK);
      const HALF_A_YEAR_AGO = new Date(Date.now() - 181 * 86_400_000);
      await links.updateMany({ where: { url: GOOD }, data: { checkedAt: HALF_A_YEAR_AGO } });
      await links.updateMany({ where: { url: GONE }, data: { checkedAt: HALF_A_YEAR_AGO, dueAt: new Date() } });
      await cms.app.cron.jobs.find(({ name }) => name === 'forgetOldLinks')?.job.invoke();
      expect((await rows()).map(({ url }) => url)).toEqual([INSIDE, GONE]);
      await links.updateMany({ where: { url: GONE }, data: { dueAt: null, checkedAt: new Date() } });
    });

    it('a line that fails is asked three times before it is told', async () => {
      const url = 'https://im.example.vn/';
      const { documentId } = await room.submitted({
        title: 'Bài dẫn tới trang im lặng',
        body: `<p><a href="${url}">x</a></p>`,
        eventEndedAt: now(),
      });
      const asked: string[] = [];
      for (const minutes of [0, 6, 12]) {
        expect(codes(await quality(room.people.writer, documentId))).not.toContain('link_silent');
        await turn(asked, () => ({ failed: 'ETIMEDOUT' }), Date.now() + minutes * 60_000);
      }
      expect(asked).toHaveLength(6);
      expect(codes(await quality(room.people.writer, documentId))).toContain('link_silent');
    });
  });
});
