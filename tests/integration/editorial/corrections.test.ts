import type { ArticleDesk } from '@toasoan/contracts';
import { type RunningCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Act, actOn } from './act-on.js';
import { deskClock } from './desk-clock.js';
import type { EventReceiver } from './event-receiver.js';
import type { SmallNewsroom } from './small-newsroom.js';
import { toldNewsroom } from './told-newsroom.js';
import type { Traces } from './traces.js';

const HOUR = 3_600_000;
const NOBODY = { assignee: null, assigneeName: null, dueAt: null, escalatedAt: null, deskKey: null };
const NO_EMERGENCY = { emergencyBy: null, emergencyByName: null, emergencyAt: null, emergencyReason: null };

describe.each(inject('templates'))('corrections on $db', (template) => {
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

  it('corrects what is live: readers keep the old words until the new ones are approved, and are told', async () => {
    const { writer, approver, colleague } = room.people;
    const documentId = await published({ title: 'Bản cũ' });
    const old = await traces.world(documentId);
    expect(await act(writer, documentId, 'correct', { note: ' ' })).toBe('note_missing');
    expect(await act(writer, documentId, 'correct', { note: 'Tên đơn vị nay sửa lại.' })).toMatchObject({
      state: 'draft',
      live: true,
      revision: 4,
      publishedRevision: 3,
      correctionNote: 'Tên đơn vị nay sửa lại.',
    });
    expect((await writer.save(documentId, { title: 'Bản mới', slug: 'dia-chi-moi', pictures: [] })).status).toBe(200);
    expect(await traces.world(documentId)).toEqual(old);
    expect(await act(writer, documentId, 'submit')).toMatchObject({ state: 'in_review', live: true });
    expect(await act(approver, documentId, 'approve')).toBe('quality_blocks');
    const back = { reasonCode: 'picture', comment: 'Thiếu ảnh.' };
    expect(await act(approver, documentId, 'return', back)).toMatchObject({ state: 'returned', live: true });
    const { pictures } = (await traces.live(documentId)) as { pictures: { image: { id: number } }[] };
    const words = { caption: 'Trao quà', credit: 'Minh Anh', alt: 'Hai người' };
    await writer.save(documentId, { pictures: pictures.map(({ image }) => ({ ...words, image: image.id })) });
    expect(await act(writer, documentId, 'submit', { note: 'Tên đơn vị và ảnh nay sửa lại.' })).toMatchObject({
      state: 'in_review',
    });
    expect(await traces.world(documentId)).toEqual(old);
    expect(await traces.events(documentId)).toEqual(['article.published.v1 3']);
    expect(await act(colleague, documentId, 'approve')).toMatchObject({ state: 'published', live: true });

    const draft = await traces.draft(documentId);
    expect(draft).toMatchObject({ correctionNote: null, title: 'Bản mới', revision: draft['publishedRevision'] });
    const now = await traces.world(documentId);
    expect(now).toMatchObject({
      revision: draft['publishedRevision'],
      content: { title: 'Bản mới', corrections: [{ note: 'Tên đơn vị và ảnh nay sửa lại.' }] },
    });
    const first = old as { content: { publishedAt: string; slug: string } };
    expect(now).toMatchObject({
      content: { publishedAt: first.content.publishedAt, formerSlugs: [first.content.slug] },
    });

    // A second correction stands under the first.
    await act(writer, documentId, 'correct', { note: 'Lần hai.' });
    await act(writer, documentId, 'submit');
    await act(approver, documentId, 'approve');
    expect(await traces.world(documentId)).toMatchObject({
      content: { corrections: [{ note: 'Tên đơn vị và ảnh nay sửa lại.' }, { note: 'Lần hai.' }] },
    });
  });

  it('leaves credit where it was, though the unit was transferred since, unless the article is given away', async () => {
    const { writer, approver, board } = room.people;
    const documentId = await published({ title: 'Đăng trước khi chuyển' });
    const credit = async () => {
      const { superior, ...row } = (await traces.live(documentId)) ?? {};
      const above = (superior as { documentId: string } | null)?.documentId ?? null;
      return [above, row['unitNameAtPublication'], row['superiorNameAtPublication']];
    };
    const correct = async (person: typeof writer) => {
      await act(person, documentId, 'correct', { note: 'Nay sửa lại.' });
      if (person === board) {
        const unit = { connect: [{ documentId: room.units.port }] };
        expect((await board.save(documentId, { unit })).status).toBe(200);
      }
      await act(person, documentId, 'submit');
      expect(await act(approver, documentId, 'approve')).toMatchObject({ state: 'published' });
      return credit();
    };
    const old = [room.units.province, 'bac', 'tinh'];
    expect(await credit()).toEqual(old);
    const north = { where: { documentId: room.units.north } };
    const units = cms.app.db.query('api::unit.unit');
    const idOf = async (id: string) => (await units.findOne({ where: { documentId: id } }))?.['id'];
    await units.update({ ...north, data: { name: 'bac moi', parent: await idOf(room.units.south) } });
    expect(await correct(writer)).toEqual(old);
    await units.update({ ...north, data: { name: 'bac', parent: await idOf(room.units.province) } });
    expect(await correct(board)).toEqual([room.units.north, 'cang', 'bac']);
  });

  it('publishes a correction at its time, with its note', async () => {
    const { writer, approver } = room.people;
    const documentId = await published({ title: 'Sẽ đính chính lúc hẹn' });
    const old = await traces.world(documentId);
    await act(writer, documentId, 'correct', { note: 'Nay sửa giờ.' });
    await writer.save(documentId, { lead: 'Chiều ngày 09 tháng 7.' });
    await act(writer, documentId, 'submit');
    expect(await act(approver, documentId, 'schedule', { scheduledFor: at(HOUR) })).toMatchObject({
      state: 'scheduled',
      live: true,
    });
    expect(await traces.world(documentId)).toEqual(old);
    await deskClock().publishAllDue(cms.app, new Date(Date.now() + 2 * HOUR));
    expect(await traces.world(documentId)).toMatchObject({
      content: { lead: 'Chiều ngày 09 tháng 7.', corrections: [{ note: 'Nay sửa giờ.' }] },
    });
    expect(await traces.draft(documentId)).toMatchObject({ state: 'published', correctionNote: null });
  });

  it('gives a correction up, and then has exactly what readers have', async () => {
    const { writer } = room.people;
    const documentId = await published({ title: 'Bỏ đính chính' });
    const [before, old] = [await traces.draft(documentId), await traces.world(documentId)];
    await act(writer, documentId, 'correct', { note: 'Nay sửa.' });
    const changed = { title: 'Hỏng', lead: null, body: '<p>x</p>', pictures: [], slug: 'hong', byline: 'Ai đó' };
    expect((await writer.save(documentId, changed)).status).toBe(200);
    expect(await act(writer, documentId, 'cancel_correction')).toMatchObject({ state: 'published', live: true });
    const after = await traces.draft(documentId);
    const written = [
      'title',
      'lead',
      'body',
      'slug',
      'byline',
      'source',
      'genre',
      'publishedSlug',
      'publishedRevision',
    ];
    for (const field of [
      ...written,
      'firstPublishedAt',
      'lastPublishedAt',
      'formerSlugs',
      'submittedAt',
      'writerName',
    ]) {
      expect({ [field]: after[field] }).toEqual({ [field]: before[field] });
    }
    expect(after).toMatchObject({ ...NOBODY, state: 'published', live: true, correctionNote: null, revision: 6 });
    for (const relation of ['unit', 'superior', 'workflow']) expect(after[relation]).toEqual(before[relation]);
    const shown = (row: Record<string, unknown>) =>
      (row['pictures'] as { caption: string; image: { id: number } }[]).map(({ caption, image }) => [
        caption,
        image.id,
      ]);
    expect(shown(after)).toEqual(shown(before));
    expect(await traces.world(documentId)).toEqual(old);
    expect(await traces.events(documentId)).toEqual(['article.published.v1 3']);
    expect(await act(writer, documentId, 'correct', { note: 'Lại sửa.' })).toMatchObject({
      state: 'draft',
      revision: 7,
    });
  });

  it('withdraws in the middle of a correction: nothing is live, and a new approval starts clean', async () => {
    const { writer, approver, colleague } = room.people;
    const documentId = await published({ title: 'Gỡ giữa chừng' });
    await act(writer, documentId, 'correct', { note: 'Nay sửa.' });
    await writer.save(documentId, { title: 'Gỡ giữa chừng, bản mới' });
    await act(writer, documentId, 'submit');
    await act(colleague, documentId, 'claim');
    const gone = { reasonCode: 'error', note: 'Bài có sai sót.', comment: 'Theo đơn.' };
    expect(await act(approver, documentId, 'withdraw', gone)).toMatchObject({ state: 'withdrawn', live: false });
    expect(await traces.live(documentId)).toBeNull();
    const draft = await traces.draft(documentId);
    expect(draft).toMatchObject({ ...NOBODY, live: false, correctionNote: null, withdrawnNote: 'Bài có sai sót.' });
    expect(await traces.world(documentId)).toMatchObject({
      state: 'withdrawn',
      slug: 'go-giua-chung',
      note: 'Bài có sai sót.',
      revision: draft['revision'],
    });
    expect(await traces.events(documentId)).toEqual([
      'article.published.v1 3',
      `article.withdrawn.v1 ${String(draft['revision'])}`,
    ]);
    expect(await act(writer, documentId, 'cancel_correction')).toBe('illegal_transition');
    await act(writer, documentId, 'submit');
    expect(await act(colleague, documentId, 'approve')).toMatchObject({ state: 'published', live: true });
    expect(await traces.world(documentId)).toMatchObject({
      content: { title: 'Gỡ giữa chừng, bản mới', slug: 'go-giua-chung', corrections: [] },
    });
  });

  it('withdraws to another address, while a correction was timed', async () => {
    const { writer, approver } = room.people;
    const documentId = await published({ title: 'Chuyển hướng' });
    await act(writer, documentId, 'correct', { note: 'Nay sửa.' });
    await act(writer, documentId, 'submit');
    await act(approver, documentId, 'schedule', { scheduledFor: at(HOUR) });
    const both = { reasonCode: 'outdated', note: 'a', redirectTo: '/gioi-thieu/' };
    expect(await act(approver, documentId, 'withdraw', both)).toBe('note_and_redirect');
    expect(await act(approver, documentId, 'withdraw', { ...both, note: '' })).toMatchObject({ state: 'withdrawn' });
    expect(await traces.draft(documentId)).toMatchObject({
      withdrawnRedirect: '/gioi-thieu/',
      withdrawnReason: 'outdated',
      scheduledFor: null,
    });
    await deskClock().publishAllDue(cms.app, new Date(Date.now() + 2 * HOUR));
    expect(await traces.live(documentId)).toBeNull();
  });

  it('does not let a correction settle an emergency in the hands of whoever published it', async () => {
    const { writer, approver, board } = room.people;
    const { documentId } = await room.draft();
    await act(board, documentId, 'emergency_publish', { comment: 'Bão.' });
    await act(writer, documentId, 'correct', { note: 'Nay sửa.' });
    await act(writer, documentId, 'submit');
    const { candidates } = (await board.desk<ArticleDesk>(documentId)).body;
    const own = candidates.find(({ name }) => name === 'board Thử');
    await act(board, documentId, 'reassign', { assignee: own?.id });
    expect(await act(board, documentId, 'approve')).toBe('own_emergency');
    expect(await act(board, documentId, 'schedule', { scheduledFor: at(HOUR) })).toBe('own_emergency');
    await act(board, documentId, 'release');
    expect(await act(approver, documentId, 'approve')).toMatchObject({ state: 'published', emergency: null });
    expect(await traces.draft(documentId)).toMatchObject(NO_EMERGENCY);
  });
});
