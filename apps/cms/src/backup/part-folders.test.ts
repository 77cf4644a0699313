import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dropDeadParts, partName } from './part-folders';

describe('what a killed backup left behind', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'toasoan-parts-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is taken away, and nothing else', async () => {
    const ended = spawnSync(process.execPath, ['-e', '']).pid;
    const kept = [partName('toasoan-b', process.pid), 'toasoan-a', '.other'];
    for (const name of [...kept, partName('toasoan-a', ended)]) await mkdir(join(folder, name));
    await dropDeadParts(folder);
    expect((await readdir(folder)).sort()).toEqual(kept.toSorted());
  });
});
