import { words } from './newsroom.fixture.js';
import type { Outbox } from './outbox.js';
import { newItem, type PhoneItem, type WrittenPicture } from './phone-item.js';
import type { Phone } from './phone.js';

/** A clock that stands, a middling chance, and a lock that nobody else holds. */
export const around = { now: () => 1, chance: () => 0.5, lock: <T>(_name: string, work: () => Promise<T>) => work() };

export const aPicture = (key: string): WrittenPicture => ({
  ...{ key, id: null, caption: `Ảnh ${key}`, credit: 'Ước', alt: 'Công nhân', consent: 'not_needed' },
});

/** The one item of the tests, with its pictures, as its writer left it on the phone. */
export async function written(phone: Phone, change: Partial<PhoneItem['fields']>, send = false): Promise<PhoneItem> {
  const item = words(newItem('nguoi-1', 'khoa-1', 'Ước', 1), change);
  for (const { key } of item.fields.pictures)
    await phone.putPicture({
      account: 'nguoi-1',
      key,
      item: item.key,
      file: new Blob(['a']),
      thumb: new Blob(['a']),
      width: 10,
      height: 10,
      id: null,
    });
  await phone.putItem({ ...item, send: send ? { note: '' } : null });
  return item;
}

export async function held(phone: Phone): Promise<PhoneItem> {
  const item = await phone.item('khoa-1');
  if (item === undefined) throw new Error('the item is gone');
  return item;
}

/** Rounds until nothing is left to do, as timers would make them. */
export async function untilQuiet(outbox: Outbox): Promise<void> {
  for (let round = 0; round < 60; round += 1) {
    await outbox.run();
    if (outbox.state.rests === null) break;
  }
  outbox.stop();
}
