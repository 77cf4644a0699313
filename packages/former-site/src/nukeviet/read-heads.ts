import { type OpenText, SourceRefused } from '../former-item.js';
import { readInserts, type SqlRow } from '../sql/read-inserts.js';
import { plainLine } from '../text/plain.js';
import { tableRoles } from './nukeviet-tables.js';

/** A row of `…_rows` as far as it is needed; its body is read later, by itself. */
export interface Head {
  id: number;
  category: number;
  otherCategories: number[];
  author: string;
  source: number;
  status: number;
  publishedAt: number;
  title: string;
  alias: string;
  lead: string;
  picture: string;
  pictureKind: number;
  pictureWords: string;
}

export interface NukeVietHeads {
  articles: Map<number, Head>;
  /** By number: alias and title. */
  categories: Map<number, { alias: string; title: string }>;
  sources: Map<number, { title: string }>;
  /** Articles whose body the dump has. */
  bodies: Set<number>;
}

/**
 * Everything of a dump but the bodies: about a kilobyte per article. Bodies are read too, and let go: what is wrong anywhere in
 * the file is told before the first article is written.
 * @throws SourceRefused where there is no news in it, or not all of it
 */
export async function readHeads(open: OpenText, prefix: string): Promise<NukeVietHeads> {
  const roleOf = tableRoles(prefix);
  const heads: NukeVietHeads = { articles: new Map(), categories: new Map(), sources: new Map(), bodies: new Set() };
  const tables = new Set<string>();
  const wants = (table: string): boolean => {
    tables.add(table);
    return roleOf(table) !== null;
  };
  for await (const row of readInserts(open(), wants)) takeRow(heads, roleOf(row.table), row);
  if (heads.articles.size === 0) throw noNews(prefix, [...tables]);
  if (heads.bodies.size === 0) throw noBodies(prefix, heads.articles.size);
  return heads;
}

function takeRow(heads: NukeVietHeads, role: ReturnType<ReturnType<typeof tableRoles>>, { columns }: SqlRow): void {
  const number = (name: string): number => Number(columns[name] ?? 0) || 0;
  const text = (name: string): string => columns[name] ?? '';
  if (role === 'body') heads.bodies.add(number('id'));
  else if (role === 'categories') {
    heads.categories.set(number('catid'), { alias: text('alias'), title: plainLine(text('title')) });
  } else if (role === 'sources') {
    heads.sources.set(number('sourceid'), { title: plainLine(text('title')) });
  } else {
    const id = number('id');
    // The tables of each category copy the rows: they count where a dump lacks the row itself.
    if (role === 'copy' && heads.articles.has(id)) return;
    heads.articles.set(id, {
      id,
      category: number('catid'),
      otherCategories: text('listcatid').split(',').map(Number).filter(Boolean),
      author: plainLine(text('author')),
      source: number('sourceid'),
      status: Number(columns['status'] ?? 1),
      publishedAt: number('publtime'),
      title: plainLine(text('title')),
      alias: text('alias').trim(),
      lead: plainLine(text('hometext')),
      picture: text('homeimgfile').trim(),
      pictureKind: number('homeimgthumb'),
      pictureWords: plainLine(text('homeimgalt')),
    });
  }
}

function noNews(prefix: string, tables: readonly string[]): SourceRefused {
  const news = tables.filter((table) => /_rows$/.test(table)).map((table) => table.replace(/_rows$/, ''));
  if (tables.length === 0)
    return new SourceRefused(
      'Tệp này không phải bản xuất SQL: không có bảng nào. Hãy xuất bằng mysqldump hoặc phpMyAdmin (dạng SQL) rồi chép lại.',
    );
  if (news.length === 0)
    return new SourceRefused(
      `Tệp SQL này không phải của NukeViet: không có bảng tin nào (…_rows), chỉ có ${tables.slice(0, 6).join(', ')}${tables.length > 6 ? '…' : ''}. Trang khác NukeViet thì nhập bằng RSS, JSON Feed hoặc thư mục HTML.`,
    );
  const there = news.includes(prefix) ? 'Bảng ấy trống.' : `Tệp có các bảng tin: ${news.join(', ')}.`;
  return new SourceRefused(
    `Không thấy tin nào trong bảng ${prefix}_rows của tệp SQL. ${there} Hãy ghi đúng «tablePrefix» trong tệp ánh xạ.`,
  );
}

const noBodies = (prefix: string, articles: number): SourceRefused =>
  new SourceRefused(
    `Tệp SQL có ${articles.toLocaleString('vi')} tin nhưng không có nội dung của tin nào (bảng ${prefix}_detail, bản cũ: ${prefix}_bodyhtml_1…). Hãy xuất lại đủ các bảng ${prefix}_….`,
  );
