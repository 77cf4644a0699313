import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { Newsroom, words } from './newsroom.fixture.js';
import { openPhone } from './open-phone.js';
import { aPicture, around, held, untilQuiet, written } from './outbox.fixture.js';
import { Outbox } from './outbox.js';
import { isWaiting } from './phone-item.js';
import { Phone } from './phone.js';

let stores = 0;

describe('the outbox', () => {
  let phone: Phone;
  let newsroom: Newsroom;
  let outbox: Outbox;
  beforeEach(async () => {
    stores += 1;
    phone = new Phone(await openPhone(`thu-${String(stores)}`), 'nguoi-1');
    newsroom = new Newsroom();
    outbox = new Outbox(phone, newsroom.asServer(), around);
  });

  it('sends words before pictures, and submits when everything is there', async () => {
    await written(phone, { title: 'Tết Sum vầy', pictures: [aPicture('a'), aPicture('b')] }, true);
    await untilQuiet(outbox);
    expect(newsroom.heard).toEqual([
      'POST /items',
      'POST /pictures',
      'POST /pictures',
      'PUT /items/bai-1',
      'POST /items/bai-1/submit',
    ]);
    const item = await held(phone);
    expect([item.server?.status.code, isWaiting(item), outbox.state.waiting]).toEqual(['sent', false, 0]);
    expect(newsroom.items.get('bai-1')?.fields.pictures.map(({ caption }) => caption)).toEqual(['Ảnh a', 'Ảnh b']);
  });

  it('whatever is lost on the way, the newsroom ends with one item, each picture once and one submission', async () => {
    const failures = fc.array(fc.constantFrom('lost', 'cut', 'fine'), { minLength: 1, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(failures, fc.integer({ min: 0, max: 3 }), fc.boolean(), async (fate, pictures, returned) => {
        stores += 1;
        phone = new Phone(await openPhone(`thu-${String(stores)}`), 'nguoi-1');
        newsroom = new Newsroom();
        newsroom.lose = (call) => fate[call - 1] === 'lost';
        newsroom.cut = (call) => fate[call - 1] === 'cut';
        if (returned) newsroom.review = (item) => newsroom.giveBack(item);
        outbox = new Outbox(phone, newsroom.asServer(), around);
        const keys = ['a', 'b', 'c'].slice(0, pictures);
        await written(phone, { title: 'Tết', text: 'Sum vầy', pictures: keys.map(aPicture) }, true);
        await untilQuiet(outbox);
        const item = await held(phone);
        expect([item.trouble, item.conflict, isWaiting(item)]).toEqual([null, null, false]);
        expect(newsroom.items.size).toBe(1);
        expect(newsroom.submits).toBe(1);
        const [only] = newsroom.items.values();
        expect(only?.fields).toMatchObject({ title: 'Tết', text: 'Sum vầy' });
        expect(only?.fields.pictures.map(({ caption }) => caption)).toEqual(keys.map((key) => `Ảnh ${key}`));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what is typed while it sends, and sends it next', async () => {
    await written(phone, { title: 'Một' });
    const ask = newsroom.ask.bind(newsroom);
    let typed = false;
    newsroom.ask = async (...question) => {
      if (!typed) {
        typed = true;
        await phone.changeItem('khoa-1', (item) => words(item, { title: 'Một hai' }));
      }
      return ask(...question) as never;
    };
    outbox = new Outbox(phone, newsroom.asServer(), around);
    await untilQuiet(outbox);
    expect((await held(phone)).fields.title).toBe('Một hai');
    expect(newsroom.items.get('bai-1')?.fields.title).toBe('Một hai');
  });

  it('shows both texts when the newsroom changed the item meanwhile, and goes on with the one that is chosen', async () => {
    await written(phone, { title: 'Của tôi' });
    await untilQuiet(outbox);
    const there = newsroom.items.get('bai-1');
    if (there === undefined) throw new Error('nothing arrived');
    newsroom.items.set('bai-1', { ...there, revision: 9, fields: { ...there.fields, title: 'Của tòa soạn' } });
    await phone.changeItem('khoa-1', (item) => words(item, { title: 'Của tôi, sửa' }));
    outbox = new Outbox(phone, newsroom.asServer(), around);
    await outbox.run();
    const item = await held(phone);
    expect([item.fields.title, item.conflict?.item.fields.title]).toEqual(['Của tôi, sửa', 'Của tòa soạn']);
    const asked = newsroom.heard.length;
    await outbox.run();
    expect(newsroom.heard).toHaveLength(asked);
    outbox.stop();
  });

  it('puts aside what was written more when the item is with somebody else', async () => {
    await written(phone, { title: 'Của tôi' });
    await untilQuiet(outbox);
    const there = newsroom.items.get('bai-1');
    if (there === undefined) throw new Error('nothing arrived');
    newsroom.items.set('bai-1', { ...there, actions: ['comment'], status: { ...there.status, code: 'in_review' } });
    await phone.changeItem('khoa-1', (item) => words(item, { title: 'Của tôi, sửa thêm' }));
    outbox = new Outbox(phone, newsroom.asServer(), around);
    await untilQuiet(outbox);
    const item = await held(phone);
    expect([item.fields.title, item.kept[0]?.fields.title]).toEqual(['Của tôi', 'Của tôi, sửa thêm']);
  });

  it('typing over a line that loses answers is never a conflict with oneself', async () => {
    const fate = fc.constantFrom('lost', 'cut', 'fine', 'lost');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fate, { maxLength: 12 }),
        fc.array(fc.boolean(), { maxLength: 12 }),
        async (fates, types) => {
          stores += 1;
          phone = new Phone(await openPhone(`thu-${String(stores)}`), 'nguoi-1');
          newsroom = new Newsroom();
          newsroom.lose = (call) => fates[call - 1] === 'lost';
          newsroom.cut = (call) => fates[call - 1] === 'cut';
          let typed = 'Sáng nay';
          const ask = newsroom.ask.bind(newsroom);
          newsroom.ask = async (...question) => {
            const answer = await ask(...question);
            if (types[newsroom.calls - 1] !== true) return answer as never;
            typed += ' thêm';
            await phone.changeItem('khoa-1', (item) => words(item, { text: typed }));
            return answer as never;
          };
          outbox = new Outbox(phone, newsroom.asServer(), around);
          await written(phone, { text: typed });
          await untilQuiet(outbox);
          expect([(await held(phone)).conflict, [...newsroom.items.values()][0]?.fields.text]).toEqual([null, typed]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('an item that came back while the answer to its sending was lost waits for its writer', async () => {
    newsroom.review = (item) => newsroom.giveBack(item);
    newsroom.lose = (call) => call === 2;
    await written(phone, { title: 'Tết' }, true);
    await untilQuiet(outbox);
    const item = await held(phone);
    expect([newsroom.submits, item.send, item.server?.returned?.words]).toEqual([1, null, 'Ghi tên.']);
    expect(item.trouble).toBeNull();
  });

  it('rests when the session has ended, with everything kept', async () => {
    await written(phone, { title: 'Của tôi' }, true);
    const server = { ...newsroom.asServer(), ask: () => Promise.resolve({ ok: false, why: 'signed_out' }) };
    outbox = new Outbox(phone, server as never, around);
    await outbox.run();
    expect(outbox.state).toMatchObject({ rests: 'signed_out', waiting: 1 });
    expect((await held(phone)).fields.title).toBe('Của tôi');
  });

  it('sends a remark once, and forgets it when it has arrived', async () => {
    newsroom.lose = (call) => call === 1;
    const about = { account: 'nguoi-1', about: 'bai-1', at: 1, trouble: null };
    await phone.putWords({
      ...about,
      key: 'loi-1',
      path: '/items/bai-1/comments',
      body: { text: 'Vâng' },
      text: 'Vâng',
    });
    await untilQuiet(outbox);
    expect(await phone.words()).toEqual([]);
  });

  it('of another account on the same phone it sees and sends nothing', async () => {
    await written(phone, { title: 'Của tôi' });
    const other = new Phone(await openPhone(`thu-${String(stores)}`), 'nguoi-2');
    expect(await other.items()).toEqual([]);
    await new Outbox(other, newsroom.asServer(), around).run();
    expect(newsroom.heard).toEqual([]);
    await other.clear();
    expect((await held(phone)).fields.title).toBe('Của tôi');
  });
});
