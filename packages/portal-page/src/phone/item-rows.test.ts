import type { ItemLine } from '@toasoan/contracts';
import { describe, expect, it } from 'vitest';
import { isLitter, itemRows, phoneTarget, rowTarget, waitingLabel } from './item-rows.js';
import { serverItem, words } from './newsroom.fixture.js';
import { newItem, type PhoneItem, toSent } from './phone-item.js';

const line = (id: string, code: ItemLine['status']['code'], key: string | null = `khoa-${id}`): ItemLine => {
  const { title, genre, unit, revision, updatedAt, status } = serverItem(id, key, { title: `Bài ${id}` });
  return { id, key, title, genre, unit, revision, updatedAt, status: { ...status, code } };
};
/** As the phone holds an item that has arrived. */
function arrived(
  id: string,
  code: ItemLine['status']['code'] = 'draft',
  actions: readonly string[] = ['save'],
): PhoneItem {
  const server = serverItem(id, `khoa-${id}`, { title: `Bài ${id}`, text: 'Chữ.' });
  const item = words(newItem('nguoi-1', `khoa-${id}`, 'Ước', 1), { title: `Bài ${id}`, text: 'Chữ.' });
  const known = { ...server, actions, status: { ...server.status, code } } as PhoneItem['server'];
  return { ...item, id, revision: 1, base: toSent(item.fields), server: known };
}
const written = (key: string): PhoneItem => words(newItem('nguoi-1', key, 'Ước', 1), { title: 'Viết dở' });

describe('the list of items on a phone', () => {
  it('leads to a draft by the phone’s own key where it holds it, and by the newsroom’s id where it does not', () => {
    const [held] = itemRows([line('bai-1', 'draft')], [arrived('bai-1')]).listed;
    expect(held && rowTarget(held)).toEqual({ page: 'viet', name: 'khoa-bai-1' });
    // Another phone, or this one after signing out and in: the newsroom knows no keys.
    const [other] = itemRows([line('bai-1', 'draft')], []).listed;
    expect(other && rowTarget(other)).toEqual({ page: 'viet', name: 'bai-1' });
    const [sent] = itemRows([line('bai-1', 'sent')], [arrived('bai-1', 'sent')]).listed;
    expect(sent && rowTarget(sent)).toEqual({ page: 'bai', name: 'bai-1' });
  });

  it('says of nothing that it waits but of what does', () => {
    const old = arrived('bai-21', 'live', []);
    const { onlyHere } = itemRows([line('bai-1', 'draft')], [old, written('khoa-moi')]);
    expect(onlyHere.map((item) => [item.key, waitingLabel(item)])).toEqual([
      ['khoa-moi', 'Đang chờ lưu lên tòa soạn'],
      ['khoa-bai-21', null],
    ]);
    expect(onlyHere.map(phoneTarget)).toEqual([
      { page: 'viet', name: 'khoa-moi' },
      { page: 'bai', name: 'khoa-bai-21' },
    ]);
    const waits = (change: Partial<PhoneItem>) => waitingLabel({ ...written('a'), ...change });
    expect(waits({ send: { note: '' } })).toBe('Đang chờ gửi');
    expect(waits({ trouble: { code: 'x', message: 'x', checklist: [] } })).toBe('Chưa gửi được');
    expect(waits({ conflict: { by: null, at: null, item: serverItem('bai-1', 'a', {}) } })).toBe(
      'Có hai bản, cần chọn',
    );
  });

  it('shows an item once, and none that is being deleted or was never begun', () => {
    const same = itemRows([line('bai-1', 'draft')], [arrived('bai-1')]);
    expect([same.listed.length, same.onlyHere.length]).toEqual([1, 0]);
    const begunElsewhere = itemRows([line('bai-2', 'draft', null)], [arrived('bai-2')]);
    expect([begunElsewhere.listed[0]?.item?.id, begunElsewhere.onlyHere.length]).toEqual(['bai-2', 0]);
    const deleted = { ...arrived('bai-1'), erase: true };
    expect(itemRows([line('bai-1', 'draft')], [deleted])).toEqual({ onlyHere: [], listed: [] });
    expect(itemRows([], [newItem('nguoi-1', 'trang', 'Ước', 1)]).onlyHere).toEqual([]);
  });

  it('forgets what was never written, after a day, and what has long been printed, never what waits', () => {
    const DAY = 86_400_000;
    const blank = newItem('nguoi-1', 'trang', 'Ước', 0);
    expect([isLitter(blank, DAY), isLitter(blank, DAY + 1)]).toEqual([false, true]);
    const printed = { ...arrived('bai-1', 'live', []), touchedAt: 0 };
    expect([isLitter(printed, 30 * DAY), isLitter(printed, 30 * DAY + 1)]).toEqual([false, true]);
    const [kept] = [{ at: 1, fields: printed.fields }];
    expect(isLitter({ ...printed, kept: [kept] }, 40 * DAY)).toBe(false);
    expect(isLitter({ ...written('a'), touchedAt: 0 }, 40 * DAY)).toBe(false);
  });
});
