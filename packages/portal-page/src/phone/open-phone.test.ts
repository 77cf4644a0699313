import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { openPhone } from './open-phone.js';
import { emptyFields, newItem } from './phone-item.js';

it('takes over what the first version kept', async () => {
  const old = await openDB('ban-dau', 1, {
    upgrade(db) {
      for (const name of ['items', 'pictures', 'words']) db.createObjectStore(name, { keyPath: ['account', 'key'] });
      db.createObjectStore('known', { keyPath: ['account', 'name'] });
    },
  });
  const kept = { at: 1, fields: { ...emptyFields('Ước'), title: 'Cất đi' } };
  await old.put('items', { ...newItem('user:1', 'a', 'Ước', 1), kept });
  await old.put('items', { ...newItem('user:1', 'b', 'Ước', 1), kept: null });
  old.close();
  const phone = await openPhone('ban-dau');
  const items = await phone.getAll('items');
  expect(items.map((item) => [item.kept, item.sending, item.word])).toEqual([
    [[kept], [], null],
    [[], [], null],
  ]);
});
