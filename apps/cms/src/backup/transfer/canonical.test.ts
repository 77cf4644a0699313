import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, postgresText, TableSum, Uncarried } from './canonical';

const column = (type: string) => ({ name: 'c', type });

describe('a value on its way from SQLite to PostgreSQL', () => {
  it.each([
    ['boolean', 1n, 'true'],
    ['boolean', 0n, 'false'],
    ['timestamp without time zone', 1514764800123n, '2018-01-01T00:00:00.123'],
    ['timestamp(6) without time zone', '2018-01-01 00:00:00', '2018-01-01T00:00:00.000'],
    ['timestamp(6) without time zone', '2018-01-01T07:00:00+07:00', '2018-01-01T00:00:00.000'],
    ['date', '2018-02-28', '2018-02-28'],
    ['jsonb', '{"b":1,"a":[true]}', '{"b":1,"a":[true]}'],
    ['integer', 7n, '7'],
    ['bigint', 9007199254740993n, '9007199254740993'],
    ['double precision', 0.1, '0.1'],
    ['character varying(255)', 'Đoàn viên', 'Đoàn viên'],
    ['text', null, null],
  ] as const)('%s: %s becomes %s', (type, value, text) => {
    expect(postgresText(value, column(type))).toBe(text);
  });

  it.each([
    ['character varying(3)', 'bốn chữ'],
    ['boolean', 2n],
    ['text', 'a\0b'],
    ['integer', 'ba'],
    ['timestamp without time zone', 'hôm qua'],
  ] as const)('%s refuses what is none, and says why', (type, value) => {
    expect(() => postgresText(value, column(type))).toThrow(Uncarried);
  });

  it('is compared by meaning, not by writing', () => {
    const same = (type: string, a: string, b: string) => {
      expect(canonicalText(a, column(type))).toBe(canonicalText(b, column(type)));
    };
    same('timestamp without time zone', '2018-01-01T00:00:00.120', '2018-01-01 00:00:00.12');
    same('jsonb', '{"b":1,"a":{"d":2,"c":3}}', '{"a": {"c": 3, "d": 2}, "b": 1}');
    same('double precision', '1e-7', '1e-07');
    same('numeric(10,2)', '12.5', '12.50');
    expect(canonicalText(null, column('text'))).not.toBe(canonicalText('∅', column('text')));
  });
});

describe('the sum of a table', () => {
  const columns = [column('integer'), column('text')];
  const sumOf = (rows: readonly (readonly [number, string])[]): string => {
    const sum = new TableSum();
    for (const [id, words] of rows) sum.add(columns, [String(id), words]);
    return sum.value;
  };
  const aRow = fc.tuple(fc.nat(), fc.string());

  it('does not depend on the order of rows', () => {
    fc.assert(fc.property(fc.array(aRow), (rows) => sumOf(rows) === sumOf(rows.toReversed())));
  });

  it('changes with any value, and with a row that is there twice', () => {
    fc.assert(fc.property(aRow, ([id, words]) => sumOf([[id, words]]) !== sumOf([[id, `${words}.`]])));
    fc.assert(fc.property(aRow, (row) => sumOf([row, row]) !== sumOf([]) && sumOf([row, row]) !== sumOf([row])));
  });
});
