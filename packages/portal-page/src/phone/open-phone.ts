import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore, type StoreNames } from 'idb';
import type { KeptText, PhoneItem } from './phone-item.js';
import type { PhonePicture } from './phone-picture.js';
import type { PhoneWords } from './phone-words.js';

/** An answer of the newsroom, kept to be shown without a line. */
export interface KnownAnswer {
  account: string;
  name: string;
  value: unknown;
}

/** What a phone keeps, each record under its account: several people may use one phone. */
export interface PhoneSchema extends DBSchema {
  items: { key: [string, string]; value: PhoneItem };
  pictures: { key: [string, string]; value: PhonePicture };
  words: { key: [string, string]; value: PhoneWords };
  known: { key: [string, string]; value: KnownAnswer };
}

export type PhoneDatabase = IDBPDatabase<PhoneSchema>;

const NAME = 'toasoan-gui-bai';
const VERSION = 2;

/** Opens the phone's store, made at the first visit. */
export function openPhone(name = NAME): Promise<PhoneDatabase> {
  return openDB<PhoneSchema>(name, VERSION, {
    upgrade(db, before, _after, turn) {
      if (before === 1) {
        void asOfToday(turn.objectStore('items'));
        return;
      }
      db.createObjectStore('items', { keyPath: ['account', 'key'] });
      db.createObjectStore('pictures', { keyPath: ['account', 'key'] });
      db.createObjectStore('words', { keyPath: ['account', 'key'] });
      db.createObjectStore('known', { keyPath: ['account', 'name'] });
    },
    blocking: (_current, _blocked, event) => {
      // Another tab has a newer version: make way.
      (event.target as IDBDatabase).close();
    },
  });
}

/** The first version kept one text that gave way, and knew nothing of what was on its way or of Word files. */
async function asOfToday(
  items: IDBPObjectStore<PhoneSchema, ArrayLike<StoreNames<PhoneSchema>>, 'items', 'versionchange'>,
): Promise<void> {
  for (const item of await items.getAll()) {
    const kept = item.kept as unknown as KeptText | KeptText[] | null;
    await items.put({ ...item, kept: kept === null ? [] : [kept].flat(), sending: [], word: null });
  }
}
