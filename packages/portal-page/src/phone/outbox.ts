import { isPassing, type Answer } from '../server/answers.js';
import type { Server } from '../server/server.js';
import { withLock } from '../server/with-lock.js';
import { waitAfter } from './backoff.js';
import { nextStep } from './next-step.js';
import { isWaiting } from './phone-item.js';
import type { Phone } from './phone.js';
import { takeStep } from './take-step.js';

/** Steps of one item in one go: three pictures take eight; more would be two sides that never agree. */
const MOST_STEPS = 100;

export interface OutboxState {
  /** Items and words that have not arrived. */
  waiting: number;
  busy: boolean;
  /** Why it rests: no line, or the session has ended. */
  rests: 'offline' | 'signed_out' | null;
  /** By picture key, 0–1. */
  progress: Readonly<Record<string, number>>;
}

export interface OutboxAround {
  now: () => number;
  /** 0–1. */
  chance: () => number;
  lock: <T>(name: string, work: () => Promise<T>) => Promise<T>;
}

/** Sends what waits on the phone, in order, as often as it takes. */
export class Outbox {
  state: OutboxState = { waiting: 0, busy: false, rests: null, progress: {} };
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #again = false;
  #stopped = false;
  readonly #changed = new Set<() => void>();

  constructor(
    private readonly phone: Phone,
    private readonly server: Server,
    private readonly around: OutboxAround = { now: Date.now, chance: Math.random, lock: withLock },
  ) {}

  onChange(hear: () => void): () => void {
    this.#changed.add(hear);
    return () => void this.#changed.delete(hear);
  }

  /** Something is to be sent, or it is worth a try again. `after`: milliseconds, while somebody is still typing. */
  kick(after = 0): void {
    if (this.#stopped) return;
    if (this.state.busy) {
      this.#again = true;
      return;
    }
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.run(), after);
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  /** One round; resolves when nothing more can be done now. */
  async run(): Promise<void> {
    if (this.state.busy || this.#stopped) return;
    this.#timer = null;
    this.#set({ busy: true });
    const failure = await this.around
      .lock('outbox', () => this.#round())
      .catch((): Answer<never> => ({
        ok: false,
        why: 'offline',
      }));
    await this.#count();
    const rests = failure === null || failure.ok ? null : failure.why === 'signed_out' ? 'signed_out' : 'offline';
    this.#set({ busy: false, rests });
    if (failure === null || failure.ok) {
      this.#failures = 0;
      if (this.#again) this.kick();
    } else if (failure.why !== 'signed_out') {
      this.#failures += 1;
      const told = failure.why === 'refused' ? failure.refusal.retryAfter : undefined;
      this.kick(waitAfter(this.#failures, this.around.chance(), told));
    }
    this.#again = false;
  }

  /** The line is back, or the page is: no need to wait out the last failure. */
  wake(): void {
    this.#failures = 0;
    this.kick();
  }

  async #round(): Promise<Answer<never> | null> {
    for (const { key } of await this.phone.items()) {
      for (let steps = 0; steps < MOST_STEPS; steps += 1) {
        const item = await this.phone.item(key);
        const step = item === undefined ? null : nextStep(item);
        if (item === undefined || step === null) break;
        const result = await takeStep(item, step, {
          phone: this.phone,
          server: this.server,
          now: this.around.now,
          progress: (picture, share) => {
            const { [picture]: _done, ...progress } = this.state.progress;
            this.#set({ progress: share === null ? progress : { ...progress, [picture]: share } });
          },
        });
        if (result === 'waits') break;
        if (result !== 'went') return result;
        if (this.state.rests !== null) this.#set({ rests: null });
      }
    }
    for (const words of await this.phone.words()) {
      if (words.trouble !== null) continue;
      const answer = await this.server.ask('POST', words.path, { key: words.key, ...words.body });
      if (answer.ok) await this.phone.forgetWords(words.key);
      else if (answer.why === 'refused' && !isPassing(answer)) {
        const { code, message, checklist } = answer.refusal;
        await this.phone.putWords({ ...words, trouble: { code, message, checklist } });
      } else return answer;
    }
    return null;
  }

  async #count(): Promise<void> {
    const items = await this.phone.items();
    const words = await this.phone.words();
    this.#set({ waiting: items.filter(isWaiting).length + words.length });
  }

  #set(change: Partial<OutboxState>): void {
    this.state = { ...this.state, ...change };
    for (const hear of this.#changed) hear();
  }
}
