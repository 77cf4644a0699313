import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dumpPictures, inRepository, nukeVietDump, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Line, MAPPING } from '../integration/import/import-harness.js';
import { runVerifyLog } from '../integration/editorial/run-verify-log.js';

const ITEMS = 160;
const KILLS = 2;
const KNOWN = 'api::import-item.import-item';

describe.each(inject('everyTemplate'))('kill -9 of an import, on $db', (template) => {
  let cms: RunningCms;
  let folder: string;

  beforeAll(async () => {
    cms = await startCms(template, { TOASOAN_PUBLISHER_URL: 'http://127.0.0.1:9' });
    folder = mkdtempSync(join(tmpdir(), 'toasoan-nhap-'));
    for (const { path, bytes } of dumpPictures()) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    writeFileSync(join(folder, 'tin.sql'), [...nukeVietDump(ITEMS)].join(''));
    writeFileSync(join(folder, 'anh-xa.json'), JSON.stringify(MAPPING));
  }, 180_000);
  afterAll(async () => {
    await cms.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What `npm run import` runs, as a process of its own. */
  const command = (name: string, ...more: string[]) => {
    const args = [join(folder, 'tin.sql'), '--mapping', join(folder, 'anh-xa.json'), '--report', join(folder, name)];
    const child = spawn(process.execPath, [inRepository('apps/cms/dist/src/import-main.js'), ...args, ...more], {
      cwd: inRepository('apps/cms'),
      env: { ...process.env, ...cms.env, TOASOAN_PUBLISHER_URL: 'http://127.0.0.1:9' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const ended = once(child, 'close').then(([code]) => code as number | null);
    return { child, ended };
  };
  const linesOf = (name: string): Line[] =>
    (JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as { items: Line[] }).items;
  const counted = async () => {
    const count = (uid: string, where: object = {}) => cms.app.db.query(uid).count({ where });
    return {
      articles: await count('api::article.article', { submissionChannel: 'import' }),
      redirects: await count('api::redirect.redirect'),
      logged: await count('api::approval-log.approval-log', { command: 'import' }),
      known: await count(KNOWN),
    };
  };

  it('leaves what a whole one leaves, and nothing twice', { timeout: 600_000 }, async () => {
    const before = await counted();
    expect(await command('thu', '--dry-run').ended).toBe(0);
    const said = linesOf('thu');
    const publics = said.filter(({ outcome }) => outcome === 'published').length;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const begun = (await counted()).known;
      const { child, ended } = command(`chet-${String(kill)}`);
      // In the middle of whatever comes after one lot more stands.
      const options = { timeout: 240_000, interval: 20 };
      await expect.poll(async () => (await counted()).known, options).toBeGreaterThan(begun);
      child.kill('SIGKILL');
      expect(await ended).toBeNull();
      const { known, logged, articles } = await counted();
      expect([logged, articles]).toEqual([known, 2 * known]);
      expect(known).toBeLessThan(publics);
    }
    expect(await command('xong').ended).toBe(0);
    const after = await counted();
    expect(after).toEqual({
      articles: before.articles + 2 * publics,
      redirects: before.redirects + publics,
      logged: before.logged + publics,
      known: publics,
    });
    const rows = await cms.app.db.query(KNOWN).findMany({});
    const warnings = new Map(rows.map((row) => [row['sourceKey'], row['warnings']]));
    for (const line of said) if (line.outcome === 'published') expect(warnings.get(line.key)).toEqual(line.warnings);
    expect(await command('nua').ended).toBe(0);
    expect(await counted()).toEqual(after);
    expect((await runVerifyLog(cms.env)).code).toBe(0);
    console.log(
      `kill -9 of an import (${template.db}): ${String(KILLS)} kills, ${String(publics)} of ${String(ITEMS)} items published once`,
    );
  });
});
