import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { repeat } from './repeat';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('repeated work', () => {
  it('begins no turn while one is under way, and none after the end, which waits for it', async () => {
    let finish = (): void => undefined;
    const work = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    const stop = repeat(10, work, vi.fn());
    await vi.advanceTimersByTimeAsync(35);
    expect(work).toHaveBeenCalledTimes(1);
    const ended = vi.fn();
    const ending = stop().then(ended);
    await vi.advanceTimersByTimeAsync(35);
    expect(ended).not.toHaveBeenCalled();
    finish();
    await ending;
    await vi.advanceTimersByTimeAsync(35);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('tells every failure and goes on', async () => {
    const failed = vi.fn();
    const stop = repeat(10, () => Promise.reject(new Error('away')), failed);
    await vi.advanceTimersByTimeAsync(25);
    expect(failed).toHaveBeenCalledTimes(2);
    await stop();
  });
});
