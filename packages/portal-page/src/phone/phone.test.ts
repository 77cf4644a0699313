import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { serverItem, words } from './newsroom.fixture.js';
import { openPhone } from './open-phone.js';
import { newItem, type PhoneItem, toSent } from './phone-item.js';
import { Phone } from './phone.js';

let stores = 0;
async function onPhone(account = 'nguoi-1'): Promise<Phone> {
  stores += 1;
  return new Phone(await openPhone(`may-${String(stores)}`), account);
}
const waiting = (key: string): PhoneItem => words(newItem('nguoi-1', key, 'Ước', 1), { title: 'Viết dở' });
function arrived(key: string): PhoneItem {
  const item = words(newItem('nguoi-1', key, 'Ước', 1), { title: 'Đã lên' });
  return {
    ...item,
    id: `bai-${key}`,
    revision: 1,
    base: toSent(item.fields),
    server: serverItem(`bai-${key}`, key, {}),
  };
}
const picture = (key: string, item: string) => ({
  ...{ account: 'nguoi-1', key, item, id: null, width: 10, height: 10 },
  ...{ file: new Blob(['to']), thumb: new Blob(['nhỏ']) },
});
const keys = async (phone: Phone) => (await phone.items()).map(({ key }) => key).sort();

describe('what stays on a phone', () => {
  it('of a picture that the newsroom has, the small one alone', async () => {
    const phone = await onPhone();
    await phone.putPicture(picture('anh-1', 'a'));
    await phone.putPicture(picture('anh-2', 'a'));
    await phone.lightenPictures(['anh-1', 'khong-co']);
    const [light, whole] = [await phone.picture('anh-1'), await phone.picture('anh-2')];
    expect([light?.file, light?.thumb !== undefined, whole?.file !== null]).toEqual([null, true, true]);
  });

  it('when she signs out: what the newsroom has not, and nothing that it has', async () => {
    const phone = await onPhone();
    await phone.putItem(waiting('cho'));
    await phone.putItem(arrived('xong'));
    await phone.putItem({ ...arrived('cat'), kept: [{ at: 1, fields: waiting('cho').fields }] });
    await phone.putPicture(picture('anh-1', 'xong'));
    await phone.keepKnown('/items?page=1', { items: ['xong'] });
    await phone.tidy();
    expect(await keys(phone)).toEqual(['cat', 'cho']);
    expect([await phone.picture('anh-1'), await phone.known('/items?page=1')]).toEqual([undefined, undefined]);
  });

  it('when the session was ended elsewhere: what waits, what is on the screen, and her name without address or number', async () => {
    const phone = await onPhone();
    for (const item of [waiting('cho'), arrived('xong'), arrived('mo')]) await phone.putItem(item);
    await phone.keepKnown('me', { id: 'nguoi-1', name: 'Ước', email: 'uoc@example.vn', phone: '0912345678' });
    await phone.keepKnown('/notices?page=1', { notices: ['Trả lại'] });
    await phone.lock('bai-mo');
    expect(await keys(phone)).toEqual(['cho', 'mo']);
    expect(await phone.known('/notices?page=1')).toBeUndefined();
    expect(await phone.known('me')).toEqual({ id: 'nguoi-1', name: 'Ước', email: '', phone: null });
  });

  it('is one account’s, whatever the other’s does', async () => {
    const db = await openPhone('chung');
    const [tho, lan] = [new Phone(db, 'tho'), new Phone(db, 'lan')];
    for (const [phone, account] of [
      [tho, 'tho'],
      [lan, 'lan'],
    ] as const) {
      await phone.putItem({ ...waiting('cho'), account });
      await phone.keepKnown('/items?page=1', account);
    }
    await tho.clear();
    expect([await keys(tho), await keys(lan), await lan.known('/items?page=1')]).toEqual([[], ['cho'], 'lan']);
  });
});
