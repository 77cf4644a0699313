import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Schema {
  attributes: Record<string, { type: string; maxLength?: number }>;
  indexes?: { name: string; columns: string[] }[];
}

/** What `varchar(255)` holds on PostgreSQL; SQLite takes any length, so only a limit in the schema makes them agree. */
const COLUMN = 255;

const source = join(__dirname, '..');
const files = ['api', 'components'].flatMap((folder) =>
  readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name)),
);

describe('a line is refused with a sentence before its column is too short', () => {
  it('finds the schemas', () => expect(files.length).toBeGreaterThan(20));

  it.each(files)('%s', (file) => {
    const { attributes } = JSON.parse(readFileSync(join(source, file), 'utf8')) as Schema;
    const lines = Object.entries(attributes).filter(([, { type }]) => ['string', 'uid', 'email'].includes(type));
    const unbounded = lines.filter(([, { maxLength }]) => maxLength === undefined || maxLength > COLUMN);
    expect(unbounded.map(([name]) => name)).toEqual([]);
  });
});

describe('an index of a schema is one that Strapi reads back as it wrote it', () => {
  // Of PostgreSQL's indexes it passes over the column `id`, and so builds such an index anew at every change of the schema.
  it.each(files)('%s', (file) => {
    const { indexes = [] } = JSON.parse(readFileSync(join(source, file), 'utf8')) as Schema;
    expect(indexes.filter(({ columns }) => columns.includes('id')).map(({ name }) => name)).toEqual([]);
  });
});
