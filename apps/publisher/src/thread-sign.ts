/** Bytes: how often something was begun, how long its name is, the name. */
const [COUNT, LENGTH, NAME] = [0, 4, 8] as const;
const MOST = 2048;

/**
 * What a thread is at, in memory that it shares with whoever asked: can be read while the thread is busy, and when it has ended
 * without a word.
 */
export class ThreadSign {
  readonly #numbers: Int32Array;
  readonly #name: Buffer;

  constructor(readonly memory = new SharedArrayBuffer(NAME + MOST)) {
    this.#numbers = new Int32Array(memory, COUNT, 2);
    this.#name = Buffer.from(memory, NAME, MOST);
  }

  /** How much it has begun so far. */
  get count(): number {
    return Atomics.load(this.#numbers, 0);
  }

  /** What it began last; null: nothing yet. */
  get at(): string | null {
    const length = Atomics.load(this.#numbers, LENGTH / 4);
    return length === 0 ? null : this.#name.toString('utf8', 0, length);
  }

  begin(name: string): void {
    Atomics.store(this.#numbers, LENGTH / 4, this.#name.write(name));
    Atomics.add(this.#numbers, 0, 1);
  }
}
