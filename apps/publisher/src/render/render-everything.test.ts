import { setImmediate } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { ThreadEnded } from '../asked-thread.js';
import type { PagesDone } from './rebuild-worker.js';
import { renderEverything, RebuildStopped } from './render-everything.js';

const paths = Array.from({ length: 300 }, (_, n) => `/tin/bai-${String(n)}/`);
const data = { bundleDir: '', indexPath: '', origin: '', releasesPath: '' };
const entry = { hash: 'x', mime: 'text/html', size: 1, stored: 'page' as const };
const done = (asked: readonly string[]): PagesDone => ({
  pages: asked.map((path) => ({ path, entry })),
  failures: [],
  torn: [],
});

interface Ask {
  asked: readonly string[];
  resolve(answer: PagesDone): void;
  reject(error: Error): void;
}

function begun(signal: AbortSignal) {
  const threads: { asks: Ask[]; ended: boolean }[] = [];
  const begin = () => {
    const thread = { asks: [] as Ask[], ended: false };
    threads.push(thread);
    return {
      ask: (asked: readonly string[]) =>
        new Promise<PagesDone>((resolve, reject) => thread.asks.push({ asked, resolve, reject })),
      close: async () => {
        for (const { reject } of thread.asks) reject(new Error('the publisher is stopping'));
        await setImmediate();
        thread.ended = true;
      },
    };
  };
  const onProgress = vi.fn();
  return { threads, onProgress, work: renderEverything(paths, data, { onProgress, signal, begin }) };
}

it('when the store fails in one thread the other is ended too, before anybody is told', async () => {
  const { work, threads, onProgress } = begun(new AbortController().signal);
  const [one, other] = threads;
  one?.asks[0]?.reject(new Error('đĩa đầy'));
  await expect(work).rejects.toThrow('đĩa đầy');
  expect(threads.map(({ ended }) => ended)).toEqual([true, true]);
  other?.asks[0]?.resolve(done([]));
  expect(onProgress).not.toHaveBeenCalled();
});

it('when it is stopped both are ended before anybody is told', async () => {
  const stopping = new AbortController();
  const { work, threads } = begun(stopping.signal);
  stopping.abort();
  await expect(work).rejects.toThrow(RebuildStopped);
  expect(threads.map(({ ended }) => ended)).toEqual([true, true]);
});

// Seen to fail where the end of a thread was the end of the rebuild, which was tried again for ever.
it('finishes without the page that ends its thread', async () => {
  const deadly = '/tin/bai-150/';
  const begin = () => ({
    ask: (asked: readonly string[]) =>
      asked.includes(deadly) ? Promise.reject(new ThreadEnded('ended', deadly)) : Promise.resolve(done(asked)),
    close: () => Promise.resolve(),
  });
  const onProgress = vi.fn();
  const { pages, failures } = await renderEverything(paths, data, {
    onProgress,
    signal: new AbortController().signal,
    begin,
  });
  expect(failures.map(({ path }) => path)).toEqual([deadly]);
  expect([pages.size, pages.has(deadly)]).toEqual([299, false]);
  expect(onProgress).toHaveBeenLastCalledWith(300, 300);
});

// Seen to fail: an upgrade whose article page hangs took thirty seconds of each article, and then all of them off the site.
it('fails where more pages end a thread than a few', async () => {
  let asks = 0;
  const begin = () => ({
    ask: (asked: readonly string[]) => {
      asks += 1;
      const [over] = asked;
      if (over === '/404.html' || over === undefined) return Promise.resolve(done(asked));
      return Promise.reject(new ThreadEnded('ended', over, true));
    },
    close: () => Promise.resolve(),
  });
  const { signal } = new AbortController();
  await expect(renderEverything(paths, data, { onProgress: vi.fn(), signal, begin })).rejects.toThrow(ThreadEnded);
  expect(asks).toBeLessThan(150);
});
