import { type CmsClient, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type SmallNewsroom, smallNewsroom } from '../editorial/small-newsroom.js';
import type { Refused } from './summary-harness.js';

const REGULATION = 'api::regulation.regulation';
const PATH = `/content-manager/collection-types/${REGULATION}`;
const ARTICLE = 'api::article.article';

interface Assessment {
  grade: number | null;
  sameEventAs: { documentId: string } | null;
  suggestions: { documentId: string; title: string }[];
  refusal: string | null;
}

// Seen to fail, alone, without `guardRegulations`: the three of rules.
describe.each(inject('templates'))('rules and grades on $db', (template) => {
  let cms: RunningCms;
  let room: SmallNewsroom;
  let board: CmsClient;

  beforeAll(async () => {
    cms = await startCms(template);
    room = await smallNewsroom(cms);
    board = room.people.board;
  });
  afterAll(() => cms.close());

  describe('a regulation', () => {
    const standing = async () =>
      (await cms.app.db.query(REGULATION).findOne({ populate: { quotaRules: true } })) as unknown as {
        documentId: string;
        quotaRules: Record<string, unknown>[];
      };
    const saved = (data: Record<string, unknown>) => board.request<Refused>('POST', PATH, data);

    it('that no ledger could reckon with is refused in words that name it, and nothing is stored', async () => {
      const rule = { unitKind: 'department', period: 'month', required: 2 };
      const { status, body } = await saved({
        name: 'Quy chế hỏng',
        validFrom: '2018-05-01',
        quotaRules: [rule, rule, { period: 'month', required: 1 }],
        bands: [{ name: 'Đạt', from: 100 }],
      });
      expect(status).toBe(400);
      expect(body.error.details.code).toBe('broken_regulation');
      expect(body.error.details.problems).toEqual(
        expect.arrayContaining(['dates_overlap', 'rules_overlap', 'rule_without_target', 'bands_without_zero']),
      );
      expect(body.error.message).toContain('«Quy chế hỏng»');
      expect(body.error.message).toContain('«Quy chế hoạt động Website Công đoàn Bình Thuận»');
      expect(await cms.app.db.query(REGULATION).count({ where: { name: 'Quy chế hỏng' } })).toBe(0);
    });

    it('nor can one be broken by a part of it, by code or by a copy', async () => {
      const { documentId, quotaRules } = await standing();
      const doubled = { quotaRules: [...quotaRules, { unitKind: 'department', period: 'month', required: 9 }] };
      expect((await board.request('PUT', `${PATH}/${documentId}`, doubled)).status).toBe(400);
      const service = cms.app.documents(REGULATION);
      await expect(
        service.update({
          documentId,
          data: {
            bands: [],
            grades: [
              { grade: 1, name: 'A', weight: 1 },
              { grade: 1, name: 'B', weight: 1 },
            ],
          },
        }),
      ).rejects.toThrow('hai lần');
      await expect(service.clone({ documentId, data: {} })).rejects.toThrow('thời hạn trùng');
      expect((await standing()).quotaRules).toHaveLength(quotaRules.length);
    });

    it('follows another one in time, and its forms keep what they say', async () => {
      const { documentId } = await standing();
      expect((await board.request('PUT', `${PATH}/${documentId}`, { validTo: '2030-12-31' })).status).toBe(200);
      const answer = await saved({
        name: 'Quy chế mới',
        validFrom: '2031-01-01',
        quotaRules: [],
        grades: [{ grade: 1, name: 'Đạt', weight: 1.25 }],
        royalty: {
          enabled: true,
          unitValuePercentOfBaseSalary: 10,
          baseSalary: [{ from: '2031-01-01', dong: 5_000_000 }],
        },
      });
      expect(answer.status).toBe(201);
      const row = await cms.app.db
        .query(REGULATION)
        .findOne({ where: { name: 'Quy chế mới' }, populate: { grades: true, royalty: { populate: ['baseSalary'] } } });
      expect(row).toMatchObject({
        grades: [{ weight: 1.25 }],
        royalty: { enabled: true, baseSalary: [{ dong: 5_000_000 }] },
      });
      expect((await board.request('PUT', `${PATH}/${documentId}`, { validTo: null })).status).toBe(400);
    });
  });

  describe('a grade', () => {
    const path = (id: string) => `/editorial/articles/${id}/assessment`;
    const assess = (person: CmsClient, id: string, grade: number | null, sameEventAs: string | null = null) =>
      person.request<Assessment & Refused>('PUT', path(id), { grade, sameEventAs });
    const kept = (documentId: string) =>
      cms.app.db.query(ARTICLE).findMany({ where: { documentId }, select: ['grade', 'sameEventAs', 'revision'] });
    const published = async (title: string) => {
      const { documentId, revision } = await room.submitted({ title, eventEndedAt: new Date().toISOString() });
      const { status } = await room.people.approver.command(documentId, 'approve', { revision });
      expect(status).toBe(200);
      return documentId;
    };

    it('is given by whoever approves or the Board, once and without a new revision, and stands in the log', async () => {
      const id = await published('Hội thao công nhân lao động cảng Bắc');
      const [before] = await kept(id);
      expect((await assess(room.people.writer, id, 2)).body.error.details.code).toBe('own_grade');
      expect((await assess(room.people.stranger, id, 2)).status).toBe(404);
      expect((await assess(room.people.approver, id, 2)).body).toMatchObject({ grade: 2, refusal: null });
      expect((await assess(board, id, 9)).body.error.details.code).toBe('unknown_grade');
      expect((await assess(board, id, 3)).status).toBe(200);
      for (const row of await kept(id)) expect(row).toMatchObject({ grade: 3, revision: before?.['revision'] });
      const log = await cms.app.db
        .query('api::approval-log.approval-log')
        .findMany({ where: { articleId: id, command: 'assess' }, orderBy: { sequence: 'asc' } });
      expect(log.map(({ comment, actorName }) => [comment, actorName])).toEqual([
        ['Mức 2', 'approver Thử'],
        ['Mức 3', 'board Thử'],
      ]);
      // Not by a save, whoever sends it.
      await room.people.writer.save(id, { grade: 1 });
      expect((await kept(id))[0]).toMatchObject({ grade: 3 });
      expect((await room.people.writer.request<Assessment>('GET', path(id))).body).toMatchObject({ grade: 3 });
    });

    it('waits until the article was sent', async () => {
      const { documentId } = await room.draft();
      expect((await assess(board, documentId, 1)).body.error.details.code).toBe('not_sent');
    });

    it('and reports of one event are suggested, all name the first, and share the credit', async () => {
      const first = await published('Lễ phát động Tháng Công nhân tại Khu công nghiệp Hàm Kiệm');
      const { documentId: second, revision } = await room.submitted({
        title: 'Khu công nghiệp Hàm Kiệm: lễ phát động Tháng Công nhân',
        unit: { connect: [{ documentId: room.units.north }] },
        eventEndedAt: new Date().toISOString(),
      });
      // Another unit's report: written by the Board, who may move it.
      await cms.app.db.query(ARTICLE).update({
        where: { id: (await cms.app.db.query(ARTICLE).findOne({ where: { documentId: second } }))?.['id'] },
        data: {
          unit: (await cms.app.db.query('api::unit.unit').findOne({ where: { documentId: room.units.south } }))?.['id'],
        },
      });
      const seen = await board.request<Assessment>('GET', path(second));
      expect(seen.body.suggestions.map(({ documentId }) => documentId)).toEqual([first]);
      expect((await assess(board, second, null, 'khongcobaitinnaycaxxxx')).body.error.details.code).toBe(
        'same_event_unknown',
      );
      expect((await assess(board, second, null, second)).body.error.details.code).toBe('same_event_self');
      expect((await assess(board, second, null, first)).body.sameEventAs).toMatchObject({ documentId: first });
      expect((await assess(board, first, null, second)).body.error.details.code).toMatch(/same_event/);
      expect(revision).toBeGreaterThan(0);
    });
  });
});
