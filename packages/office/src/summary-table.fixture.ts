import type {
  IssuedTable,
  Letterhead,
  SummaryArticle,
  SummaryFigures,
  SummaryRow,
  SummaryTable,
} from '@toasoan/contracts';

export const LETTERHEAD: Letterhead = {
  superiorName: 'TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM',
  issuerName: 'LIÊN ĐOÀN LAO ĐỘNG TỈNH BÌNH THUẬN',
  place: 'Bình Thuận',
};

const KEYS = [
  'newsBriefs',
  'features',
  'photosAndVideos',
  'total',
  'onTime',
  'late',
  'undated',
  'fromGrassroots',
] as const;
const GENRE_KEYS = {
  news_brief: 'newsBriefs',
  feature: 'features',
  photo_story: 'photosAndVideos',
  video: 'photosAndVideos',
} as const;
const TIMELY_KEYS = { on_time: 'onTime', late: 'late', undated: 'undated' } as const;
const GENRE_ORDER = ['news_brief', 'feature', 'news_brief', 'photo_story', 'feature', 'video'] as const;
const TIMELY_ORDER = ['on_time', 'on_time', 'late', 'on_time', 'undated'] as const;

/** Groups of so many units with so many articles each, in all; some share credit, some come from grassroots unions. */
export function tableOf(
  sizes: readonly { label: string; names: readonly string[] }[],
  articleCount: number,
): SummaryTable {
  const rows = sizes.map(({ names }, group) =>
    names.map((name, order) => emptyRow(`unit-${group}-${order}`, name, order + 1)),
  );
  const all = rows.flat();
  const articles = Array.from({ length: articleCount }, (_, order) => articleOf(all, order));
  for (const article of articles)
    count(
      all.find(({ unitId }) => unitId === article.rowId)!,
      article,
    );
  for (const row of all) row.percent = percentOf(row);
  const groups = sizes.map(({ label }, group) => ({
    key: String(group),
    label,
    rows: rows[group]!,
    subtotal: sumOf(rows[group]!),
  }));
  return {
    from: '2018-01-01',
    to: '2018-06-30',
    grouping: 'level',
    periodName: '06 tháng đầu năm 2018',
    regulations: [{ id: 'qc', name: 'Quy chế hoạt động Website Công đoàn Bình Thuận', documentNumber: '15/QĐ-LĐLĐ' }],
    groups,
    total: sumOf(all),
    articles,
    problems: ['Công đoàn cơ sở Trường Mẫu giáo Hoa Mai chưa có cấp trên trực tiếp; 01 tin chưa tính cho đơn vị nào.'],
  };
}

export const HALF_YEAR: SummaryTable = tableOf(
  [
    {
      label: 'I. Các ban, đơn vị trực thuộc',
      names: [
        'Văn phòng',
        'Ban Tổ chức',
        'Ban Tuyên giáo',
        'Ban Chính sách – Pháp luật',
        'Ban Nữ công',
        'Ban Tài chính',
        'Ủy ban Kiểm tra',
        'Trung tâm Tư vấn Pháp luật',
        'Trường Trung cấp nghề Kinh tế – Kỹ thuật Công đoàn Bình Thuận',
      ],
    },
    {
      label: 'II. Liên đoàn Lao động cấp huyện',
      names: [
        'Phan Thiết',
        'Tuy Phong',
        'Bắc Bình',
        'Hàm Thuận Bắc',
        'Phú Quý',
        'La Gi',
        'Hàm Tân',
        'Hàm Thuận Nam',
        'Tánh Linh',
        'Đức Linh',
      ].map(
        (name) =>
          `Liên đoàn Lao động ${name === 'Phan Thiết' ? 'thành phố' : name === 'La Gi' ? 'thị xã' : 'huyện'} ${name}`,
      ),
    },
    {
      label: 'III. Công đoàn cấp ngành',
      names: [
        'Y tế',
        'Giáo dục',
        'Viên chức',
        'Công Thương',
        'Xây dựng',
        'Nông nghiệp và PTNT',
        'các Khu công nghiệp',
      ].map((name) => `Công đoàn ${name === 'các Khu công nghiệp' ? name : `ngành ${name}`}`),
    },
  ],
  160,
);

