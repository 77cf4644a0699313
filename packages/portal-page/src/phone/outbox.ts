import { concernsAll, isPassing, type Answer } from '../server/answers.js';
import type { Server } from '../server/server.js';
import { withLock } from '../server/with-lock.js';
import { waitAfter } from './backoff.js';
import { nextStep } from './next-step.js';
import { isWaiting, type PhoneItem, type Trouble } from './phone-item.js';
import type { Phone } from './phone.js';
import { AGAIN_MS, takeStep } from './take-step.js';

/** Steps of one item in one go: three pictures take eight; more would be two sides that never agree. */
const MOST_STEPS = 100;

export interface OutboxState {
  /** Items and words that have not arrived. */
  waiting: number;
  busy: boolean;
  /** Why it rests: no line, the newsroom could not take it just now, the session has ended, or the phone's store does not answer. */
  rests: 'offline' | 'busy' | 'signed_out' | 'store' | null;
  /** By picture key, 0–1. */
  progress: Readonly<Record<string, number>>;
}

export interface OutboxAround {
  now: () => number;
  /** 0–1. */
  chance: () => number;
  lock: <T>(name: string, work: () => Promise<T>) => Promise<T>;
}

type Refused = Exclude<Answer<never>, { ok: true }>;
type Failure = Refused | 'store';

function restsFor(failure: Failure | null): OutboxState['rests'] {
  if (failure === null || failure === 'store') return failure;
  return failure.why === 'refused' ? 'busy' : failure.why;
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
    let failure: Failure | null;
    try {
      failure = await this.around.lock('outbox', () => this.#round());
      await this.#count();
    } catch {
      // The phone is full, or has closed its store: nothing can be read or written down.
      failure = 'store';
    }
    this.#set({ busy: false, rests: restsFor(failure) });
    if (failure === null) {
      this.#failures = 0;
      if (this.#again) this.kick();
    } else if (this.state.rests !== 'signed_out') {
      this.#failures += 1;
      const told = failure !== 'store' && failure.why === 'refused' ? failure.refusal.retryAfter : undefined;
      this.kick(waitAfter(this.#failures, this.around.chance(), told));
    }
    this.#again = false;
  }

  /** The line is back, or the page is: no need to wait out the last failure. */
  wake(): void {
    this.#failures = 0;
    // Who signed in again is not told of the session that had ended.
    if (this.state.rests === 'signed_out') this.#set({ rests: null });
    this.kick();
  }

  /** One item that the newsroom can't take just now keeps no other from going; the first such answer is what it comes back with. */
  async #round(): Promise<Refused | null> {
    let later: Refused | null = null;
    for (const { key } of await this.phone.items()) {
      const result = await this.#send(key);
      if (result === null || result.ok) continue;
      if (concernsAll(result)) return result;
      later ??= result;
    }
    for (const words of await this.phone.words()) {
      if (this.#stopped || (words.trouble !== null && !this.#isDue(words.trouble))) continue;
      const answer = await this.server.ask<never>('POST', words.path, { key: words.key, ...words.body });
      if (answer.ok) await this.phone.forgetWords(words.key);
      else if (answer.why === 'refused' && !isPassing(answer)) {
        const { code, message, checklist, status } = answer.refusal;
        // What a day had too many of says nothing about the words.
        const until = status === 429 ? { until: this.around.now() + AGAIN_MS } : {};
        await this.phone.putWords({ ...words, trouble: { code, message, checklist, ...until } });
      } else if (concernsAll(answer)) return answer;
      else later ??= answer;
    }
    return later;
  }

  /** All that can be sent of one item now; null: nothing is left, or it waits for a person. */
  async #send(key: string): Promise<Answer<never> | null> {
    let last = '';
    for (let steps = 0; steps < MOST_STEPS && !this.#stopped; steps += 1) {
      const item = await this.#item(key);
      const step = item === undefined ? null : nextStep(item);
      // A step that changed nothing would change nothing the next time.
      if (item === undefined || step === null || JSON.stringify(step) === last) return null;
      last = JSON.stringify(step);
      const result = await takeStep(item, step, {
        phone: this.phone,
        server: this.server,
        now: this.around.now,
        progress: (picture, share) => {
          const { [picture]: _done, ...progress } = this.state.progress;
          this.#set({ progress: share === null ? progress : { ...progress, [picture]: share } });
        },
      });
      if (result === 'waits') return null;
      if (result !== 'went') return result;
      if (this.state.rests !== null) this.#set({ rests: null });
    }
    return null;
  }

  #isDue({ until }: Trouble): boolean {
    return until !== undefined && until <= this.around.now();
  }

  /** As it stands, with what was to pass by itself taken away once it has. */
  async #item(key: string): Promise<PhoneItem | undefined> {
    const item = await this.phone.item(key);
    if (!item?.trouble || !this.#isDue(item.trouble)) return item;
    return this.phone.changeItem(key, (now) => ({ ...now, trouble: null }));
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
