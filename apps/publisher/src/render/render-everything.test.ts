import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { expect, it, vi } from 'vitest';
import { renderEverything, RebuildStopped } from './render-everything.js';

class SlowWorker extends EventEmitter {
  ended = false;
  postMessage(): void {
    // Renders for ever.
  }
  async terminate(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.ended = true;
  }
}

const paths = Array.from({ length: 300 }, (_, n) => `/tin/bai-${String(n)}/`);
const data = { bundleDir: '', indexPath: '', origin: '', releasesPath: '' };
function begun(signal: AbortSignal) {
  const workers: SlowWorker[] = [];
  const begin = () => {
    const worker = new SlowWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  };
  const onProgress = vi.fn();
  return { workers, onProgress, work: renderEverything(paths, data, { onProgress, signal, begin }) };
}

it('when one worker fails the other is ended too, before anybody is told', async () => {
  const { work, workers, onProgress } = begun(new AbortController().signal);
  const [one, other] = workers;
  other?.emit('message', { pages: [], failures: [], torn: [] });
  one?.emit('error', new Error('hết bộ nhớ'));
  await expect(work).rejects.toThrow('hết bộ nhớ');
  expect(workers.map(({ ended }) => ended)).toEqual([true, true]);
  other?.emit('message', { pages: [], failures: [], torn: [] });
  expect(onProgress).not.toHaveBeenCalled();
});

it('when it is stopped both are ended before anybody is told', async () => {
  const stopping = new AbortController();
  const { work, workers } = begun(stopping.signal);
  stopping.abort();
  await expect(work).rejects.toThrow(RebuildStopped);
  expect(workers.map(({ ended }) => ended)).toEqual([true, true]);
});
