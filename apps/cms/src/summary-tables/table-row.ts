import type { SummaryGrouping, SummaryTable } from '@toasoan/contracts';

export const SUMMARY_TABLE = 'api::summary-table.summary-table';

/** A table as it was issued. Only the last four change afterwards, and only through `make-public.ts`. */
export interface TableRow {
  id: number;
  documentId: string;
  /** "01/BTH-2018"; versions of one table share it. */
  number: string;
  year: number;
  sequence: number;
  version: number;
  periodFrom: string;
  periodTo: string;
  grouping: SummaryGrouping;
  title: string;
  frozenAt: string;
  issuedBy: string | null;
  issuedByName: string | null;
  checksum: string;
  content: SummaryTable;
  amendedBecause: string | null;
  /** What is different from the version before, in sentences. */
  changes: string[] | null;
  public: boolean | null;
  publicRevision: number | null;
  firstPublicAt: string | null;
  lastPublicAt: string | null;
}

/** Everything but the content, which may weigh a megabyte. */
export const HEAD_COLUMNS = [
  'id',
  'documentId',
  'number',
  'year',
  'sequence',
  'version',
  'periodFrom',
  'periodTo',
  'grouping',
  'title',
  'frozenAt',
  'issuedBy',
  'issuedByName',
  'checksum',
  'amendedBecause',
  'changes',
  'public',
  'publicRevision',
  'firstPublicAt',
  'lastPublicAt',
] as const;
export type TableHead = Omit<TableRow, 'content'>;
