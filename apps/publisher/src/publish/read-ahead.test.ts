import { describe, expect, it } from 'vitest';
import type { Publication } from '@toasoan/contracts';
import { ReadAhead } from './read-ahead.js';
import { keyOf, type DocumentKey, type ReadResult } from './read-documents.js';

const key = (id: string, revision = 1): DocumentKey => ({ kind: 'article', id, revision });

/** What no batch has taken, without what is known. */
const of =
  (...waiting: DocumentKey[]) =>
  (known: ReadonlySet<string>) =>
    waiting.filter((one) => !known.has(keyOf(one)));

/** A CMS whose documents are at that revision, and a note of what it was asked for. */
function cmsAt(revision: number, outcome: 'read' | 'failed' = 'read') {
  const asked: string[][] = [];
  const read = (keys: readonly DocumentKey[]) => {
    if (keys.length > 0) asked.push(keys.map(({ id }) => id));
    const result = (id: string): ReadResult =>
      outcome === 'failed'
        ? { outcome, message: 'đi vắng' }
        : { outcome, publication: { kind: 'article', id, revision } as Publication };
    return Promise.resolve(new Map(keys.map((one) => [keyOf(one), result(one.id)])));
  };
  return { asked, read };
}

describe('documents read while another batch is published', () => {
  it('are not read again in their turn, and others are', async () => {
    const { asked, read } = cmsAt(1);
    const ahead = new ReadAhead(read, of(key('a'), key('b')));
    ahead.begin();
    const taken = await ahead.take([key('a'), key('b'), key('c')]);
    expect([...taken.keys()]).toEqual(['article:a', 'article:b', 'article:c']);
    expect(asked).toEqual([['a', 'b'], ['c']]);
  });

  it('are read once, however often something comes in', async () => {
    const { asked, read } = cmsAt(1);
    const waiting = [key('a')];
    const ahead = new ReadAhead(read, (known) => of(...waiting)(known));
    ahead.begin();
    waiting.push(key('b'));
    ahead.more();
    await new Promise(setImmediate);
    ahead.more();
    await ahead.take([]);
    ahead.more();
    await ahead.end();
    expect(asked).toEqual([['a'], ['b']]);
  });

  it('are read again where an event names a later revision', async () => {
    const { asked, read } = cmsAt(1);
    const ahead = new ReadAhead(read, of(key('a')));
    ahead.begin();
    await ahead.take([key('a', 2)]);
    expect(asked).toEqual([['a'], ['a']]);
  });

  it('are read again where they could not be', async () => {
    const { asked, read } = cmsAt(1, 'failed');
    const ahead = new ReadAhead(read, of(key('a')));
    ahead.begin();
    const taken = await ahead.take([key('a')]);
    expect([asked, taken.get('article:a')?.outcome]).toEqual([[['a'], ['a']], 'failed']);
  });

  it('hold nobody up when reading throws', async () => {
    let broken = true;
    const { read } = cmsAt(1);
    const ahead = new ReadAhead((keys) => (broken ? Promise.reject(new Error('disk')) : read(keys)), of(key('a')));
    ahead.begin();
    await ahead.end();
    broken = false;
    expect((await ahead.take([key('a')])).get('article:a')?.outcome).toBe('read');
  });
});
