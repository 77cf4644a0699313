import type { PhoneDatabase } from './open-phone.js';
import { isWaiting, type PhoneItem } from './phone-item.js';
import type { PhonePicture } from './phone-picture.js';
import type { PhoneWords } from './phone-words.js';

/** One account's things on this phone. Changes are told to `onChange`; those made here to `onWrite` as well, for other tabs. */
export class Phone {
  onWrite: (() => void) | null = null;
  readonly #changed = new Set<() => void>();

  constructor(
    private readonly db: PhoneDatabase,
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
    return this.db.get('items', [this.account, key]);
  }

  /** All, the first touched first. */
  async items(): Promise<PhoneItem[]> {
    const all = await this.db.getAll('items', this.#own());
    return all.sort((a, b) => a.touchedAt - b.touchedAt);
  }

  async itemWithId(id: string): Promise<PhoneItem | undefined> {
    return (await this.db.getAll('items', this.#own())).find((item) => item.id === id);
  }

  async putItem(item: PhoneItem): Promise<void> {
    await this.db.put('items', item);
    this.#wrote();
  }

  /** Reads, changes and writes in one piece, so that typing and sending never undo each other. */
  async changeItem(key: string, change: (item: PhoneItem) => PhoneItem): Promise<PhoneItem | undefined> {
    const turn = this.db.transaction('items', 'readwrite');
    const before = await turn.store.get([this.account, key]);
    if (before === undefined) return undefined;
    const after = change(before);
    if (after !== before) await turn.store.put(after);
    await turn.done;
    if (after !== before) this.#wrote();
    return after;
  }

  /** With its pictures. */
  async forgetItem(key: string): Promise<void> {
    const turn = this.db.transaction(['items', 'pictures'], 'readwrite');
    await turn.objectStore('items').delete([this.account, key]);
    for (const picture of await turn.objectStore('pictures').getAll(this.#own()))
      if (picture.item === key) await turn.objectStore('pictures').delete([this.account, picture.key]);
    await turn.done;
    this.#wrote();
  }

  picture(key: string): Promise<PhonePicture | undefined> {
    return this.db.get('pictures', [this.account, key]);
  }

  async putPicture(picture: PhonePicture): Promise<void> {
    await this.db.put('pictures', picture);
  }

  forgetPicture(key: string): Promise<void> {
    return this.db.delete('pictures', [this.account, key]);
  }

  async words(): Promise<PhoneWords[]> {
    const all = await this.db.getAll('words', this.#own());
    return all.sort((a, b) => a.at - b.at);
  }

  async putWords(words: PhoneWords): Promise<void> {
    await this.db.put('words', words);
    this.#wrote();
  }

  async forgetWords(key: string): Promise<void> {
    await this.db.delete('words', [this.account, key]);
    this.#wrote();
  }

  async known(name: string): Promise<unknown> {
    return (await this.db.get('known', [this.account, name]))?.value;
  }

  async keepKnown(name: string, value: unknown): Promise<void> {
    await this.db.put('known', { account: this.account, name, value });
  }

  /** Signing out: what the newsroom has is not left on the phone; what it has not yet stays for its writer. */
  async tidy(): Promise<void> {
    for (const item of await this.items()) if (!isWaiting(item) && item.kept === null) await this.forgetItem(item.key);
    await this.db.delete('known', this.#own());
  }

  /** Everything of this account, gone from the phone. */
  async clear(): Promise<void> {
    for (const store of ['items', 'pictures', 'words', 'known'] as const) await this.db.delete(store, this.#own());
  }

  #wrote(): void {
    this.told();
    this.onWrite?.();
  }

  #own(): IDBKeyRange {
    return IDBKeyRange.bound([this.account], [this.account, []]);
  }
}
