import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderObjects } from './folder-objects.js';

const synced: string[] = [];
const sync = (path: string) => {
  synced.push(path);
  return Promise.resolve();
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-folder-'));
  synced.length = 0;
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('objects in a folder', () => {
  it('last with their names: the folder is on disk before it is said that one stands', async () => {
    const objects = new FolderObjects(folder, sync);
    expect(await objects.putIfAbsent('log/000000000001', Buffer.from('một'))).toBe(true);
    expect(synced).toEqual([join(folder, 'log'), folder]);
    synced.length = 0;
    // The folders around it last by now; its own has a new name in it each time.
    await objects.put('log/000000000002', Buffer.from('hai'));
    expect(synced).toEqual([join(folder, 'log')]);
    synced.length = 0;
    await objects.put('body/ab/abcd', Buffer.from('ba'));
    expect(synced).toEqual([join(folder, 'body/ab'), join(folder, 'body'), folder]);
  });

  it('forget what a killed process had half written, and leave what another writes just now', async () => {
    const parts = join(folder, '.parts');
    mkdirSync(parts);
    for (const name of ['cu', 'moi']) writeFileSync(join(parts, name), 'x');
    const long = new Date(Date.now() - 25 * 3_600_000);
    utimesSync(join(parts, 'cu'), long, long);
    await new FolderObjects(folder).put('body/ab/abcd', Buffer.from('ba'));
    expect(readdirSync(parts)).toEqual(['moi']);
  });
});

it('a folder whose name could not be made to last is no lasting one for the next put', async () => {
  const tried: string[] = [];
  let failing = folder;
  const objects = new FolderObjects(folder, (name) => {
    tried.push(name);
    return name === failing ? Promise.reject(new Error('EIO')) : Promise.resolve();
  });
  await expect(objects.put('body/a', Buffer.from('a'))).rejects.toThrow('EIO');
  await expect(objects.put('body/b', Buffer.from('b'))).rejects.toThrow('EIO');
  failing = '';
  await objects.put('body/c', Buffer.from('c'));
  tried.length = 0;
  await objects.put('body/d', Buffer.from('d'));
  expect(tried).toEqual([join(folder, 'body')]);
});
