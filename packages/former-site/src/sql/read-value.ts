import { SourceRefused } from '../former-item.js';

/** Place after a quoted text that begins at `at`; -1 where it doesn't end here. A backslash or the quote doubled is inside. */
export function endOfQuoted(text: string, at: number): number {
  const quote = text[at] ?? '';
  for (let index = at + 1; ;) {
    const end = text.indexOf(quote, index);
    if (end === -1 || end + 1 >= text.length) return -1;
    if (quote !== '`' && isEscaped(text, end, index)) index = end + 1;
    else if (text[end + 1] === quote) index = end + 2;
    else return end + 1;
  }
}

/** An odd number of backslashes before it. */
function isEscaped(text: string, at: number, from: number): boolean {
  let count = 0;
  while (at - count - 1 >= from && text[at - count - 1] === '\\') count += 1;
  return count % 2 === 1;
}

const ESCAPES: Readonly<Record<string, string>> = { '0': '\0', b: '\b', n: '\n', r: '\r', t: '\t', Z: '\x1a' };

/** What a quoted text says; `\%` and `\_` keep their backslash, as MySQL has it. */
function unquoted(quoted: string): string {
  const quote = quoted[0] ?? "'";
  const inner = quoted.slice(1, -1);
  if (!inner.includes('\\') && !inner.includes(quote)) return inner;
  return inner.replace(/\\([\s\S])|''|""/g, (whole, escaped: string | undefined) => {
    if (escaped === undefined) return whole[0] === quote ? quote : whole;
    if (escaped === '%' || escaped === '_') return whole;
    return ESCAPES[escaped] ?? escaped;
  });
}

const LITERAL = /(?:NULL|TRUE|FALSE|DEFAULT|0x([0-9a-f]+)|[-+]?[\d.]+(?:e[-+]?\d+)?)(?=\s*[,)])/iy;
const INTRODUCER = /(?:_[a-z0-9]+\s*|N)(?=')/iy;
const SPACE = /\s*/y;

interface Read {
  value: string | null;
  end: number;
}

/** One value at `at`; null where it may go on behind the text in hand. */
function readValue(text: string, at: number): Read | null {
  INTRODUCER.lastIndex = at;
  const start = INTRODUCER.test(text) ? INTRODUCER.lastIndex : at;
  if (text[start] === "'" || text[start] === '"') {
    const end = endOfQuoted(text, start);
    return end === -1 ? null : { value: unquoted(text.slice(start, end)), end };
  }
  LITERAL.lastIndex = start;
  const literal = LITERAL.exec(text);
  if (literal !== null) return { value: literalValue(literal), end: LITERAL.lastIndex };
  // A number may have been cut off; forty characters hold any.
  if (text.length - start < 40) return null;
  const words = text.slice(start, start + 40).replace(/\s+/g, ' ');
  throw new SourceRefused(`Tệp SQL có chỗ không phải dữ liệu của mysqldump: «${words}». Hãy xuất lại bằng mysqldump.`);
}

function literalValue([word, hex]: RegExpExecArray): string | null {
  if (hex !== undefined) return Buffer.from(hex, 'hex').toString('utf8');
  return /^(?:null|default)$/i.test(word) ? null : word;
}

const space = (text: string, at: number): number => {
  SPACE.lastIndex = at;
  SPACE.test(text);
  return SPACE.lastIndex;
};

/** The values of one `(…)` that begins at `at`; null where it goes on behind the text in hand. */
export function readRow(text: string, at: number): { values: (string | null)[]; end: number } | null {
  const values: (string | null)[] = [];
  let index = at + 1;
  for (;;) {
    const read = readValue(text, space(text, index));
    if (read === null) return null;
    values.push(read.value);
    const after = space(text, read.end);
    const sign = text[after];
    if (sign === undefined) return null;
    if (sign === ')') return { values, end: after + 1 };
    if (sign !== ',') throw new SourceRefused('Tệp SQL có một dòng dữ liệu sai dấu phẩy. Hãy xuất lại bằng mysqldump.');
    index = after + 1;
  }
}
