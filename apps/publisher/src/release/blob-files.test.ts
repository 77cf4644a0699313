import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BlobFiles, hashOf } from './blob-files.js';

let folder: string;
let blobs: BlobFiles;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-blobs-'));
  blobs = new BlobFiles(folder);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const files = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

describe('a body on disk', () => {
  it('comes part by part and is found under its hash', async () => {
    const { hash, bytes } = await blobs.receive([Buffer.from('nước '), Buffer.from('mắm')]);
    const whole = Buffer.from('nước mắm');
    expect([hash, bytes]).toEqual([hashOf(whole), whole.length]);
    expect(readFileSync(blobs.pathOf(hash))).toEqual(whole);
    expect(await blobs.put(whole)).toBe(hash);
    expect(files()).toHaveLength(1);
  });

  it('leaves nothing behind when it breaks off, as on a full disk', async () => {
    const parts = function* () {
      yield Buffer.alloc(100_000);
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
    await expect(blobs.receive(parts())).rejects.toThrow('no space');
    expect(files()).toEqual([]);
  });

  it('of which a crash left a part is swept at the next start; whole ones stay', async () => {
    const hash = await blobs.put(Buffer.from('x'));
    writeFileSync(join(folder, 'a.tmp'), 'nửa');
    mkdirSync(join(folder, 'ab'));
    writeFileSync(join(folder, 'ab', 'abcd.1234.tmp'), 'nửa');
    expect(await blobs.sweep()).toBe(2);
    expect(files().map(({ name }) => name)).toEqual([hash]);
  });

  it('sweeps a folder that is not there yet', async () => {
    expect(await new BlobFiles(join(folder, 'none')).sweep()).toBe(0);
  });
});
