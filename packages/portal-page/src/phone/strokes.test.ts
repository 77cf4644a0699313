import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { Newsroom, words } from './newsroom.fixture.js';
import { openPhone } from './open-phone.js';
import { newItem, type PhoneItem } from './phone-item.js';
import { Phone } from './phone.js';
import { Strokes } from './strokes.js';

let stores = 0;
let phone: Phone;
let newsroom: Newsroom;
let screen: PhoneItem | null;
let unkept: boolean;
let later: (() => void) | null;
let strokes: Strokes;

beforeEach(async () => {
  stores += 1;
  phone = new Phone(await openPhone(`net-${String(stores)}`), 'nguoi-1');
  newsroom = new Newsroom();
  [screen, unkept, later] = [null, false, null];
  strokes = new Strokes('khoa-1', phone, {
    shown: (item) => {
      screen = item;
    },
    unkept: (lost) => {
      unkept = lost;
    },
    server: newsroom.asServer(),
    now: () => 1,
    later: (work) => {
      later = work;
      return () => undefined;
    },
  });
  await phone.putItem(newItem('nguoi-1', 'khoa-1', 'Ước', 1));
  await strokes.look();
});

const type = (text: string) => strokes.make((item) => words(item, { text }));

it('keeps each stroke on the phone', async () => {
  expect(await type('Sáng nay')).toBe(true);
  expect([(await phone.item('khoa-1'))?.fields.text, screen?.fields.text, unkept]).toEqual([
    ...['Sáng nay', 'Sáng nay', false],
  ]);
});

it('says so where the phone is full, undoes nothing on the screen, sends the words, and stores them when there is room', async () => {
  const changeItem = phone.changeItem.bind(phone);
  phone.changeItem = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  expect(await type('Sáng')).toBe(false);
  expect(await type('Sáng nay')).toBe(false);
  await strokes.look();
  expect([screen?.fields.text, unkept]).toEqual(['Sáng nay', true]);
  expect([...newsroom.items.values()].map(({ fields }) => fields.text)).toEqual(['Sáng nay']);
  expect((await phone.item('khoa-1'))?.fields.text).toBe('');
  phone.changeItem = changeItem;
  later?.();
  await type('Sáng nay, trao quà');
  const kept = await phone.item('khoa-1');
  expect([kept?.fields.text, kept?.id, kept?.base?.text, unkept]).toEqual([
    ...['Sáng nay, trao quà', 'bai-1', 'Sáng nay', false],
  ]);
});

it('opens the store again that the browser has closed', async () => {
  const db = await openPhone('dong-lai');
  const closed = new Phone(db, 'nguoi-1');
  await closed.putItem(newItem('nguoi-1', 'khoa-1', 'Ước', 1));
  db.close();
  expect((await closed.item('khoa-1'))?.key).toBe('khoa-1');
});
