import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { Newsroom, refusal, words } from './newsroom.fixture.js';
import { openPhone } from './open-phone.js';
import { aPicture, around, held, untilQuiet, written } from './outbox.fixture.js';
import { Outbox } from './outbox.js';
import { isWaiting, newItem } from './phone-item.js';
import { Phone } from './phone.js';

let stores = 0;

describe('the outbox, refused', () => {
  let phone: Phone;
  let newsroom: Newsroom;
  let outbox: Outbox;
  beforeEach(async () => {
    stores += 1;
    phone = new Phone(await openPhone(`kho-${String(stores)}`), 'nguoi-1');
    newsroom = new Newsroom();
    outbox = new Outbox(phone, newsroom.asServer(), around);
  });

  it('keeps the wish to send through an hour in which too much came', async () => {
    let busy = true;
    newsroom.instead = (path) => (busy && path === '/pictures' ? refusal(429, 'busy', 10) : null);
    await written(phone, { title: 'Tết', pictures: [aPicture('a')] }, true);
    await outbox.run();
    expect(outbox.state.rests).toBe('busy');
    expect([(await held(phone)).trouble, (await held(phone)).send]).toEqual([null, { note: '' }]);
    busy = false;
    await untilQuiet(outbox);
    expect(newsroom.submits).toBe(1);
  });

  it('tries again by itself, later, what a day had too many of', async () => {
    let [full, now] = [true, 1];
    newsroom.instead = (path) => (full && path === '/pictures' ? refusal(429, 'too_many_pictures') : null);
    outbox = new Outbox(phone, newsroom.asServer(), { ...around, now: () => now });
    await written(phone, { title: 'Tết', pictures: [aPicture('a')] }, true);
    await untilQuiet(outbox);
    expect((await held(phone)).trouble?.message).toBe('Từ chối: too_many_pictures');
    full = false;
    now += 2 * 3_600_000;
    outbox = new Outbox(phone, newsroom.asServer(), { ...around, now: () => now });
    await untilQuiet(outbox);
    expect([newsroom.submits, (await held(phone)).trouble]).toEqual([1, null]);
  });

  it('tries again by itself, later, what was said once too often in a day', async () => {
    let [full, now] = [true, 1];
    const clock = { ...around, now: () => now };
    newsroom.instead = (path) => (full && path === '/support' ? refusal(429, 'too_many_today') : null);
    const about = { account: 'nguoi-1', about: 'hoi-1', at: 1, trouble: null, path: '/support' };
    await phone.putWords({ ...about, key: 'loi-1', body: { subject: 'Hỏi', question: 'Sao?' }, text: 'Hỏi' });
    await untilQuiet(new Outbox(phone, newsroom.asServer(), clock));
    full = false;
    await untilQuiet(new Outbox(phone, newsroom.asServer(), clock));
    expect((await phone.words()).map(({ trouble }) => trouble?.message)).toEqual(['Từ chối: too_many_today']);
    now += 2 * 3_600_000;
    await untilQuiet(new Outbox(phone, newsroom.asServer(), clock));
    expect(await phone.words()).toEqual([]);
  });

  it('one item that the newsroom stumbles over keeps nothing else from going', async () => {
    await written(phone, { title: 'Hỏng' });
    await phone.putItem({ ...words(newItem('nguoi-1', 'khoa-2', 'Ước', 2), { title: 'Lành' }), send: { note: '' } });
    const about = { account: 'nguoi-1', about: 'bai-1', at: 1, trouble: null, path: '/support' };
    await phone.putWords({ ...about, key: 'loi-1', body: { subject: 'Hỏi', question: 'Sao?' }, text: 'Hỏi' });
    newsroom.instead = (_path, { title }) => (title === 'Hỏng' ? refusal(500, 'unknown') : null);
    await outbox.run();
    expect([newsroom.submits, (await phone.words()).length, outbox.state.rests]).toEqual([1, 0, 'busy']);
    expect(isWaiting(await held(phone))).toBe(true);
  });

  it('what was changed elsewhere is not deleted unseen, nor asked about for ever', async () => {
    await written(phone, { title: 'Của tôi' });
    await untilQuiet(outbox);
    const there = newsroom.items.get('bai-1');
    if (there === undefined) throw new Error('nothing arrived');
    newsroom.items.set('bai-1', { ...there, revision: 9, fields: { ...there.fields, title: 'Của máy kia' } });
    newsroom.instead = (path, { revision }) =>
      path.endsWith('/delete') && revision !== 9
        ? {
            ...{ ok: false, why: 'refused' },
            refusal: {
              ...{ status: 409, code: 'stale_revision', message: '', checklist: [], retryAfter: undefined },
              body: { conflict: { by: null, at: null, item: newsroom.items.get('bai-1'), sent: {} } },
            },
          }
        : null;
    const asked = newsroom.heard.length;
    await phone.changeItem('khoa-1', (item) => ({ ...item, erase: true }));
    outbox = new Outbox(phone, newsroom.asServer(), around);
    await untilQuiet(outbox);
    const item = await held(phone);
    expect([item.erase, item.fields.title, item.trouble?.code]).toEqual([false, 'Của máy kia', 'changed_elsewhere']);
    expect(newsroom.heard.length).toBe(asked + 1);
  });

  it('stops in the middle of its round when somebody else comes in', async () => {
    await written(phone, { title: 'Tết', pictures: [aPicture('a'), aPicture('b')] }, true);
    const ask = newsroom.ask.bind(newsroom);
    newsroom.ask = (...question) => {
      outbox.stop();
      return ask(...question) as never;
    };
    outbox = new Outbox(phone, newsroom.asServer(), around);
    await outbox.run();
    expect(newsroom.heard).toEqual(['POST /items']);
  });

  it('is not stuck when the phone’s store fails', async () => {
    await written(phone, { title: 'Tết' });
    const items = phone.items.bind(phone);
    phone.items = () => Promise.reject(new Error('QuotaExceededError'));
    await outbox.run();
    expect(outbox.state).toMatchObject({ busy: false, rests: 'store' });
    phone.items = items;
    await untilQuiet(outbox);
    expect(newsroom.items.size).toBe(1);
  });
});
