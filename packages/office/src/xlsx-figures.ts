import type { SummaryFigures, SummaryTable } from '@toasoan/contracts';
import { COLUMNS } from './columns.js';
import { address } from './xlsx-sheet.js';

/** The columns whose subtotals are sums of the rows above; `percent` is a ratio. */
export type SummedKey = Exclude<keyof SummaryFigures, 'percent' | 'undated'>;

/** Excel takes no more than 255 arguments of SUM. */
const ARGUMENTS = 200;

export function columnOf(key: keyof SummaryFigures): number {
  return COLUMNS.findIndex((column) => column.key === key);
}

/** `SUM(D8:D19)`: shares of credit have two decimals, and adding them up in binary must not show more. */
export function sumOfRange(first: string, last: string, values: readonly number[]): string {
  return rounded(`SUM(${first}:${last})`, values);
}

/** `SUM(D20,D44)`: the total from the subtotals, however many groups there are. */
export function sumOfCells(rows: readonly number[], column: number, values: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < rows.length; at += ARGUMENTS) {
    const cells = rows.slice(at, at + ARGUMENTS).map((row) => address(row, column));
    parts.push(`SUM(${cells.join(',')})`);
  }
  return rounded(parts.join('+'), values);
}

function rounded(sum: string, values: readonly number[]): string {
  return values.every(Number.isInteger) ? sum : `ROUND(${sum},2)`;
}

/**
 * Whether adding gives the figure that the table states. Where it does not (shares that were rounded apart), the figure
 * itself must stand: a workbook that recalculates to another number than the paper is worse than one without a formula.
 */
export function addsUp(values: readonly (number | null)[], figure: number | null): figure is number {
  if (figure === null) return false;
  const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
  return Math.round(sum * 100) === Math.round(figure * 100);
}

/** `ROUND(100*G8/C8,0)` */
export function percentOf(row: number): string {
  return `ROUND(100*${address(row, columnOf('total'))}/${address(row, columnOf('quota'))},0)`;
}

/**
 * Whether every percent of the table is simply total by quota. It is not where grades weigh in or where units without a
 * quota stand in a subtotal; then no percent is a formula, since half of them recalculating would be a trap.
 */
export function percentsFollowTotals({ groups, total }: SummaryTable): boolean {
  const all = [...groups.flatMap(({ rows, subtotal }) => [...rows, subtotal]), total];
  return all.every(
    ({ percent, quota, total: count }) =>
      percent === null || (quota !== null && quota > 0 && Math.round((100 * count) / quota) === percent),
  );
}
