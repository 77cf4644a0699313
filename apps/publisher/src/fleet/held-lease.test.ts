import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HeldLease } from './held-lease.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function world() {
  let answer = { mine: true, fence: 3, leader: 'một', forMs: 900 };
  let asked = 0;
  const lost = vi.fn();
  const held = new HeldLease(
    {
      hold: () => {
        asked += 1;
        return Promise.resolve(answer);
      },
    },
    { lost, failed: vi.fn() },
  );
  return {
    held,
    lost,
    asked: () => asked,
    answers: (next: Partial<typeof answer>) => (answer = { ...answer, ...next }),
  };
}

describe('a lease that is held', () => {
  it('is renewed from the moment it is taken, through work that takes longer than it lasts', async () => {
    const { held, asked } = world();
    expect(await held.take()).toBe(true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect([held.holds, held.fence]).toEqual([true, 3]);
    expect(asked()).toBeGreaterThan(10);
    held.letGo();
    const before = asked();
    await vi.advanceTimersByTimeAsync(5_000);
    expect([held.holds, asked()]).toEqual([false, before]);
  });

  it('is lost, once, when another has had it in between, though it is this machine’s again', async () => {
    const { held, lost, answers } = world();
    await held.take();
    answers({ fence: 5 });
    await vi.advanceTimersByTimeAsync(5_000);
    expect([held.holds, lost.mock.calls.length]).toEqual([false, 1]);
    expect([await held.take(), held.fence]).toEqual([true, 5]);
  });
});
