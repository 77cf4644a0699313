import type { SummaryFigures, SummaryTable } from '@toasoan/contracts';
import { COLUMNS } from './columns.js';
import { address } from './xlsx-sheet.js';

/** Excel takes no more than 255 arguments of SUM. */
const ARGUMENTS = 200;

export function columnOf(key: keyof SummaryFigures): number {
  return COLUMNS.findIndex((column) => column.key === key);
}

const TOTAL = columnOf('total');
const QUOTA = columnOf('quota');

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

/** Whole percent of a quota that is met, rounded down so that 99.9 is not "met", at least 1 where anything counted. */
function wholePercent(counted: number, quota: number): number {
  return Math.max(counted > 0 ? 1 : 0, Math.floor(Math.round((100e6 * counted) / quota) / 1e6));
}

function percentFormula(counted: string, quota: string): string {
  return `IF(${quota}>0,MAX(IF(${counted}>0,1,0),ROUNDDOWN(ROUND(100*${counted}/${quota},6),0)),"")`;
}

/** The same as a formula over a row's own total and quota. */
export function percentOfRow(row: number): string {
  return percentFormula(address(row, TOTAL), address(row, QUOTA));
}

/**
 * The same for a subtotal or the total in `row`, over the units between two rows: those that owe nothing do not make up for
 * others. Only units have a number in the first column, so subtotals in between are left out.
 */
export function percentOfUnits(row: number, first: number, last: number): string {
  const range = (column: number) => `${address(first, column)}:${address(last, column)}`;
  const counted = `SUMIFS(${range(TOTAL)},${range(QUOTA)},">0",${range(0)},">0")`;
  return percentFormula(counted, address(row, QUOTA));
}

/**
 * Whether every percent of the table follows from its totals and quotas. It does not where grades weigh in; then no percent is
 * a formula, since half of them recalculating would be a trap.
 */
export function percentsFollowTotals({ groups, total }: SummaryTable): boolean {
  const rows = groups.flatMap((group) => group.rows);
  return (
    rows.every((row) => follows(row, [row])) &&
    groups.every((group) => follows(group.subtotal, group.rows)) &&
    follows(total, rows)
  );
}

function follows({ percent, quota }: SummaryFigures, units: readonly SummaryFigures[]): boolean {
  if (percent === null) return true;
  const asked = units.filter((unit) => (unit.quota ?? 0) > 0);
  const counted = asked.reduce((all, unit) => all + Math.round(unit.total * 100), 0) / 100;
  return quota !== null && quota > 0 && wholePercent(counted, quota) === percent;
}
