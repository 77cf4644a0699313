import { expect, it } from 'vitest';
import { matchUnits, type NamedUnit } from './match-units.js';

const unit = (name: string, more: Partial<NamedUnit> = {}): NamedUnit => ({ name, href: `/${name}/`, ...more });
const UNITS = [
  unit('Liên đoàn Lao động thành phố Phan Thiết', {
    also: ['LĐLĐ TP Phan Thiết', 'Liên đoàn Lao động thị xã Phan Thiết'],
  }),
  unit('Công đoàn cơ sở Công ty may Phan Thiết', { also: ['CĐCS Công ty may Phan Thiết'] }),
  unit('Công đoàn cơ sở Cảng Phan Thiết', { ended: true }),
  unit('Liên đoàn Lao động huyện Đức Linh'),
];
const names = (typed: string): string[] => matchUnits(UNITS, typed).found.map(({ name }) => name);

it.each(['may phan thiet', 'MAY PHAN THIẾT', 'phan thiet may', 'cdcs may', 'may ph'])(
  '“%s” finds the garment workers',
  (typed) => {
    expect(names(typed)).toEqual(['Công đoàn cơ sở Công ty may Phan Thiết']);
  },
);

it('đ is d, a former name counts, and what has ended comes last', () => {
  expect(names('duc linh')).toEqual(['Liên đoàn Lao động huyện Đức Linh']);
  expect(names('thi xa phan thiet')).toEqual(['Liên đoàn Lao động thành phố Phan Thiết']);
  expect(names('phan thiet').at(-1)).toBe('Công đoàn cơ sở Cảng Phan Thiết');
});

it('nothing typed finds nothing, and a long list says how many are left off', () => {
  expect(matchUnits(UNITS, ' … ').found).toEqual([]);
  const many = Array.from({ length: 30 }, (_, n) => unit(`Trường số ${String(n)}`));
  expect(matchUnits(many, 'truong')).toMatchObject({ more: 18 });
});
