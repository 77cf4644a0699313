import Database from 'better-sqlite3';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CheckRows, type SelfCheckReport } from './check-rows.js';
import { SelfCheck, type SelfCheckParts } from './self-check.js';

const DRIFT: SelfCheckReport = {
  ...{ at: '2018-03-15T19:30:00.000Z', outcome: 'drift', pages: 900, count: 1, paths: ['/tin/bai-1/'] },
  ...{ repaired: false, reconciliation: 'even', seconds: 3, message: null },
};
const NIGHT = new Date('2018-03-16T19:30:00.000Z');

let db: Database.Database;
let rows: CheckRows;
let lines: { level: number }[];
let check: SelfCheck;
beforeEach(() => {
  db = new Database(':memory:');
  rows = new CheckRows(db);
  lines = [];
  const log = pino({}, { write: (line) => void lines.push(JSON.parse(line) as { level: number }) });
  const publisher = {
    parts: { leads: () => false, releases: { current: () => ({ pinned: false }) } },
    waitsForCms: false,
  };
  check = new SelfCheck({ rows, publisher, log } as unknown as SelfCheckParts, { hour: 2, minute: 30 });
});
afterEach(() => db.close());

it('on a machine that follows is put off: no fault of the night, and what the last real one found stands', async () => {
  rows.keep(DRIFT);
  rows.setDue(NIGHT);
  expect(await check.look(NIGHT)).toMatchObject({ outcome: 'put-off', pages: 0 });
  expect(check.last).toEqual(DRIFT);
  expect(lines.map(({ level }) => level)).toEqual([pino.levels.values['info']]);
});

it('is said where there was none before', async () => {
  await check.run();
  expect(check.last).toMatchObject({ outcome: 'put-off' });
});
