import { describe, expect, it, vi } from 'vitest';
import { BackupRefused } from '../backup-refused';
import type { PostgresTarget } from './postgres-target';
import type { SqliteSource } from './sqlite-source';
import { transferInto } from './transfer-database';

const source = { schemaHash: () => 'h', tables: () => [], wasWritten: () => false } as unknown as SqliteSource;

/** A target that says what it was asked for. `fails`: the statement that does; `turn`: nobody else transfers into it. */
function targetThat({ fails = '', turn = true } = {}) {
  const ran: string[] = [];
  const target = {
    takeTurn: () => Promise.resolve(turn),
    tables: () => Promise.resolve(ran.includes('BEGIN') ? [] : [{ name: 'strapi_x', columns: [] }]),
    schemaHash: () => Promise.resolve('h'),
    openForFilling: () => Promise.resolve(() => Promise.resolve()),
    run: (sql: string) => {
      ran.push(sql);
      return sql === fails ? Promise.reject(new Error('đứt kết nối')) : Promise.resolve();
    },
  } as unknown as PostgresTarget;
  return { target, ran, dropped: () => ran.filter((sql) => sql.startsWith('DROP')) };
}
const goes = () => Promise.resolve();

describe('a transfer', () => {
  it('beside another one into the same database is refused, and takes nothing away', async () => {
    const { target, dropped } = targetThat({ turn: false });
    const makeTables = vi.fn(goes);
    await expect(transferInto(target, source, { requireEmpty: goes, makeTables })).rejects.toThrow(
      'Một lần chuyển khác',
    );
    expect([makeTables.mock.calls.length, dropped()]).toEqual([0, []]);
  });

  it('into a database that somebody has filled takes nothing away', async () => {
    const { target, dropped } = targetThat();
    const requireEmpty = () => Promise.reject(new BackupRefused('không trống'));
    await expect(transferInto(target, source, { requireEmpty, makeTables: goes })).rejects.toThrow('không trống');
    expect(dropped()).toEqual([]);
  });

  it('that fails before its commit leaves no table behind', async () => {
    const { target, dropped } = targetThat();
    const makeTables = () => Promise.reject(new Error('đầy đĩa'));
    await expect(transferInto(target, source, { requireEmpty: goes, makeTables })).rejects.toThrow('đầy đĩa');
    expect(dropped()).toEqual(['DROP TABLE "strapi_x" CASCADE']);
  });

  it('that was committed stands, whatever fails afterwards', async () => {
    const { target, ran, dropped } = targetThat({ fails: 'ANALYZE' });
    expect(await transferInto(target, source, { requireEmpty: goes, makeTables: goes })).toEqual({ tables: [] });
    expect([ran.includes('COMMIT'), dropped()]).toEqual([true, []]);
  });
});
