import type { Inbox } from '@toasoan/contracts';
import { type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type SmallNewsroom, smallNewsroom } from '../editorial/small-newsroom.js';

describe.each(inject('everyTemplate'))('the inbox on $db', (template) => {
  let cms: RunningCms;
  let room: SmallNewsroom;
  beforeAll(async () => {
    cms = await startCms(template);
    room = await smallNewsroom(cms);
  });
  afterAll(() => cms.close());

  const inbox = async (who: keyof SmallNewsroom['people'], query = '') =>
    (await room.people[who].request<Inbox>('GET', `/editorial/inbox${query}`)).body;
  const titles = (list: Inbox) => list.items.map(({ title }) => title);

  it('holds what waits for the approvers of the unit, and for nobody else', async () => {
    const { documentId, revision } = await room.submitted({ title: 'Đại hội công đoàn cảng' });
    for (const who of ['approver', 'colleague'] as const) {
      expect(titles(await inbox(who, '?view=review')), who).toContain('Đại hội công đoàn cảng');
    }
    for (const who of ['writer', 'stranger', 'board'] as const) {
      expect(titles(await inbox(who, '?view=review')), who).not.toContain('Đại hội công đoàn cảng');
    }
    await room.people.colleague.command(documentId, 'claim', { revision });
    const item = (await inbox('approver')).items.find((found) => found.documentId === documentId);
    expect(item).toMatchObject({
      assignee: { name: 'colleague Thử', mine: false },
      unit: { id: room.units.north, name: 'bac' },
      stageName: 'Duyệt',
      days: 0,
      overdue: false,
    });
    expect(item?.dueAt).not.toBeNull();
  });

  it('gives what was returned back to its writer, with the words', async () => {
    const { documentId, revision } = await room.submitted({ title: 'Bài cần sửa' });
    const words = { revision, reasonCode: 'facts', comment: 'Xem lại họ tên.' };
    expect((await room.people.approver.command(documentId, 'return', words)).status).toBe(200);
    const list = await inbox('writer', '?view=returned');
    expect(list.items.find((item) => item.documentId === documentId)).toMatchObject({
      state: 'returned',
      returnedWith: 'Xem lại họ tên.',
    });
    expect(titles(await inbox('stranger', '?view=returned'))).not.toContain('Bài cần sửa');
  });

  it('finds by a part of a title without marks, by genre and by unit, and counts whatever the filter', async () => {
    await room.submitted({ title: 'Đường đến trường của đoàn viên' });
    const all = await inbox('approver', '?view=review');
    const found = await inbox('approver', '?view=review&q=duong%20den');
    expect(titles(found)).toEqual(['Đường đến trường của đoàn viên']);
    expect(found.counts).toEqual(all.counts);
    expect((await inbox('approver', '?view=review&genre=video')).total).toBe(0);
    expect((await inbox('approver', `?view=review&unit=${room.units.north}`)).total).toBe(all.total);
    expect(all.units).toEqual([{ id: room.units.north, name: 'bac' }]);
    expect((await room.people.approver.request('GET', '/editorial/inbox?view=nonsense')).status).toBe(400);
  });
});
