import { changedBetween } from '@toasoan/newsroom';
import type { PublicTable, SummaryTable, TableRowChange } from '@toasoan/contracts';
import { tableSlug } from '../../summary-tables/public-face';
import type { TableHead, TableRow } from '../../summary-tables/table-row';

/** What the world sees of an issued table: as it stands in the frozen content, whatever its units are called by now. */
export function tableContent(
  shown: TableRow,
  earlier: readonly TableHead[],
  before: SummaryTable | null,
  publishedAt: string,
): PublicTable {
  const { from, to, periodName, grouping, regulations, groups, total } = shown.content;
  return {
    slug: tableSlug(shown),
    number: shown.number,
    version: shown.version,
    title: shown.title,
    issuedAt: instant(shown.frozenAt),
    checksum: shown.checksum,
    because: shown.amendedBecause ?? '',
    earlier: earlier.map(({ version, frozenAt }) => ({ version, issuedAt: instant(frozenAt) })),
    changes: before ? changesOf(before, shown.content) : [],
    publishedAt: instant(publishedAt),
    from,
    to,
    periodName,
    grouping,
    regulations,
    groups,
    total,
  };
}

/** Of rows and the total alone: the sentences of an amendment name articles, which may be withdrawn since. */
function changesOf(before: SummaryTable, now: SummaryTable): TableRowChange[] {
  const { rows, total } = changedBetween(before, now);
  const fieldsOf = (fields: typeof total) =>
    fields.map(({ label, before: was, now: is }) => ({ label, before: was, now: is }));
  const changes = rows.map(({ name, kind, fields }): TableRowChange => ({ name, kind, fields: fieldsOf(fields) }));
  if (total.length > 0) changes.push({ name: 'Tổng cộng', kind: 'changed', fields: fieldsOf(total) });
  return changes;
}

const instant = (value: string): string => new Date(value).toISOString();
