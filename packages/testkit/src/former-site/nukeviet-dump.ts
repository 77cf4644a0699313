import { slugify } from '@toasoan/vietnamese';
import { syntheticArchive } from '../archive/synthetic-archive.js';
import { syntheticPictureBytes } from '../archive/synthetic-picture.js';
import { TABLES } from './nukeviet-tables.js';

/** What is wrong with an item, by its place in every fifty; all others are as they should be. */
export const NASTY = {
  tcvn3: 3,
  scripts: 7,
  brokenHtml: 11,
  missingPicture: 13,
  /** Title, day and alias of the item before it. */
  twin: 17,
  future: 19,
  empty: 23,
  stopped: 31,
  escapes: 37,
  outside: 41,
  decomposed: 43,
  elsewhere: 47,
} as const;
export type Nasty = keyof typeof NASTY;

/** Which fault item `n` (from 0) has; null for a plain one. */
export function nastyOf(n: number): Nasty | null {
  return (Object.entries(NASTY).find(([, place]) => n % 50 === place)?.[0] as Nasty | undefined) ?? null;
}

/** How many of `count` items have each fault. */
export function nastyCount(count: number, nasty: Nasty): number {
  return Array.from({ length: count }, (_, n) => n).filter((n) => nastyOf(n) === nasty).length;
}

export const DUMP_CATEGORIES = ['hoat-dong-cong-doan', 'chinh-sach', 'nguoi-tot-viec-tot'] as const;
const PICTURES = 7;

/** Small pictures under the paths by which the dump names them. */
export const dumpPictures = (): { path: string; bytes: Buffer }[] =>
  Array.from({ length: PICTURES }, (_, n) => ({
    path: `uploads/news/2018/anh-${String(n)}.png`,
    bytes: syntheticPictureBytes(`/uploads/tong-hop-${String(n)}-330.png`) ?? Buffer.alloc(0),
  }));

interface DumpItem {
  id: number;
  category: number;
  publishedAt: number;
  status: number;
  title: string;
  alias: string;
  lead: string;
  body: string;
  picture: string;
  author: string;
}

/** "Công đoàn ngành Y tế tổ chức hội nghị" and more, as a .VnTime font keeps them. */
const TCVN3 = {
  title: 'C«ng ®oµn ngµnh Y tÕ tæ chøc héi nghÞ',
  lead: 'S¸ng nay, C«ng ®oµn ngµnh Y tÕ ®· tæ chøc héi nghÞ tæng kÕt phong trµo thi ®ua.',
  body: '<p>Héi nghÞ ®· biÓu d­¬ng nh÷ng tËp thÓ vµ c¸ nh©n cã thµnh tÝch xuÊt s¾c trong n¨m qua.</p>',
};

/**
 * A dump of NukeViet's news as mysqldump writes it, with everything that makes dumps hard: the same for the same numbers,
 * in chunks that end anywhere, a few megabytes in memory however many items. `edited`: ids whose title has changed since.
 */
export function* nukeVietDump(
  count: number,
  { seed = 2018, edited = new Set<number>() }: { seed?: number; edited?: ReadonlySet<number> } = {},
): Generator<string> {
  const itemAt = dumpItems(count, seed);
  const at = (n: number): DumpItem => {
    const item = itemAt(n);
    return edited.has(item.id) ? { ...item, title: `${item.title} (đã sửa)` } : item;
  };
  yield '-- MySQL dump 10.13  Distrib 5.7.33, for Linux (x86_64)\n--\n/*!40101 SET NAMES utf8mb4 */;\n';
  yield "INSERT INTO `nv4_config` VALUES ('vi','global','site_name','Nói; \\'INSERT INTO `nv4_vi_news_rows` VALUES (1);');\n";
  yield TABLES.cat;
  yield insert(
    'cat',
    DUMP_CATEGORIES.map((alias, n) => [n + 1, 0, `Mục ${alias}`, '', alias, null]),
  );
  yield TABLES.detail;
  yield* inserts('detail', count, (n) => [at(n).id, '', '', at(n).body, '', 1, 0, 1, 1, 1, 0]);
  yield TABLES.rows;
  yield* inserts('rows', count, (n) => {
    const { id, category, publishedAt, status, title, alias, lead, picture, author } = at(n);
    return [id, category, String(category), 0, 1, author, 0, publishedAt, publishedAt, status, id, publishedAt, 0, 1]
      .concat([title, alias, lead, picture, picture === '' ? '' : `Ảnh: ${title.slice(0, 60)}`] as never[])
      .concat([picture === '' ? 0 : 1, 1, '4', 1, 0, 12, 0, 0, 0, 0, '', 0, ''] as never[]);
  });
  yield '/*!40101 SET SQL_NOTES=@OLD_SQL_NOTES */;\n-- Dump completed on 2025-07-01  8:00:00\n';
}

