import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseSettings, noteDatabase } from './database-settings.mjs';

/** @type {string} */
let folder;
/** @type {string} */
let file;
const URL_OF_THIS = 'postgres://toasoan:m%E1%BA%ADt@db.example.vn:5432/toasoan';
const noted = (/** @type {Record<string, string>} */ env) => noteDatabase(env, folder);
const ofThis = { DATABASE_CLIENT: 'postgres', DATABASE_URL: URL_OF_THIS };
const asked = (/** @type {Record<string, string>} */ env = {}) =>
  databaseSettings({ TOASOAN_ENVIRONMENT_FILE: file, ...env }, folder);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-settings-'));
  file = join(folder, 'environment');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a command that was given no database', () => {
  it('means SQLite where the data folder says nothing else, and obeys the environment where that does', () => {
    expect(asked()).toEqual({});
    noted({});
    expect(asked()).toEqual({});
    noted(ofThis);
    expect(asked({ DATABASE_CLIENT: 'sqlite' })).toEqual({});
    expect(asked({ DATABASE_CLIENT: 'postgres', DATABASE_URL: 'postgres://a@b/c' })).toEqual({});
  });

  it('finds that of the units, with nothing else of their settings', () => {
    noted(ofThis);
    writeFileSync(file, `# của dịch vụ\nSMTP_URL=smtps://a\nDATABASE_CLIENT=postgres\nDATABASE_URL="${URL_OF_THIS}"\n`);
    expect(asked()).toEqual({ DATABASE_CLIENT: 'postgres', DATABASE_URL: URL_OF_THIS });
  });

  it.each([
    ['localhost', 'localhost:5432'],
    ['localhost:5432', 'localhost'],
    ['[::1]', '[::1]:5432'],
  ])('knows %s for %s: a port that is not said is the usual one', (said, meant) => {
    noted({ DATABASE_CLIENT: 'postgres', DATABASE_URL: `postgres://toasoan@${said}/toasoan` });
    const url = `postgres://toasoan@${meant}/toasoan`;
    writeFileSync(file, `DATABASE_CLIENT=postgres\nDATABASE_URL=${url}\n`);
    expect(asked()).toEqual({ DATABASE_CLIENT: 'postgres', DATABASE_URL: url });
    writeFileSync(file, `DATABASE_CLIENT=postgres\nDATABASE_URL=postgres://toasoan@localhost:5433/toasoan\n`);
    expect(() => asked()).toThrow(/không nêu cơ sở dữ liệu ấy/);
  });

  it('refuses, naming the database and what to do, where that is not to be found or is another', () => {
    noted(ofThis);
    expect(readFileSync(join(folder, 'database.json'), 'utf8')).not.toContain('toasoan:m');
    expect(() => asked()).toThrow(
      /cơ sở dữ liệu toasoan ở db\.example\.vn:5432.*không đọc được .*TOASOAN_ENVIRONMENT_FILE/,
    );
    writeFileSync(file, 'DATABASE_CLIENT=postgres\nDATABASE_URL=postgres://a@khac.example.vn/toasoan\n');
    expect(() => asked()).toThrow(/không nêu cơ sở dữ liệu ấy/);
  });
});
