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
}

/** Everything of a dump but the bodies: about a kilobyte per article. @throws SourceRefused where there is no news in it. */
export async function readHeads(open: OpenText, prefix: string): Promise<NukeVietHeads> {
  const roleOf = tableRoles(prefix);
  const heads: NukeVietHeads = { articles: new Map(), categories: new Map(), sources: new Map() };
  const seen = new Set<string>();
  const others = new Set<string>();
  const wants = (table: string): boolean => {
    const role = roleOf(table);
    if (role === null && /_rows$/.test(table)) others.add(table.replace(/_rows$/, ''));
    return role !== null && role !== 'body';
  };
  for await (const row of readInserts(open(), wants)) {
    seen.add(row.table);
    takeRow(heads, roleOf(row.table), row);
  }
  if (heads.articles.size === 0) throw noNews(prefix, [...others]);
  return heads;
}

function takeRow(heads: NukeVietHeads, role: ReturnType<ReturnType<typeof tableRoles>>, { columns }: SqlRow): void {
  const number = (name: string): number => Number(columns[name] ?? 0) || 0;
  const text = (name: string): string => columns[name] ?? '';
  if (role === 'categories') {
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

function noNews(prefix: string, others: readonly string[]): SourceRefused {
  const there = others.length > 0 ? ` Tệp có các bảng tin: ${others.join(', ')}.` : '';
  return new SourceRefused(
    `Không thấy tin nào trong bảng ${prefix}_rows của tệp SQL.${there} Hãy ghi đúng «tablePrefix» trong tệp ánh xạ.`,
  );
}
