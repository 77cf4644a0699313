import type { IssuedTable, SummaryTable } from '@toasoan/contracts';

/** A table that is not issued yet; its papers are marked "BẢN NHÁP – chưa phát hành" on every page. */
export interface DraftTable {
  /** "Bảng tổng hợp tin, bài 06 tháng đầu năm 2018" */
  title: string;
  table: SummaryTable;
}

export type PrintableTable = IssuedTable | DraftTable;

/** Who signs a printed table, at its end. */
export interface Signature {
  /** "TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH" */
  titles: readonly string[];
  name: string;
}

export function isIssued(printable: PrintableTable): printable is IssuedTable {
  return 'checksum' in printable;
}
