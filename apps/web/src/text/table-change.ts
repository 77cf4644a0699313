import type { TableRowChange } from '@toasoan/contracts';
import { figure } from './numbers.js';

type Field = TableRowChange['fields'][number];

const said = (value: Field['before']): string => (typeof value === 'string' ? `«${value}»` : figure(value));

/** "Tin từ 3 thành 4", "Chỉ tiêu 24" of a new row, "Ghi chú bỏ «Thiếu 2 bài»". */
export function changeWords({ label, before, now }: Field): string {
  const empty = (value: Field['before']) => value === null || value === '';
  if (empty(before)) return `${label} ${said(now)}`;
  if (empty(now)) return `${label} bỏ ${said(before)}`;
  return `${label} từ ${said(before)} thành ${said(now)}`;
}
