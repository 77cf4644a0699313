import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepository } from '@toasoan/testkit';
import { afterAll, describe, expect, it } from 'vitest';

const units = readdirSync(inRepository('deploy/systemd'));
const services = units.filter((name) => name.endsWith('.service'));

function version(): number {
  try {
    return Number(
      /^systemd (\d+)/.exec(execFileSync('systemd-analyze', ['--version'], { encoding: 'utf8' }))?.[1] ?? 0,
    );
  } catch {
    return 0;
  }
}
/** Offline judgement came with 250. */
const able = version() >= 250;
if (!able) console.log('no systemd-analyze of 250 or newer on this machine: the units are not tried');

describe.runIf(able)('the units for systemd', () => {
  const folder = mkdtempSync(join(tmpdir(), 'toasoan-units-'));
  for (const name of units) {
    const text = readFileSync(inRepository('deploy/systemd', name), 'utf8');
    // What is looked for on the machine that runs them need not be on this one.
    writeFileSync(join(folder, name), text.replaceAll('/usr/bin/node', process.execPath));
  }
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('are well formed', () => {
    const { stderr } = spawnSync('systemd-analyze', ['verify', ...units.map((name) => join(folder, name))], {
      encoding: 'utf8',
    });
    expect(stderr.split('\n').filter((line) => line.includes('toasoan-'))).toEqual([]);
  });

  it.each(services)('%s leaves little open', (name) => {
    const args = ['security', '--offline=true', '--no-pager', join(folder, name)];
    const { stdout } = spawnSync('systemd-analyze', args, { encoding: 'utf8' });
    const exposure = Number(/exposure level for \S+: ([\d.]+)/.exec(stdout)?.[1] ?? NaN);
    expect(exposure).toBeLessThanOrEqual(2);
  });
});
