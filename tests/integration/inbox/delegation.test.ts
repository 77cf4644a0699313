import type { ArticleDesk, Delegations, Inbox } from '@toasoan/contracts';
import { type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type SmallNewsroom, smallNewsroom } from '../editorial/small-newsroom.js';

/** A day in Viet Nam, `days` from today. */
const day = (days: number): string => new Date(Date.now() + (days * 24 + 7) * 3_600_000).toISOString().slice(0, 10);

describe.each(inject('templates'))('an absence on $db', (template) => {
  let cms: RunningCms;
  let room: SmallNewsroom;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    cms = await startCms(template);
    room = await smallNewsroom(cms);
    for (const who of ['writer', 'approver', 'colleague', 'stranger', 'board']) {
      const user = await cms.app.db.query('admin::user').findOne({ where: { email: `${who}@thunghiem.vn` } });
      ids.set(who, `admin:${String(user?.['id'])}`);
    }
  });
  afterAll(() => cms.close());

  const announce = (who: keyof SmallNewsroom['people'], body: Record<string, unknown>) =>
    room.people[who].request<Delegations & { error?: { message: string; details: Record<string, unknown> } }>(
      'POST',
      '/editorial/delegations',
      { validFrom: day(0), validTo: day(0), delegate: null, ...body },
    );
  const endAll = async () => {
    const { delegations } = (await room.people.board.request<Delegations>('GET', '/editorial/delegations')).body;
    for (const { documentId } of delegations)
      expect((await room.people.board.request('DELETE', `/editorial/delegations/${documentId}`)).status).toBe(200);
  };
  const waits = async (who: keyof SmallNewsroom['people'], documentId: string) =>
    (await room.people[who].request<Inbox>('GET', '/editorial/inbox?view=review')).body.items.some(
      (item) => item.documentId === documentId,
    );

  it('hands the desk to the delegate, whose step is logged as taken for the absent person, and ends', async () => {
    // The writer of the unit may stand in, but never for her own words.
    const answer = await announce('approver', { person: ids.get('approver'), delegate: ids.get('board') });
    expect(answer.status).toBe(200);
    expect(answer.body.delegations).toMatchObject([{ delegate: { name: 'board Thử' }, mine: true }]);
    const { documentId, revision } = await room.submitted();
    expect(await waits('board', documentId)).toBe(true);
    const done = await room.people.board.command<ArticleDesk>(documentId, 'approve', { revision });
    expect(done.status).toBe(200);
    expect(done.body.log[0]).toMatchObject({ command: 'approve', actor: 'board Thử', onBehalfOf: 'approver Thử' });
    await endAll();
    const next = await room.submitted();
    expect(await waits('board', next.documentId)).toBe(false);
    const refused = await room.people.board.command<{ error: { details: { code: string } } }>(
      next.documentId,
      'approve',
      { revision: next.revision },
    );
    expect(refused.body.error.details.code).toBe('not_reviewer');
    const logged = await cms.app.db
      .query('api::approval-log.approval-log')
      .findMany({ where: { command: { $in: ['delegate', 'end_delegation'] } }, orderBy: { sequence: 'asc' } });
    expect(logged.map(({ command }) => command)).toEqual(['delegate', 'end_delegation']);
    expect(logged[0]?.['articleTitle']).toContain('approver Thử vắng mặt');
  });

  it('without anybody in one’s place passes the desk to the next level, at last to the Board', async () => {
    const { documentId } = await room.submitted();
    expect(await waits('board', documentId)).toBe(false);
    for (const who of ['approver', 'colleague'] as const) {
      expect((await announce('board', { person: ids.get(who) })).status).toBe(200);
    }
    expect(await waits('board', documentId)).toBe(true);
    expect(await waits('stranger', documentId)).toBe(false);
    const desk = (await room.people.board.desk<ArticleDesk>(documentId)).body;
    expect(desk.holder?.label).toBe('Ban Biên tập');
    expect(desk.allowed.map(({ command }) => command)).toContain('approve');
    await endAll();
    expect(await waits('board', documentId)).toBe(false);
  });

  it('is refused with a sentence where it makes no sense', async () => {
    const problem = async (who: keyof SmallNewsroom['people'], body: Record<string, unknown>) => {
      const { status, body: answer } = await announce(who, body);
      return [status, answer.error?.details['problem'] ?? answer.error?.details['code']];
    };
    const approver = ids.get('approver');
    expect(await problem('writer', { person: ids.get('writer') })).toEqual([400, 'nothing_to_hand_over']);
    expect(await problem('stranger', { person: approver })).toEqual([400, 'not_yours']);
    expect(await problem('approver', { person: approver, delegate: ids.get('stranger') })).toEqual([
      400,
      'unfit_delegate',
    ]);
    expect(await problem('approver', { person: approver, validTo: day(-2) })).toEqual([400, 'days_reversed']);
    expect(await problem('approver', { person: 'admin:x' })).toEqual([400, 'bad_request']);
    const [one, two] = await Promise.all([
      problem('approver', { person: approver }),
      problem('approver', { person: approver }),
    ]);
    expect([one, two].sort()).toEqual([
      [200, undefined],
      [400, 'overlaps'],
    ]);
    const foreign = await room.people.stranger.request<Delegations>('GET', '/editorial/delegations');
    expect(foreign.body.delegations).toEqual([]);
    const own = (await room.people.approver.request<Delegations>('GET', '/editorial/delegations')).body.delegations;
    const taken = await room.people.stranger.request('DELETE', `/editorial/delegations/${own[0]?.documentId ?? ''}`);
    expect(taken.status).toBe(404);
    await endAll();
  });
});
