import { basename } from 'node:path';

/**
 * @typedef {{fault: number, what: string, count: number, result: string}} Report
 * @typedef {{title: string, status: string, duration?: number, meta?: {fault?: Report}}} Assertion
 * @typedef {{name: string, status: string, assertionResults: Assertion[]}} File
 */

/**
 * What one file of tests/faults makes in the table: a row for each report, and one for each test that did not pass.
 * @param {number} fault @param {File | undefined} file @returns {{rows: string[][], failed: boolean}}
 */
export function faultRows(fault, file) {
  if (file === undefined || file.assertionResults.length === 0)
    return { rows: [[String(fault), 'could not be run', '', 'FAILED', '']], failed: true };
  const seconds = (/** @type {Assertion} */ { duration = 0 }) => (duration / 1000).toFixed(1);
  const reports = file.assertionResults.flatMap((test) =>
    test.status === 'passed' && test.meta?.fault
      ? [[String(fault), test.meta.fault.what, String(test.meta.fault.count), test.meta.fault.result, seconds(test)]]
      : [],
  );
  // What was left out has proved nothing.
  const broken = file.assertionResults
    .filter(({ status }) => status !== 'passed')
    .map((test) => [
      ...[String(fault), test.title, ''],
      test.status === 'failed' ? 'FAILED' : `FAILED: ${test.status}`,
      seconds(test),
    ]);
  const rows = [...reports, ...broken];
  if (rows.length === 0)
    return { rows: [[String(fault), basename(file.name), '', 'FAILED: no report', '']], failed: true };
  return { rows, failed: broken.length > 0 };
}
