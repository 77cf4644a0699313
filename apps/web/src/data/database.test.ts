import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { CONTENT_INDEX_ENV } from '@toasoan/contracts';
import { aCategory } from '@toasoan/testkit';
import { expect, it } from 'vitest';
import { writeFixtureIndex } from '../../test/fixture-index.js';
import { categories } from './categories.js';

it('a page rendered after a commit of the publisher shows what was committed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'toasoan-index-'));
  const path = join(folder, 'index.db');
  const category = aCategory({ name: 'Nữ công' });
  writeFixtureIndex(path, [category]);
  process.env[CONTENT_INDEX_ENV] = path;
  expect(categories().map(({ name }) => name)).toEqual(['Nữ công']);

  const publisher = new Database(path);
  publisher
    .prepare(`UPDATE item SET content = json_set(content, '$.name', 'Gương sáng') WHERE id = ?`)
    .run(category.id);
  expect(categories().map(({ name }) => name)).toEqual(['Gương sáng']);
  publisher.close();
  rmSync(folder, { recursive: true });
});
