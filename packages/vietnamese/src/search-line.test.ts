import { describe, expect, it } from 'vitest';
import { searchLine } from './search-line.js';

describe('a line to be searched', () => {
  it('holds each text folded, without punctuation and without gaps', () => {
    expect(searchLine(['“Hoà giải”, Phan-Thiết', null, undefined, ' … ', 'Lê Thị Mẫu'])).toBe(
      'hoa giai phan thiet | le thi mau',
    );
    expect(searchLine([])).toBe('');
  });

  it('stays within what an index of PostgreSQL takes, and cuts no character in two', () => {
    const line = searchLine([`Tên ${'𠮷'.repeat(250)}`, '𠮷'.repeat(255), '𠮷'.repeat(255)]);
    expect([...line]).toHaveLength(600);
    expect(Buffer.from(line).toString()).toBe(line);
    expect(Buffer.byteLength(line)).toBeLessThan(2704);
  });
});
