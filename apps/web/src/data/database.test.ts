import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { CONTENT_INDEX_ENV } from '@toasoan/contracts';
import { aCategory, aUnit } from '@toasoan/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeFixtureIndex } from '../../test/fixture-index.js';
import { categories } from './categories.js';
import { unitById, units } from './units.js';

const category = aCategory({ name: 'Nữ công' });
const unit = aUnit({ name: 'Ban Nữ công' });
let folder = '';
let publisher: Database.Database;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-index-'));
  const path = join(folder, 'index.db');
  writeFixtureIndex(path, [category, unit]);
  process.env[CONTENT_INDEX_ENV] = path;
  publisher = new Database(path);
});
afterEach(() => {
  publisher.close();
  rmSync(folder, { recursive: true });
});

/** As the publisher writes a document: a row that is there already is replaced. */
function put(kind: string, id: string, revision: number, content: unknown): void {
  publisher
    .prepare(`INSERT OR REPLACE INTO item (kind, id, revision, state, content) VALUES (?, ?, ?, 'live', ?)`)
    .run(kind, id, revision, JSON.stringify(content));
}

it('a page rendered after a commit of the publisher shows what was committed', () => {
  expect(categories().map(({ name }) => name)).toEqual(['Nữ công']);
  put('category', category.id, 2, { ...category.content, name: 'Gương sáng' });
  expect(categories().map(({ name }) => name)).toEqual(['Gương sáng']);
  publisher.prepare(`UPDATE item SET state = 'withdrawn', content = NULL WHERE kind = 'category'`).run();
  expect(categories()).toEqual([]);
});

it('an article that comes, changes and goes makes nobody parse the units again', () => {
  const before = units();
  put('article', 'a', 1, {});
  put('article', 'a', 2, {});
  publisher.prepare(`DELETE FROM item WHERE kind = 'article'`).run();
  expect(units()).toBe(before);
});

it('a unit that changes twice in a row is seen both times, and is gone once deleted', () => {
  const name = () => unitById(unit.id)?.name;
  expect(name()).toBe('Ban Nữ công');
  for (const next of ['Ban Công tác nữ', 'Ban Nữ công và Gia đình']) {
    put('unit', unit.id, 2, { ...unit.content, name: next });
    expect(name()).toBe(next);
  }
  publisher.prepare('DELETE FROM item WHERE id = ?').run(unit.id);
  expect(name()).toBeUndefined();
});