/** As large as the largest organisation that we promise: 1,200 units. */
export function largeTable(articleCount: number): SummaryTable {
  return tableOf(
    [20, 180, 1000].map((size, group) => ({
      label: `${'I'.repeat(group + 1)}. Khối thứ ${group + 1}`,
      names: Array.from({ length: size }, (_, order) => `Công đoàn xã Hàm Thuận ${group + 1}.${order + 1}`),
    })),
    articleCount,
  );
}

export function issued(table: SummaryTable): IssuedTable {
  return {
    number: '01/BTH',
    version: 2,
    title: `Bảng tổng hợp tin, bài trên Website Công đoàn Bình Thuận ${table.periodName}`,
    issuedAt: '2018-07-09T01:30:00.000Z',
    checksum: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    table,
  };
}

function emptyRow(unitId: string, name: string, position: number): SummaryRow {
  const none = Object.fromEntries(KEYS.map((key) => [key, 0])) as Record<(typeof KEYS)[number], number>;
  const quota = position % 9 === 0 ? null : 12;
  const [band, rank] = quota === null ? [null, null] : ['Chưa đạt chỉ tiêu', position];
  return {
    unitId,
    name,
    kind: 'district_federation',
    position,
    encouraged: false,
    band,
    rank,
    note: quota === null ? 'Không giao chỉ tiêu' : '',
    quota,
    percent: null,
    ...none,
  };
}

function articleOf(rows: readonly SummaryRow[], order: number): SummaryArticle {
  const row = rows[(order * 7) % rows.length]!;
  const grassroots = order % 11 === 10;
  return {
    articleId: `article-${order}`,
    title: `Hội nghị người lao động lần thứ ${order + 1}`,
    unitId: grassroots ? `grassroots-${order}` : row.unitId,
    unitName: grassroots ? `Công đoàn cơ sở Công ty số ${order}` : row.name,
    superiorId: grassroots ? row.unitId : null,
    rowId: row.unitId,
    countedAs: grassroots ? 'grassroots' : 'own',
    genre: GENRE_ORDER[order % GENRE_ORDER.length]!,
    share: order % 13 === 12 ? 0.5 : 1,
    timeliness: TIMELY_ORDER[order % TIMELY_ORDER.length]!,
    publishedOn: `2018-${String(1 + (order % 6)).padStart(2, '0')}-${String(1 + (order % 28)).padStart(2, '0')}`,
  };
}

function count(row: SummaryRow, { countedAs, genre, timeliness, share }: SummaryArticle): void {
  if (countedAs === 'grassroots') {
    row.fromGrassroots += share;
    return;
  }
  row[GENRE_KEYS[genre]] += share;
  row[TIMELY_KEYS[timeliness]] += share;
  row.total += share;
}

function sumOf(rows: readonly SummaryRow[]): SummaryFigures {
  const sum = (key: (typeof KEYS)[number] | 'quota') => rows.reduce((all, row) => all + (row[key] ?? 0), 0);
  const figures = Object.fromEntries(KEYS.map((key) => [key, sum(key)])) as Record<(typeof KEYS)[number], number>;
  const asked = rows.reduce((all, { quota, total }) => all + (quota === null ? 0 : total), 0);
  return { ...figures, quota: sum('quota'), percent: percentOf({ quota: sum('quota'), total: asked }) };
}

/** As the newsroom rounds: down, and at least 1 where anything counted. */
function percentOf({ quota, total }: Pick<SummaryFigures, 'quota' | 'total'>): number | null {
  if (quota === null || quota === 0) return null;
  return Math.max(total > 0 ? 1 : 0, Math.floor((100 * total) / quota));
}
