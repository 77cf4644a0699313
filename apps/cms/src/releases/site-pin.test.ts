import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPin } from './site-pin';

const PINNED = { release: 7, createdAt: '2018-03-16T02:10:00.000Z' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the pin', () => {
  it('is asked for once for all who ask within three seconds, and anew after it was changed', async () => {
    const ask = vi.fn(() => Promise.resolve(PINNED));
    const pin = watchPin(ask);
    expect([await pin.read(), await pin.read()]).toEqual([PINNED, PINNED]);
    expect(ask).toHaveBeenCalledTimes(1);
    pin.forget();
    await pin.read();
    vi.advanceTimersByTime(3_001);
    await pin.read();
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('is what it was while the publisher keeps a desk waiting', async () => {
    const ask = vi.fn<() => Promise<typeof PINNED | null>>().mockResolvedValueOnce(PINNED);
    const pin = watchPin(ask);
    await pin.read();
    pin.forget();
    ask.mockReturnValueOnce(new Promise(() => undefined));
    const late = pin.read();
    await vi.advanceTimersByTimeAsync(500);
    expect(await late).toEqual(PINNED);
  });

  it('is what it was while the publisher does not answer at all', async () => {
    const ask = vi.fn<() => Promise<typeof PINNED | null>>().mockResolvedValueOnce(PINNED);
    const pin = watchPin(ask);
    await pin.read();
    pin.forget();
    ask.mockRejectedValueOnce(new Error('nobody listens'));
    expect(await pin.read()).toEqual(PINNED);
    pin.forget();
    ask.mockResolvedValueOnce(null);
    expect(await pin.read()).toBeNull();
  });
});

describe('whether readers find a page', () => {
  it('is asked once of each address for all who ask within three seconds, and anew after the pin was changed', async () => {
    const find = vi.fn((path: string) => Promise.resolve(path === '/tin/co/'));
    const site = watchPin(undefined, find);
    const all = () => Promise.all(['/tin/co/', '/tin/khong/', '/tin/co/'].map((path) => site.finds(path)));
    expect([await all(), await all()]).toEqual([
      [true, false, true],
      [true, false, true],
    ]);
    expect(find).toHaveBeenCalledTimes(2);
    site.forget();
    await all();
    vi.advanceTimersByTime(3_001);
    await all();
    expect(find).toHaveBeenCalledTimes(6);
  });

  it('is not waited for longer than half a second', async () => {
    const site = watchPin(undefined, () => new Promise<never>(() => undefined));
    const asked = site.finds('/tin/co/');
    await vi.advanceTimersByTimeAsync(500);
    expect(await asked).toBeNull();
  });
});
