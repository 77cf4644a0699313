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

  it('takes no time for who has recorded nothing, whatever else is on its way', async () => {
    const handover = new Handover();
    handover.begin('another');
    expect(await followed(handover.wait([]))()).toBe(true);
  });

  it('takes no time where the publisher was quicker', async () => {
    const handover = new Handover();
    handover.begin('own');
    handover.taken('own');
    expect(await followed(handover.wait(['own']))()).toBe(true);
  });

  it('lasts until the publisher has one’s own event, not another', async () => {
    const handover = new Handover();
    for (const eventId of ['own', 'own too', 'another']) handover.begin(eventId);
    const over = followed(handover.wait(['own', 'own too']));
    handover.taken('another');
    handover.taken('own');
    expect(await over()).toBe(false);
    handover.taken('own too');
    expect(await over()).toBe(true);
  });

  it('lasts a tenth of a second, whatever becomes of the publisher, and nothing is kept', async () => {
    const handover = new Handover();
    handover.begin('own');
    const over = followed(handover.wait(['own']));
    await vi.advanceTimersByTimeAsync(99);
    expect(await over()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await over()).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    expect(await followed(handover.wait(['own']))()).toBe(true);
  });
});
