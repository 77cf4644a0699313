import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FolderObjects } from './folder-objects.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'toasoan-objects-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

it('a folder whose name could not be made to last is no lasting one for the next put', async () => {
  const synced: string[] = [];
  let failing = root;
  const objects = new FolderObjects(root, (folder) => {
    synced.push(folder);
    return folder === failing ? Promise.reject(new Error('EIO')) : Promise.resolve();
  });
  await expect(objects.put('body/a', Buffer.from('a'))).rejects.toThrow('EIO');
  await expect(objects.put('body/b', Buffer.from('b'))).rejects.toThrow('EIO');
  failing = '';
  await objects.put('body/c', Buffer.from('c'));
  synced.length = 0;
  await objects.put('body/d', Buffer.from('d'));
  expect(synced).toEqual([join(root, 'body')]);
});
