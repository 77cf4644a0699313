import { describe, expect, it } from 'vitest';
import { newToken, PreviewStore } from './preview-store.js';

const preview = (bytes: number, expiresAt: number) => ({ html: Buffer.alloc(bytes), files: [], expiresAt });

describe('previews are kept', () => {
  it('until they expire, not a moment longer, and are then forgotten', () => {
    const store = new PreviewStore();
    store.add('a', preview(10, 1000), 0);
    expect(store.find('a', 999)).not.toBeNull();
    expect(store.find('a', 1000)).toBeNull();
    store.sweep(1000);
    expect(store.size).toBe(0);
  });

  it('up to a number, the oldest going first', () => {
    const store = new PreviewStore({ previews: 2, bytes: 1000 });
    for (const token of ['a', 'b', 'c']) store.add(token, preview(1, 1000), 0);
    expect(['a', 'b', 'c'].map((token) => store.find(token, 0) !== null)).toEqual([false, true, true]);
  });

  it('up to so many bytes, and one that is more than that alone not at all', () => {
    const store = new PreviewStore({ previews: 10, bytes: 100 });
    store.add('a', preview(60, 1000), 0);
    store.add('b', preview(60, 1000), 0);
    expect([store.find('a', 0), store.size]).toEqual([null, 1]);
    expect(store.add('c', preview(101, 1000), 0)).toBe(false);
    expect(store.find('b', 0)).not.toBeNull();
  });

  it('with room again once the old ones have expired', () => {
    const store = new PreviewStore({ previews: 1, bytes: 100 });
    store.add('a', preview(90, 10), 0);
    store.add('b', preview(90, 1000), 20);
    expect(store.size).toBe(1);
    store.add('c', preview(90, 1000), 20);
    expect(store.find('b', 20)).toBeNull();
  });
});

it('a token is 32 characters that nobody guesses, and never the same', () => {
  const tokens = Array.from({ length: 1000 }, newToken);
  expect(new Set(tokens).size).toBe(1000);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/);
});