function dumpItems(count: number, seed: number): (n: number) => DumpItem {
  const archive = syntheticArchive({ articles: count, units: 30, seed });
  return (n) => {
    const nasty = nastyOf(n);
    const { content } = archive.article(nasty === 'twin' ? n - 1 : n);
    const own = archive.article(n).content;
    const item: DumpItem = {
      id: n + 1,
      category: (n % DUMP_CATEGORIES.length) + 1,
      publishedAt: Math.floor(Date.parse(content.publishedAt) / 1000),
      status: 1,
      title: content.title,
      alias: slugify(content.title),
      lead: own.lead,
      body: own.body,
      picture: n % 4 === 0 ? `2018/anh-${String(n % PICTURES)}.png` : '',
      author: own.byline,
    };
    return nasty === null ? item : spoiled(item, nasty);
  };
}

function spoiled(item: DumpItem, nasty: Nasty): DumpItem {
  const { title, body } = item;
  switch (nasty) {
    case 'tcvn3':
      return { ...item, title: `${TCVN3.title} ${String(item.id)}`, lead: TCVN3.lead, body: TCVN3.body };
    case 'scripts':
      return {
        ...item,
        body: `<script>alert(1)</script>${body}<p onclick="x()"><a href="javascript:alert(1)">x</a></p><iframe src="//x"></iframe>`,
      };
    case 'brokenHtml':
      return { ...item, body: `<div><p><b>Chưa đóng thẻ<p>${body}<table><tr><td>ô</table></b></i><img src=` };
    case 'missingPicture':
      return {
        ...item,
        picture: '2011/mat-roi.jpg',
        body: `${body}<p><img src="/uploads/news/2011/mat.jpg" alt=""></p>`,
      };
    case 'future':
      return { ...item, publishedAt: 4_102_444_800 };
    case 'empty':
      return { ...item, lead: '', body: '', picture: '' };
    case 'stopped':
      return { ...item, status: 0 };
    case 'escapes':
      return {
        ...item,
        title: `&quot;${title}&quot; &amp; chuyện C:\\new 'hay' 🎉`,
        body: `${body}<p>Dòng 1\r\nDòng 2\t"ngoặc" 'đơn' \\ gạch; (1,2),(3);</p>\u0000`,
      };
    case 'outside':
      return { ...item, body: `${body}<img src="../../../etc/passwd"><img src="/uploads/../../x.png">` };
    case 'decomposed':
      return { ...item, title: title.normalize('NFD'), body: body.normalize('NFD').replaceAll('Đ', 'Ð') };
    case 'elsewhere':
      return { ...item, body: `${body}<img src="https://bao.example.com/anh.jpg">` };
    case 'twin':
      return item;
  }
}

type Value = string | number | null;

function* inserts(table: string, count: number, row: (n: number) => Value[]): Generator<string> {
  for (let from = 0; from < count; from += 200) {
    const size = Math.min(200, count - from);
    yield insert(
      table,
      Array.from({ length: size }, (_, n) => row(from + n)),
    );
  }
}

function insert(table: string, rows: readonly (readonly Value[])[]): string {
  const name = `\`nv4_vi_news_${table}\``;
  const values = rows.map((row) => `(${row.map(literal).join(',')})`).join(',');
  return `LOCK TABLES ${name} WRITE;\n/*!40000 ALTER TABLE ${name} DISABLE KEYS */;\nINSERT INTO ${name} VALUES ${values};\nUNLOCK TABLES;\n`;
}

const ESCAPED: Readonly<Record<string, string>> = { '\0': '\\0', '\n': '\\n', '\r': '\\r', '\x1a': '\\Z' };

function literal(value: Value): string {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return String(value);
  // eslint-disable-next-line no-control-regex -- what mysqldump escapes
  return `'${value.replace(/[\\'"]/g, '\\$&').replace(/[\0\n\r\x1a]/g, (sign) => ESCAPED[sign] ?? sign)}'`;
}
