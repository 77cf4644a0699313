import { address } from '@toasoan/site-plan';
import { expect, it } from 'vitest';
import { ThreadEnded } from '../asked-thread.js';
import { lotOrNull, renderApart } from './render-apart.js';
import type { Lot } from './render-lot.js';

/** A renderer whose thread ends over these pages, `times` times each; `preview`: over something else, so often. */
function rendererThatEndsOn(pages: ReadonlyMap<string, number>, { preview = 0, hangs = false } = {}) {
  const asked: (readonly string[])[] = [];
  const left = new Map(pages);
  let previews = preview;
  const render = (paths: readonly string[]): Promise<Lot> => {
    asked.push(paths);
    if (previews-- > 0) return Promise.reject(new ThreadEnded('out of memory', '/xem-truoc/x/'));
    for (const path of paths) {
      const ends = left.get(path) ?? 0;
      left.set(path, ends - 1);
      if (ends > 0) return Promise.reject(new ThreadEnded('out of memory', path, hangs));
    }
    const made = paths.map((path) => {
      return { path, entry: { hash: path, mime: 'text/html', size: 1, stored: 'page' as const } };
    });
    return Promise.resolve({ pages: made, failures: [] });
  };
  return { asked, render };
}
const many = Array.from({ length: 100 }, (_, n) => `/tin/bai-${String(n)}/`);
const madeOf = (lots: readonly Lot[]) => lots.flatMap(({ pages }) => pages.map(({ path }) => path));

it('blames the page that ends the thread twice, and no other', async () => {
  const { render } = rendererThatEndsOn(new Map([['/nang/', 9]]));
  const { lots, failures } = await renderApart(['/nhe/', '/nang/', '/khac/'], render, new Set());
  expect(madeOf(lots)).toEqual(['/nhe/', '/khac/']);
  expect(failures.map(({ path }) => path)).toEqual(['/nang/']);
});

it('counts the time before, asks the suspect alone, and does not take the rest one by one', async () => {
  const { asked, render } = rendererThatEndsOn(new Map([['/tin/bai-50/', 9]]));
  const suspects = new Set<string>();
  expect(await lotOrNull(render(many), suspects)).toBeNull();
  const { lots, failures } = await renderApart(many, render, suspects);
  expect([madeOf(lots).length, failures.length]).toEqual([99, 1]);
  expect(asked.map(({ length }) => length)).toEqual([100, 1, 1, 32, 32, 32, 3]);
});

it('blames nobody where the thread ended once, or over previews that share it', async () => {
  const once = rendererThatEndsOn(new Map([['/nang/', 1]]));
  expect((await renderApart(['/nang/'], once.render, new Set())).failures).toEqual([]);
  const beside = rendererThatEndsOn(new Map(), { preview: 2 });
  expect((await renderApart(['/nang/'], beside.render, new Set())).failures).toEqual([]);
});

it('blames nobody where the thread renders nothing at all, or ends over something else each time', async () => {
  const ends = new Map([
    ['/nang/', 9],
    [address.notFound(), 9],
  ]);
  await expect(renderApart(['/nang/'], rendererThatEndsOn(ends).render, new Set())).rejects.toThrow(ThreadEnded);
  const { asked, render } = rendererThatEndsOn(new Map(), { preview: 99 });
  await expect(renderApart(['/a/'], render, new Set())).rejects.toThrow(ThreadEnded);
  expect(asked).toHaveLength(3);
});

it('once a page is proven, ends the thread once for each other that hangs over the same', async () => {
  const { asked, render } = rendererThatEndsOn(new Map(many.slice(0, 5).map((path) => [path, 9])), { hangs: true });
  const { failures } = await renderApart(many.slice(0, 10), render, new Set());
  expect(failures).toHaveLength(5);
  // Twice the first and the 404 page, once each of the four others, then the rest.
  expect(asked).toHaveLength(2 + 1 + 4 + 1);
});

it('asks one alone that runs out of memory beside others, though another is proven', async () => {
  const ends = new Map([
    ['/tin/bai-1/', 9],
    ['/tin/bai-2/', 1],
  ]);
  const { failures } = await renderApart(many, rendererThatEndsOn(ends).render, new Set());
  expect(failures.map(({ path }) => path)).toEqual(['/tin/bai-1/']);
});

it('gives up where more end the thread than may', async () => {
  const render = () => rendererThatEndsOn(new Map(many.slice(0, 5).map((path) => [path, 9]))).render;
  expect((await renderApart(many, render(), new Set(), 5)).failures).toHaveLength(5);
  await expect(renderApart(many, render(), new Set(), 4)).rejects.toThrow(ThreadEnded);
});

it('passes on what the store said', async () => {
  const render = () => Promise.reject(new Error('disk is full'));
  await expect(renderApart(['/a/'], render, new Set())).rejects.toThrow('disk is full');
  await expect(lotOrNull(render(), new Set())).rejects.toThrow('disk is full');
});
