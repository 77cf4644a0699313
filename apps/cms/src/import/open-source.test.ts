import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readMapping, SourceRefused } from '@toasoan/former-site';
import { afterAll, describe, expect, it } from 'vitest';
import { openSource, type OpenedSource } from './open-source';

const folder = mkdtempSync(join(tmpdir(), 'toasoan-nguon-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const TABLES =
  'CREATE TABLE `nv4_vi_news_rows` (`id` int, `catid` int, `title` varchar(250), `publtime` int, `status` int);\n' +
  'CREATE TABLE `nv4_vi_news_detail` (`id` int, `bodyhtml` longtext);\n';
const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);
const insert = (table: string, rows: readonly string[]): string =>
  `INSERT INTO \`nv4_vi_news_${table}\` VALUES ${rows.map((row) => `(${row})`).join(',\n')};\n`;
const rows = (count: number, title = 'Công đoàn trao quà'): string =>
  insert(
    'rows',
    numbers(count).map((id) => `${String(id)},1,'${title} ${String(id)}',1531099800,1`),
  );
const bodies = (count: number, body = '<p>Nội dung.</p>'): string =>
  insert(
    'detail',
    numbers(count).map((id) => `${String(id)},'${body}'`),
  );

let files = 0;
function fileOf(content: string | Uint8Array, name = 'tin.sql'): string {
  files += 1;
  const path = join(folder, `${String(files)}-${name}`);
  writeFileSync(path, content);
  return path;
}
async function opened(content: string | Uint8Array, name?: string, more: object = {}): Promise<OpenedSource> {
  const mapping = readMapping(
    JSON.stringify({ kind: 'nukeviet', site: 'cu', defaults: { unit: 'a', byline: 'b', source: 'c' }, ...more }),
  );
  if (!mapping.ok) throw new Error(mapping.problems.join('\n'));
  return openSource(fileOf(content, name), mapping.mapping);
}

describe('a dump that is none, or not whole, is refused in words before anything is written', () => {
  const whole = TABLES + rows(20) + bodies(20);
  const manyLines = gzipSync(TABLES + rows(2000) + bodies(2000));
  it.each<[string, string | Uint8Array, RegExp, string?]>([
    [
      'of another program',
      'CREATE TABLE `wp_posts` (`ID` int);\nINSERT INTO `wp_posts` VALUES (1);\n',
      /không phải của NukeViet.*wp_posts/,
    ],
    ['no SQL at all', '<!DOCTYPE html><html><body>404 Not Found</body></html>', /không phải bản xuất SQL/],
    ['empty', '', /trống/],
    ['of another module', whole.replaceAll('nv4_vi_news', 'nv4_vi_thongbao'), /nv4_vi_thongbao.*«tablePrefix»/],
    [
      'packed, and cut off',
      manyLines.subarray(0, manyLines.length - 200),
      /không giải nén được.*cắt ngang/,
      'tin.sql.gz',
    ],
    ['named .gz, and not packed', whole, /không giải nén được/, 'tin.sql.gz'],
    ['an archive of Windows', Buffer.from('PK\u0003\u0004 tin.sql', 'latin1'), /\.zip.*giải nén/],
    ['UTF-16', Buffer.from(`\ufeff${whole}`, 'utf16le'), /UTF-16.*«charset»: «utf-16le»/],
    [
      'Latin-1',
      Buffer.from(TABLES + rows(20, 'H\u00f4i ngh\u00ea') + bodies(20), 'latin1'),
      /không phải bảng mã utf-8.*UTF-8/,
    ],
    ['said to be Latin-1', `/*!40101 SET NAMES latin1 */;\n${whole}`, /bảng mã latin1.*utf8mb4/],
    ['cut off in a text', whole.slice(0, -30), /cắt ngang/],
    ['cut off between two rows', whole.slice(0, whole.lastIndexOf('\n(20,')), /cắt ngang/],
    ['without bodies', TABLES + rows(20), /20 tin nhưng không có nội dung.*nv4_vi_news_detail/],
    [
      'of which a body’s row is another’s',
      `${TABLES}${rows(2)}${insert('detail', ["1,'a'", "2,'b',3"])}`,
      /3 giá trị mà bảng có 2 cột/,
    ],
    [
      'without the structure of its bodies',
      TABLES.split('\n', 1).join('') + '\n' + rows(2) + bodies(2),
      /cấu trúc của bảng nv4_vi_news_detail/,
    ],
  ])('%s', async (_what, content, words, name) => {
    const refusal = await opened(content, name).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(SourceRefused);
    expect((refusal as Error).message.replaceAll('\n', ' ')).toMatch(words);
  });
});

describe('a dump is read', () => {
  const whole = TABLES + rows(20) + bodies(20);
  const itemsOf = async ({ items }: OpenedSource): Promise<number> => {
    let count = 0;
    for await (const item of items()) if (!('unread' in item) && item.body !== '') count += 1;
    return count;
  };

  it.each<[string, string | Uint8Array, object?]>([
    ['packed, without the ending that says so', gzipSync(whole)],
    ['as UTF-16 where the mapping says so', Buffer.from(`\ufeff${whole}`, 'utf16le'), { charset: 'utf-16le' }],
    ['without its last semicolon', whole.trimEnd().slice(0, -1)],
  ])('%s', async (_what, content, more) => {
    const source = await opened(content, undefined, more);
    expect([source.count, await itemsOf(source), source.remarks]).toEqual([20, 20, []]);
  });

  it('where each table is one line of megabytes', async () => {
    const body = `<p>${'Công đoàn cơ sở trao quà cho đoàn viên. '.repeat(25)}</p>`;
    const dump = TABLES + rows(20_000).replaceAll(',\n', ',') + bodies(20_000, body).replaceAll(',\n', ',');
    const begun = performance.now();
    const source = await opened(dump);
    expect([source.count, await itemsOf(source)]).toEqual([20_000, 20_000]);
    process.stdout.write(
      `import: ${String(Math.round(Buffer.byteLength(dump) / 1e6))} MB of SQL in two lines read twice in ${(performance.now() - begun).toFixed(0)} ms\n`,
    );
  });

  it('with a word before it begins where many articles have no body', async () => {
    const source = await opened(TABLES + rows(20) + bodies(10));
    expect([source.count, await itemsOf(source)]).toEqual([20, 10]);
    expect(source.remarks.join()).toContain('10 trong 20 tin không có nội dung');
  });
});
