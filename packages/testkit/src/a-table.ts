import type { LivePublication, PublicTable, SummaryFigures, SummaryRow } from '@toasoan/contracts';
import { slugify } from '@toasoan/vietnamese';

type Row = Partial<SummaryRow> & Pick<SummaryRow, 'unitId' | 'name'>;
type Content = Partial<Omit<PublicTable, 'groups' | 'total'>>;

const COUNTED = ['newsBriefs', 'features', 'photosAndVideos', 'onTime', 'late', 'undated', 'fromGrassroots'] as const;

/** Of the three numbers a caller leaves out, the sums follow from the others. */
function figures(given: Partial<SummaryFigures>): SummaryFigures {
  const { quota = 24, newsBriefs = 0, features = 0, photosAndVideos = 0, late = 0, undated = 0 } = given;
  const total = newsBriefs + features + photosAndVideos;
  const percent = quota === null ? null : Math.round((total * 100) / quota);
  const onTime = total - late - undated;
  const counted = { newsBriefs, features, photosAndVideos, total, onTime, late, undated };
  return { quota, percent, fromGrassroots: 0, ...counted, ...given };
}

function sum(rows: readonly SummaryFigures[]): SummaryFigures {
  const of = (name: (typeof COUNTED)[number]) => rows.reduce((all, row) => all + row[name], 0);
  const quota = rows.reduce((all, row) => all + (row.quota ?? 0), 0);
  return figures({ ...Object.fromEntries(COUNTED.map((name) => [name, of(name)])), quota });
}

/** A public summary table: that of the first half of 2018 unless told otherwise, with these rows, reconciled. */
export function aTable(
  groups: readonly { label: string; rows: readonly Row[] }[],
  content: Content = {},
  { id = 'table00000000000000000001', revision = 1 }: { id?: string; revision?: number } = {},
): Extract<LivePublication, { kind: 'table' }> {
  const number = content.number ?? '01/BTH-2018';
  const filled = groups.map(({ label, rows }, at) => ({
    key: String(at + 1),
    label,
    rows: rows.map((row, index): SummaryRow => ({
      kind: 'district_federation',
      position: index + 1,
      encouraged: false,
      band: 'Đạt',
      rank: index + 1,
      note: '',
      ...row,
      ...figures(row),
    })),
  }));
  return {
    kind: 'table',
    id,
    revision,
    state: 'live',
    content: {
      slug: slugify(number),
      number,
      version: 1,
      title: 'Bảng tổng hợp kết quả đăng tin, bài 06 tháng đầu năm 2018',
      issuedAt: '2018-07-06T02:00:00.000Z',
      checksum: '5f'.repeat(32),
      because: '',
      earlier: [],
      changes: [],
      publishedAt: '2018-07-09T02:00:00.000Z',
      from: '2018-01-01',
      to: '2018-06-30',
      periodName: '06 tháng đầu năm 2018',
      grouping: 'level',
      regulations: [],
      groups: filled.map((group) => ({ ...group, subtotal: sum(group.rows) })),
      total: sum(filled.flatMap(({ rows }) => rows)),
      ...content,
    },
  };
}
