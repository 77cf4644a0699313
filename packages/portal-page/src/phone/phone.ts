import type { PortalMe } from '@toasoan/contracts';
import { openPhone, type PhoneDatabase } from './open-phone.js';
import { isWaiting, type PhoneItem } from './phone-item.js';
import type { PhonePicture } from './phone-picture.js';
import type { PhoneWords } from './phone-words.js';

/** One account's things on this phone. Changes are told to `onChange`; those made here to `onWrite` as well, for other tabs. */
export class Phone {
  onWrite: (() => void) | null = null;
  readonly #changed = new Set<() => void>();

  constructor(
    private db: PhoneDatabase,
    readonly account: string,
  ) {}

  onChange(hear: () => void): () => void {
    this.#changed.add(hear);
    return () => void this.#changed.delete(hear);
  }

  /** Something changed, here or in another tab. */
  told(): void {
    for (const hear of this.#changed) hear();
  }

  item(key: string): Promise<PhoneItem | undefined> {
    return this.#with((db) => db.get('items', [this.account, key]));
  }

  /** All, the first touched first. */
  async items(): Promise<PhoneItem[]> {
    const all = await this.#with((db) => db.getAll('items', this.#own()));
    return all.sort((a, b) => a.touchedAt - b.touchedAt);
  }

  async itemWithId(id: string): Promise<PhoneItem | undefined> {
    return (await this.items()).find((item) => item.id === id);
  }

  async putItem(item: PhoneItem): Promise<void> {
    await this.#with((db) => db.put('items', item));
    this.#wrote();
  }

  /** Reads, changes and writes in one piece, so that typing and sending never undo each other. */
  async changeItem(key: string, change: (item: PhoneItem) => PhoneItem): Promise<PhoneItem | undefined> {
    const [before, after] = await this.#with(async (db) => {
      const turn = db.transaction('items', 'readwrite');
      const held = await turn.store.get([this.account, key]);
      const changed = held && change(held);
      const put = changed !== undefined && changed !== held ? turn.store.put(changed) : undefined;
      await Promise.all([put, turn.done]);
      return [held, changed];
    });
    if (after !== before) this.#wrote();
    return after;
  }

  /** With its pictures. */
  async forgetItem(key: string): Promise<void> {
    await this.#with(async (db) => {
      const turn = db.transaction(['items', 'pictures'], 'readwrite');
      await turn.objectStore('items').delete([this.account, key]);
      for (const picture of await turn.objectStore('pictures').getAll(this.#own()))
        if (picture.item === key) await turn.objectStore('pictures').delete([this.account, picture.key]);
      await turn.done;
    });
    this.#wrote();
  }

  picture(key: string): Promise<PhonePicture | undefined> {
    return this.#with((db) => db.get('pictures', [this.account, key]));
  }

  async putPicture(picture: PhonePicture): Promise<void> {
    await this.#with((db) => db.put('pictures', picture));
  }

  /** The newsroom has these for good: the small picture for lists is enough. */
  async lightenPictures(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const picture = await this.picture(key);
      if (picture?.file) await this.putPicture({ ...picture, file: null });
    }
  }

  forgetPicture(key: string): Promise<void> {
    return this.#with((db) => db.delete('pictures', [this.account, key]));
  }

  async words(): Promise<PhoneWords[]> {
    const all = await this.#with((db) => db.getAll('words', this.#own()));
    return all.sort((a, b) => a.at - b.at);
  }

  async putWords(words: PhoneWords): Promise<void> {
    await this.#with((db) => db.put('words', words));
    this.#wrote();
  }

  async forgetWords(key: string): Promise<void> {
    await this.#with((db) => db.delete('words', [this.account, key]));
    this.#wrote();
  }

  async known(name: string): Promise<unknown> {
    return (await this.#with((db) => db.get('known', [this.account, name])))?.value;
  }

  /** Only a help for the next time without a line: a phone that is full does without. */
  async keepKnown(name: string, value: unknown): Promise<void> {
    await this.#with((db) => db.put('known', { account: this.account, name, value })).catch(() => undefined);
  }

  /** Signing out: what the newsroom has is not left on the phone; what it has not yet stays for its writer. */
  async tidy(): Promise<void> {
    for (const item of await this.items())
      if (!isWaiting(item) && item.kept.length === 0) await this.forgetItem(item.key);
    await this.#with((db) => db.delete('known', this.#own()));
  }

  /**
   * The session has ended, perhaps because the phone is lost: what the newsroom has is no longer read here without a password.
   * What waits stays, `open` as well (the key or id of the item on the screen), and the name that the writing goes on under.
   */
  async lock(open: string | undefined): Promise<void> {
    for (const item of await this.items())
      if (!isWaiting(item) && item.kept.length === 0 && item.key !== open && item.id !== open)
        await this.forgetItem(item.key);
    const me = (await this.known('me')) as PortalMe | undefined;
    await this.#with((db) => db.delete('known', this.#own()));
    if (me !== undefined) await this.keepKnown('me', { ...me, email: '', phone: null });
  }

  /** Everything of this account, gone from the phone. */
  async clear(): Promise<void> {
    for (const store of ['items', 'pictures', 'words', 'known'] as const)
      await this.#with((db) => db.delete(store, this.#own()));
  }

  #wrote(): void {
    this.told();
    this.onWrite?.();
  }

  /** Browsers close a store behind the page's back (a newer version in another tab, a phone short of memory): once more, then. */
  async #with<T>(work: (db: PhoneDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(this.db);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      this.db = await openPhone(this.db.name);
      return work(this.db);
    }
  }

  #own(): IDBKeyRange {
    return IDBKeyRange.bound([this.account], [this.account, []]);
  }
}
