import { address } from '@toasoan/site-plan';
import { expect, it } from 'vitest';
import { ThreadEnded } from '../asked-thread.js';
import type { Lot } from '../render/render-lot.js';
import { renderApart } from './render-apart.js';

/** A renderer whose thread ends over these pages, `times` times each. */
function rendererThatEndsOn(pages: ReadonlyMap<string, number>) {
  const asked: string[] = [];
  const left = new Map(pages);
  const renderLot = ([path = '']: readonly string[]): Promise<Lot> => {
    asked.push(path);
    const ends = left.get(path) ?? 0;
    left.set(path, ends - 1);
    const entry = { hash: path, mime: 'text/html', size: 1, stored: 'page' as const };
    return ends > 0
      ? Promise.reject(new ThreadEnded('out of memory'))
      : Promise.resolve({ pages: [{ path, entry }], failures: [] });
  };
  return { asked, renderLot };
}

it('blames the page that ends the thread twice, and no other', async () => {
  const renderer = rendererThatEndsOn(new Map([['/nang/', 9]]));
  const { pages, failures } = await renderApart(['/nhe/', '/nang/', '/khac/'], renderer);
  expect(pages.map(({ path }) => path)).toEqual(['/nhe/', '/khac/']);
  expect(failures.map(({ path }) => path)).toEqual(['/nang/']);
});

it('blames nobody where the thread ended once, as for a preview that shares it', async () => {
  const { pages, failures } = await renderApart(['/nang/'], rendererThatEndsOn(new Map([['/nang/', 1]])));
  expect([pages.length, failures.length]).toEqual([1, 0]);
});

it('blames nobody where the thread renders nothing at all', async () => {
  const ends = new Map([
    ['/nang/', 9],
    [address.notFound(), 9],
  ]);
  await expect(renderApart(['/nang/'], rendererThatEndsOn(ends))).rejects.toThrow(ThreadEnded);
});

it('passes on what the store said', async () => {
  const renderLot = () => Promise.reject(new Error('disk is full'));
  await expect(renderApart(['/a/'], { renderLot })).rejects.toThrow('disk is full');
});
