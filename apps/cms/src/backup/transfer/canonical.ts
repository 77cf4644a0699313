import { createHash } from 'node:crypto';
import type { Column } from './tables';

/** A value as SQLite gives it (integers as bigint). */
export type SqliteValue = string | number | bigint | Buffer | null;

/** What cannot be carried over as it is. */
export class Uncarried extends Error {}

const kindOf = (type: string): 'boolean' | 'instant' | 'json' | 'number' | 'bytes' | 'text' => {
  if (type === 'boolean') return 'boolean';
  if (type.startsWith('timestamp')) return 'instant';
  if (type === 'json' || type === 'jsonb') return 'json';
  if (/^(?:smallint|integer|bigint|numeric|real|double)/.test(type)) return 'number';
  return type === 'bytea' ? 'bytes' : 'text';
};

/**
 * The text that PostgreSQL is to read as a value of the column's type. Strapi keeps instants in SQLite as milliseconds (or, by
 * the database's own default, as UTC text), booleans as 0 and 1, and JSON as text.
 * @throws Uncarried where the value is not of the type, or longer than it allows
 */
export function postgresText(value: SqliteValue, { type }: Column): string | null {
  if (value === null) return null;
  switch (kindOf(type)) {
    case 'boolean':
      if (value === 0n || value === 1n) return value === 1n ? 'true' : 'false';
      throw new Uncarried(`«${String(value)}» không phải đúng hay sai`);
    case 'instant':
      return instantText(value);
    case 'json':
      return plainText(value);
    case 'number':
      if (typeof value === 'number' || typeof value === 'bigint') return String(value);
      if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))) return value;
      throw new Uncarried(`«${String(value)}» không phải số`);
    case 'bytes':
      if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
      throw new Uncarried('không phải dữ liệu nhị phân');
    case 'text': {
      const text = plainText(value);
      const most = Number(/^character varying\((\d+)\)$/.exec(type)?.[1] ?? Infinity);
      if ([...text].length > most)
        throw new Uncarried(`dài ${String([...text].length)} ký tự, PostgreSQL cho ${String(most)}`);
      return text;
    }
  }
}

function plainText(value: NonNullable<SqliteValue>): string {
  if (Buffer.isBuffer(value)) throw new Uncarried('là dữ liệu nhị phân trong một cột chữ');
  const text = String(value);
  if (text.includes('\0')) throw new Uncarried('có ký tự NUL, PostgreSQL không giữ được');
  return text;
}

function instantText(value: NonNullable<SqliteValue>): string {
  const plain = typeof value === 'bigint' ? Number(value) : value;
  const zoned =
    typeof plain === 'string' ? (/(?:Z|[+-]\d\d:?\d\d)$/.test(plain) ? plain : `${plain.replace(' ', 'T')}Z`) : plain;
  const at = typeof zoned === 'string' || typeof zoned === 'number' ? new Date(zoned) : new Date(NaN);
  if (Number.isNaN(at.getTime())) throw new Uncarried(`«${String(value)}» không phải thời điểm`);
  return at.toISOString().slice(0, -1);
}

/** One writing for equal values, from the text of either side. */
export function canonicalText(text: string | null, { type }: Column): string {
  if (text === null) return '∅';
  switch (kindOf(type)) {
    case 'boolean':
      return text === 'true' || text === 't' ? '1' : '0';
    case 'instant':
      return String(Date.parse(`${text.replace(' ', 'T')}Z`));
    case 'json':
      return JSON.stringify(sorted(JSON.parse(text) as unknown));
    case 'number':
      return /^-?\d+$/.test(text) ? String(BigInt(text)) : String(Number(text));
    case 'bytes':
    case 'text':
      return `=${text}`;
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}

/** A table's rows, in whatever order: how many, and the sum of their hashes. */
export class TableSum {
  rows = 0;
  private sum = 0n;

  add(columns: readonly Column[], texts: readonly (string | null)[]): void {
    const parts = columns.map((column, n) => canonicalText(texts[n] ?? null, column));
    const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
    this.sum = BigInt.asUintN(256, this.sum + BigInt(`0x${hash}`));
    this.rows += 1;
  }

  get value(): string {
    return this.sum.toString(16).padStart(64, '0');
  }
}
