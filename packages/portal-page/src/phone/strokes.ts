import type { Server } from '../server/server.js';
import { nextStep } from './next-step.js';
import type { PhoneItem } from './phone-item.js';
import type { Phone } from './phone.js';
import { takeStep } from './take-step.js';

const AGAIN_MS = 5_000;

interface Around {
  /** The item as it is to be drawn; null: the phone has none. */
  shown: (item: PhoneItem | null) => void;
  /** Whether something written is on the screen alone. */
  unkept: (lost: boolean) => void;
  server: Server;
  now?: () => number;
  /** Runs `work` later; answers how to call it off. */
  later?: (work: () => void, ms: number) => () => void;
}

const byTimer: NonNullable<Around['later']> = (work, ms) => {
  const timer = setTimeout(work, ms);
  return () => {
    clearTimeout(timer);
  };
};

type Change = (item: PhoneItem) => PhoneItem;

/**
 * What is typed into one item, on its way into the phone's store. Where the store refuses (the phone is full, the browser has
 * closed it), nothing typed is undone on the screen: it is kept in order, tried again, and its words are sent from memory.
 */
export class Strokes {
  isUnkept = false;
  #item: PhoneItem | null = null;
  #waiting: Change[] = [];
  #storing: Promise<boolean> | null = null;
  #callOff: (() => void) | null = null;
  #stopped = false;

  constructor(
    private readonly key: string,
    private readonly phone: Phone,
    private readonly around: Around,
  ) {}

  /** Takes over what the store has, where nothing of one's own is on its way there. */
  async look(): Promise<void> {
    if (this.#waiting.length > 0) return;
    const held = await this.phone.item(this.key).catch(() => undefined);
    if (this.#waiting.length > 0 || (held === undefined && this.isUnkept)) return;
    this.#show(held ?? null);
  }

  /** On the screen at once; resolves with whether the phone has it. */
  make(change: Change): Promise<boolean> {
    if (this.#item !== null) this.#show(change(this.#item));
    this.#waiting.push(change);
    return this.#store();
  }

  stop(): void {
    this.#stopped = true;
    this.#callOff?.();
    if (this.#waiting.length > 0) void this.#store();
  }

  #store(): Promise<boolean> {
    this.#callOff?.();
    this.#storing ??= this.#storeAll().finally(() => {
      this.#storing = null;
    });
    return this.#storing;
  }

  async #storeAll(): Promise<boolean> {
    try {
      while (this.#waiting.length > 0) {
        const together = [...this.#waiting];
        await this.phone.changeItem(this.key, (item) => together.reduce((now, change) => change(now), item));
        this.#waiting = this.#waiting.slice(together.length);
      }
    } catch {
      this.#tell(true);
      if (!this.#stopped) {
        this.#callOff = (this.around.later ?? byTimer)(() => void this.#store(), AGAIN_MS);
        await this.#sendFromMemory();
      }
      return false;
    }
    this.#tell(false);
    this.phone.told();
    return true;
  }

  /** The words alone: a picture is read from the store. */
  async #sendFromMemory(): Promise<void> {
    const item = this.#item;
    const step = item === null ? null : nextStep({ ...item, send: null });
    if (item === null || (step?.do !== 'create' && step?.do !== 'save')) return;
    const memory = {
      changeItem: (_key: string, change: Change): Promise<PhoneItem | undefined> => {
        if (this.#item !== null) this.#show(change(this.#item));
        this.#waiting.push(change);
        return Promise.resolve(this.#item ?? undefined);
      },
      forgetItem: () => Promise.resolve(),
      lightenPictures: () => Promise.resolve(),
      picture: () => Promise.resolve(undefined),
      putPicture: () => Promise.resolve(),
    };
    const { server, now = Date.now } = this.around;
    await takeStep(item, step, { phone: memory, server, now, progress: () => undefined });
  }

  #show(item: PhoneItem | null): void {
    this.#item = item;
    if (!this.#stopped) this.around.shown(item);
  }

  #tell(lost: boolean): void {
    if (lost === this.isUnkept) return;
    this.isUnkept = lost;
    this.around.unkept(lost);
  }
}
