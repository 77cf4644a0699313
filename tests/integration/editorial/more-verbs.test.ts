import type { ArticleDesk } from '@toasoan/contracts';
import { type RunningCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Act, actOn } from './act-on.js';
import { deskClock } from './desk-clock.js';
import type { EventReceiver } from './event-receiver.js';
import type { SmallNewsroom } from './small-newsroom.js';
import { toldNewsroom } from './told-newsroom.js';
import type { Traces } from './traces.js';

const ARTICLE = 'api::article.article';
const HOUR = 3_600_000;
const NOBODY = { assignee: null, assigneeName: null, dueAt: null, escalatedAt: null, deskKey: null };
const NO_EMERGENCY = { emergencyBy: null, emergencyByName: null, emergencyAt: null, emergencyReason: null };

describe.each(inject('templates'))('the rarer verbs on $db', (template) => {
  let cms: RunningCms;
  let receiver: EventReceiver;
  let room: SmallNewsroom;
  let traces: Traces;

  beforeAll(async () => {
    ({ cms, receiver, room, traces } = await toldNewsroom(template));
  });
  afterAll(async () => {
    await cms.close();
    await receiver.close();
  });

  const act = (...order: Parameters<Act>) => actOn(traces)(...order);
  const published = async (change?: Record<string, unknown>): Promise<string> => {
    const { documentId } = await room.submitted(change);
    expect(await act(room.people.approver, documentId, 'approve')).toMatchObject({ state: 'published', revision: 3 });
    return documentId;
  };
  const at = (ms: number) => new Date(Date.now() + ms).toISOString();

  it('lets one take an article on, hand it over and lay it back; the words and the revision stay', async () => {
    const { approver, colleague, board } = room.people;
    const { documentId, revision } = await room.submitted();
    const before = await traces.draft(documentId);
    expect(await act(approver, documentId, 'claim')).toMatchObject({ assignee: { name: 'approver Thử' }, revision });
    expect(await act(colleague, documentId, 'approve')).toBe('claimed');
    expect(await act(colleague, documentId, 'claim')).toBe('claimed');
    const [holder, other] = [(await traces.draft(documentId))['assignee'], 'admin:999'];
    expect(await act(colleague, documentId, 'claim', { assignee: other })).toBe('claimed');
    expect(await act(colleague, documentId, 'claim', { assignee: holder })).toMatchObject({
      assignee: { name: 'colleague Thử' },
    });
    expect(await act(approver, documentId, 'release')).toBe('claimed');
    expect(await act(colleague, documentId, 'release')).toMatchObject({ assignee: null, revision });
    const { candidates } = (await board.desk<ArticleDesk>(documentId)).body;
    expect(candidates.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['approver Thử', 'colleague Thử', 'board Thử']),
    );
    const [boardMember] = candidates.filter(({ name }) => name === 'board Thử');
    expect(await act(board, documentId, 'reassign', { assignee: 'admin:999' })).toBe('not_candidate');
    const given = { assignee: boardMember?.id, comment: 'Nhờ Ban xem giúp.' };
    expect(await act(approver, documentId, 'reassign', given)).toMatchObject({ assignee: { name: 'board Thử' } });
    const after = await traces.draft(documentId);
    expect(after).toMatchObject({ assignee: boardMember?.id, deskKey: before['deskKey'], dueAt: before['dueAt'] });
    expect(await traces.steps(documentId)).toEqual([
      'submit draft in_review',
      ...['claim', 'claim', 'release', 'reassign'].map((command) => `${command} in_review in_review`),
    ]);
    expect(await act(board, documentId, 'approve')).toMatchObject({ state: 'published', assignee: null });
    expect(await traces.draft(documentId)).toMatchObject(NOBODY);
    expect(await traces.events(documentId)).toEqual(['article.published.v1 3']);
  });

  it('publishes at its time, once, without anybody at the desk', async () => {
    const { approver } = room.people;
    const { documentId } = await room.submitted({ title: 'Đăng lúc hẹn' });
    const scheduledFor = at(HOUR);
    expect(await act(approver, documentId, 'schedule', { scheduledFor })).toMatchObject({
      state: 'scheduled',
      scheduledFor,
      revision: 3,
    });
    expect(await traces.draft(documentId)).toMatchObject({
      ...NOBODY,
      deskKey: `unit:${room.units.north}`,
      state: 'scheduled',
      live: false,
    });
    expect(await traces.world(documentId)).toBeNull();
    await deskClock().publishAllDue(cms.app, new Date(Date.parse(scheduledFor) - 1));
    expect(await traces.events(documentId)).toEqual([]);
    await deskClock().publishAllDue(cms.app, new Date(scheduledFor));
    const standing = { state: 'published', live: true, scheduledFor: null, revision: 4, publishedRevision: 4 };
    expect(await traces.draft(documentId)).toMatchObject(standing);
    expect(await traces.live(documentId)).toMatchObject({ ...standing, slug: 'dang-luc-hen' });
    expect(await traces.events(documentId)).toEqual(['article.published.v1 4']);
    expect(await traces.world(documentId)).toMatchObject({ state: 'live', revision: 4 });
    const [, , due] = await traces.log(documentId);
    expect(due).toMatchObject({ command: 'publish_due', actorName: 'Hệ thống' });
  });

  it('takes a time away, and the approval with it', async () => {
    const { approver, colleague, writer } = room.people;
    const { documentId } = await room.submitted();
    await act(approver, documentId, 'schedule', { scheduledFor: at(HOUR) });
    expect(await act(writer, documentId, 'unschedule')).toBe('not_publisher');
    expect((await writer.save(documentId, { title: 'Sửa lén' })).body).toMatchObject({
      error: { details: { code: 'scheduled_locked' } },
    });
    expect(await act(colleague, documentId, 'unschedule')).toMatchObject({ state: 'in_review', scheduledFor: null });
    await deskClock().publishAllDue(cms.app, new Date(Date.now() + 2 * HOUR));
    expect(await traces.events(documentId)).toEqual([]);
    expect(await act(approver, documentId, 'approve')).toMatchObject({ state: 'published', revision: 5 });
  });

  it('archives what is not live, and takes it out again', async () => {
    const { writer } = room.people;
    const { documentId } = await room.draft();
    expect(await act(writer, documentId, 'archive')).toMatchObject({ state: 'archived', revision: 2 });
    expect((await writer.save(documentId, { title: 'Sửa' })).body).toMatchObject({
      error: { details: { code: 'archived_locked' } },
    });
    expect(await act(writer, documentId, 'restore')).toMatchObject({ state: 'draft', revision: 3 });
    expect(await traces.steps(documentId)).toEqual(['archive draft archived', 'restore archived draft']);
    expect(await traces.events(documentId)).toEqual([]);
    const liveOne = await published();
    expect(await act(writer, liveOne, 'archive')).toBe('illegal_transition');
    await act(writer, liveOne, 'correct', { note: 'Nay sửa.' });
    expect(await act(writer, liveOne, 'archive')).toBe('still_live');
  });

  it('publishes in an emergency and keeps it open until a second person has approved', async () => {
    const { writer, approver, board } = room.people;
    const { documentId } = await room.draft({ title: 'Bão vào bờ' });
    expect(await act(approver, documentId, 'emergency_publish', { comment: 'Bão.' })).toBe('not_emergency_publisher');
    expect(await act(board, documentId, 'emergency_publish')).toBe('comment_missing');
    const done = await act(board, documentId, 'emergency_publish', { comment: 'Bão vào đêm nay.' });
    expect(done).toMatchObject({ state: 'published', emergency: { by: 'board Thử', reason: 'Bão vào đêm nay.' } });
    expect(await traces.world(documentId)).toMatchObject({
      state: 'live',
      revision: 2,
      content: { slug: 'bao-vao-bo' },
    });
    expect(await traces.events(documentId)).toEqual(['article.published.v1 2']);
    const fixed = await traces.draft(documentId);
    expect(fixed['workflow']).toMatchObject({ name: 'Một bước' });
    expect(fixed['workflowStages']).toMatchObject({ stages: [{ name: 'Duyệt' }] });
    expect(await act(board, documentId, 'ratify')).toBe('own_emergency');
    expect(await act(writer, documentId, 'ratify')).toBe('not_publisher');
    expect(await act(approver, documentId, 'ratify', { comment: 'Đồng ý.' })).toMatchObject({
      emergency: null,
      revision: 2,
    });
    expect(await traces.draft(documentId)).toMatchObject(NO_EMERGENCY);
    expect(await act(approver, documentId, 'ratify')).toBe('no_emergency');
    expect(await traces.steps(documentId)).toEqual(['emergency_publish draft published', 'ratify published published']);
  });

  it('keeps remarks in the log and changes nothing else', async () => {
    const { writer, approver, stranger } = room.people;
    const { documentId } = await room.submitted();
    const before = await traces.draft(documentId);
    expect(await act(writer, documentId, 'comment', { comment: ' ' })).toBe('comment_missing');
    const words = 'Tie\u0302\u0301ng Vie\u0323\u0302t đã sửa';
    const desk = (await act(writer, documentId, 'comment', { comment: words })) as ArticleDesk;
    expect(desk.log[0]).toMatchObject({ command: 'comment', comment: 'Tiếng Việt đã sửa', actor: 'writer Thử' });
    expect(await act(approver, documentId, 'comment', { comment: 'Cảm ơn', revision: 1 })).toMatchObject({
      revision: 2,
    });
    expect(await act(stranger, documentId, 'comment', { comment: 'Chào' })).toBe('unknown_article');
    expect(await traces.draft(documentId)).toEqual(before);
  });

  it('lays an article that a reviewer gave to another unit at that unit’s desk', async () => {
    const { approver } = room.people;
    const { documentId } = await room.submitted();
    expect(await traces.draft(documentId)).toMatchObject({ deskKey: `unit:${room.units.north}` });
    const moved = await approver.save(documentId, { unit: { set: [{ documentId: room.units.port }] } });
    expect(moved.status).toBe(200);
    expect(await traces.draft(documentId)).toMatchObject({
      deskKey: `unit:${room.units.port}`,
      unit: { name: 'cang' },
    });
  });

  it('lets nobody delete what waits for a decision, the system itself not either', async () => {
    const { documentId, revision } = await room.submitted();
    const path = `/content-manager/collection-types/${ARTICLE}/${documentId}?revision=${String(revision)}`;
    for (const person of [room.people.writer, room.people.approver]) {
      expect((await person.request('DELETE', path)).status).toBe(403);
    }
    await expect(cms.app.documents(ARTICLE).delete({ documentId })).rejects.toThrow(/trả lại/);
    expect(await traces.draft(documentId)).toMatchObject({ state: 'in_review' });
  });
});
