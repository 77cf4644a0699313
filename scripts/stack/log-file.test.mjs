import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLog } from './log-file.mjs';

/** @type {string} */
let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-log-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const read = (/** @type {string} */ name) => {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
};

describe('a log', () => {
  it('keeps the log of the start before', async () => {
    for (const line of ['một', 'hai']) {
      const log = openLog(join(folder, 'cms.log'));
      log.write(Buffer.from(line));
      log.end();
      await expect.poll(() => read('cms.log')).toBe(line);
    }
    expect(read('cms.log.1')).toBe('một');
  });

  it('takes two files at most, however much is written', async () => {
    const log = openLog(join(folder, 'cms.log'), { mostBytes: 100 });
    for (let n = 0; n < 50; n += 1) log.write(Buffer.from(`${String(n).padStart(9, '0')}\n`));
    log.write(Buffer.from('cuối\n'));
    log.end();
    await expect.poll(() => read('cms.log')).toBe('cuối\n');
    expect(read('cms.log.1')).toHaveLength(100);
  });

  // /dev/full answers every write as a full disk does.
  it.runIf(existsSync('/dev/full'))('loses lines on a full disk and stops nothing; later it goes on', async () => {
    /** @type {string[]} */
    const problems = [];
    let full = true;
    let time = 0;
    const path = join(folder, 'cms.log');
    const log = openLog(path, {
      open: () => (full ? openSync('/dev/full', 'w') : openSync(path, 'w')),
      onProblem: (sentence) => problems.push(sentence),
      now: () => time,
    });
    log.write(Buffer.from('mất'));
    await expect.poll(() => problems).toHaveLength(1);
    expect(problems[0]).toContain('đĩa đã đầy');
    log.write(Buffer.from('cũng mất'));
    full = false;
    time = 60_000;
    log.write(Buffer.from('còn'));
    log.end();
    await expect.poll(() => read('cms.log')).toBe('còn');
    expect(problems).toHaveLength(1);
  });
});
