import { describe, expect, it } from 'vitest';
import { faultRows } from './fault-rows.mjs';

const report = { fault: 3, what: 'kill -9', count: 50, result: 'borne' };
const file = (/** @type {import('./fault-rows.mjs').Assertion[]} */ ...assertionResults) => ({
  ...{ name: '/x/tests/faults/cms-kill.test.ts', status: 'passed' },
  assertionResults,
});
const passed = { title: 'on sqlite', status: 'passed', duration: 1234, meta: { fault: report } };

describe('the table of a full run of faults', () => {
  it('has what was borne, with its count', () => {
    expect(faultRows(3, file(passed))).toEqual({ rows: [['3', 'kill -9', '50', 'borne', '1.2']], failed: false });
  });

  it.each([['skipped'], ['pending'], ['todo']])(
    'counts a test that was %s as failed, beside one that passed',
    (status) => {
      const { rows, failed } = faultRows(3, file(passed, { title: 'on postgres', status }));
      expect([rows.length, rows[1], failed]).toEqual([2, ['3', 'on postgres', '', `FAILED: ${status}`, '0.0'], true]);
    },
  );

  it('counts a file that failed, reported nothing or did not run', () => {
    expect(faultRows(3, file(passed, { title: 'x', status: 'failed' })).failed).toBe(true);
    expect(faultRows(3, file({ title: 'x', status: 'passed' })).rows).toEqual([
      ['3', 'cms-kill.test.ts', '', 'FAILED: no report', ''],
    ]);
    expect([faultRows(3, undefined).failed, faultRows(3, file()).failed]).toEqual([true, true]);
  });
});
