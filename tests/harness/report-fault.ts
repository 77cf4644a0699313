import type { TestContext } from 'vitest';

/** What one fault's test found: `npm run faults` makes a table of these. */
export interface FaultReport {
  /** Its number in docs/testing.md, "Faults". */
  fault: number;
  /** What was done to the system. */
  what: string;
  /** How often. */
  count: number;
  /** What came of it, in a few words with figures. */
  result: string;
}

declare module 'vitest' {
  interface TaskMeta {
    fault?: FaultReport;
  }
}

/** Prints the one line of a fault that the system has borne, and hands it to the report of the run. */
export function reportFault({ task }: Pick<TestContext, 'task'>, report: FaultReport): void {
  task.meta.fault = report;
  const { fault, what, count, result } = report;
  console.log(`fault ${String(fault)}: ${what}: ${String(count)}: ${result}`);
}
