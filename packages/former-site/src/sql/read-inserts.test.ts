import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInserts, type SqlRow } from './read-inserts.js';

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield await Promise.resolve(text.slice(at, at + size));
}

async function rowsOf(text: string, size = 7, wants = (table: string) => table === 't'): Promise<SqlRow['columns'][]> {
  const rows: SqlRow['columns'][] = [];
  for await (const { columns } of readInserts(pieces(text, size), wants)) rows.push(columns);
  return rows;
}

const CREATE =
  "CREATE TABLE `t` (\n `id` int(11) NOT NULL COMMENT 'a, (b', `w` decimal(5,2), `x` text, KEY `w` (`w`,`x`)\n);\n";

describe('a dump of MySQL', () => {
  it('gives rows by the columns of the table, or of the statement', async () => {
    const dump = `-- x\n/*!40101 SET NAMES utf8mb4 */;\n${CREATE}INSERT INTO \`t\` VALUES (1,NULL,'a'),(2,-1.5,'b');\nINSERT IGNORE INTO t (x, id) VALUES ('c', 3)`;
    expect(await rowsOf(dump)).toEqual([
      { id: '1', w: null, x: 'a' },
      { id: '2', w: '-1.5', x: 'b' },
      { x: 'c', id: '3' },
    ]);
  });

  it('reads escapes, introducers and hexadecimal text as MySQL does', async () => {
    const values = String.raw`('it\'s','a''b','\\\n\t\0\Z\%',_utf8mb4'đ',0x6dc3b2,"q""d")`;
    const [row] = await rowsOf(`INSERT INTO t (a,b,c,d,e,f) VALUES ${values};`);
    expect(row).toEqual({ a: "it's", b: "a'b", c: '\\\n\t\0\u001a\\%', d: 'đ', e: 'mò', f: 'q"d' });
  });

  it('is not taken in by statements inside texts and comments of other tables', async () => {
    const dump = `${CREATE}INSERT INTO o VALUES ('; INSERT INTO t VALUES (9,9,9);','\\'');\n# INSERT INTO t VALUES (8,8,8);\n/* ; INSERT */ INSERT INTO t VALUES (1,2,'x');`;
    expect(await rowsOf(dump)).toEqual([{ id: '1', w: '2', x: 'x' }]);
  });

  it('gives every text back, wherever chunks end', async () => {
    const quoted = (text: string): string =>
      `'${text
        .replace(/[\\'"]/g, '\\$&')
        .replace(/\n/g, '\\n')
        .replace(/\0/g, '\\0')}'`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.string({ unit: fc.constantFrom("'", '\\', '"', ';', ',', '(', ')', '\n', 'đ', '`', '-', '/', '*') }),
          {
            minLength: 1,
          },
        ),
        fc.integer({ min: 1, max: 40 }),
        async (texts, size) => {
          const dump = `INSERT INTO t (x) VALUES ${texts.map((text) => `(${quoted(text)})`).join(',')};\n`;
          expect((await rowsOf(dump, size)).map(({ x }) => x)).toEqual(texts);
        },
      ),
    );
  });

  it.each([
    ["INSERT INTO t (x) VALUES ('abc", /cắt ngang/],
    ["INSERT INTO t VALUES ('a');", /cấu trúc của bảng t/],
    [`${CREATE}INSERT INTO t VALUES (1);`, /1 giá trị mà bảng có 3 cột/],
    ['INSERT INTO t (x) VALUES (LOAD_FILE(0x2f6574632f706173737764), 1, 2);          ', /không phải dữ liệu/],
    ["/*!40101 SET NAMES latin1 */;\nINSERT INTO t (x) VALUES ('a');", /latin1/],
  ])('is refused in words: %s', async (dump, words) => {
    await expect(rowsOf(dump)).rejects.toThrow(words);
  });
});
