import { describe, expect, it } from 'vitest';
import { comparePeople, compareVi } from './index.js';

describe('Vietnamese order', () => {
  it('follows the alphabet: a ă â, d đ, e ê, o ô ơ, u ư', () => {
    const right = ['an', 'ăn', 'ân', 'da', 'đa', 'em', 'êm', 'on', 'ôn', 'ơn', 'un', 'ưng'];
    expect([...right].reverse().sort(compareVi)).toEqual(right);
  });

  it('reads numbers by value', () => {
    expect(['Tổ 10', 'Tổ 2'].sort(compareVi)).toEqual(['Tổ 2', 'Tổ 10']);
  });

  it('lists people by given name, then family name, then middle name', () => {
    const people = ['Trần Văn Đức', 'Nguyễn Thị Ánh', 'Lê Văn Ánh', 'Nguyễn Bảo Ánh', 'Phạm Dung'];
    expect(people.sort(comparePeople)).toEqual([
      'Lê Văn Ánh',
      'Nguyễn Bảo Ánh',
      'Nguyễn Thị Ánh',
      'Phạm Dung',
      'Trần Văn Đức',
    ]);
  });
});
