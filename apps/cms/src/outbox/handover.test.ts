import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Handover } from './handover';

describe('waiting until an event has been handed over', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const followed = (waits: Promise<void>) => {
    const state = { over: false };
    void waits.then(() => (state.over = true));
    return async () => {
      await vi.advanceTimersByTimeAsync(0);
      return state.over;
    };
  };

  it('takes no time where there is nothing on its way', async () => {
    const handover = new Handover();
    handover.begin('github');
    expect(await followed(handover.wait('publisher', 100))()).toBe(true);
  });

  it('lasts until that subscriber has answered', async () => {
    const handover = new Handover();
    handover.begin('publisher');
    const [first, second] = [followed(handover.wait('publisher', 100)), followed(handover.wait('publisher', 100))];
    handover.answered('github');
    expect(await first()).toBe(false);
    handover.answered('publisher');
    expect([await first(), await second()]).toEqual([true, true]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends with the work, and the next begins anew', async () => {
    const handover = new Handover();
    handover.begin('publisher');
    const over = followed(handover.wait('publisher', 100));
    handover.over('publisher');
    expect(await over()).toBe(true);
    expect(await followed(handover.wait('publisher', 100))()).toBe(true);
    handover.begin('publisher');
    expect(await followed(handover.wait('publisher', 100))()).toBe(false);
  });

  it('lasts no longer than was said, whatever becomes of the subscriber', async () => {
    const handover = new Handover();
    handover.begin('publisher');
    const over = followed(handover.wait('publisher', 100));
    await vi.advanceTimersByTimeAsync(99);
    expect(await over()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await over()).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
