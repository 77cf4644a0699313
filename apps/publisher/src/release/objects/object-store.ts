/** Bytes in memory, or a file on this machine that is too big for it. */
export type ObjectBody = Uint8Array | { file: string; size: number };

export interface StoredObject {
  key: string;
  /** When it was last written, in ms since 1970, by the store's clock. */
  at: number;
}

/**
 * Objects by key. A key is lower-case letters, digits and hyphens in segments between slashes. Whatever is wrong with the
 * store itself is thrown as `ObjectsFault`.
 */
export interface ObjectStore {
  /** For people: the bucket or the folder. */
  readonly name: string;
  /** Whole, into memory; null: there is none. */
  get(key: string): Promise<Buffer | null>;
  /** Part by part, for what is big; null: there is none. */
  read(key: string): Promise<AsyncIterable<Uint8Array> | null>;
  /** Writes or replaces; a reader meets the old one or the new one, whole. */
  put(key: string, body: ObjectBody): Promise<void>;
  /** Writes only where there is none, atomically: of several at once exactly one is told true. */
  putIfAbsent(key: string, body: Uint8Array): Promise<boolean>;
  /** Everything whose key begins so, in the order of the keys; `after`: only what follows it. */
  list(prefix: string, after?: string): AsyncIterable<StoredObject>;
  /** What is not there is as good as removed. */
  remove(keys: readonly string[]): Promise<void>;
  close(): void;
}

/** @throws Error for a key that no adapter may be given: it would lead out of the folder. */
export function checkKey(key: string): string {
  if (!/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/.test(key)) throw new Error(`no key of ours: ${key}`);
  return key;
}
