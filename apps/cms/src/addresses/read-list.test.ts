import { describe, expect, it } from 'vitest';
import { MOST_IMPORT_LINES } from '@toasoan/contracts';
import { readList } from './read-list';

describe('a list of old addresses', () => {
  it.each([',', ';', '\t'])('is read with headings, quotes and %j between its columns', (separator) => {
    const csv = `\ufeffĐịa chỉ cũ${separator}Đích\r\n/vi/a-1.html${separator}/tin/a/\r\n\r\n"https://cu.vn/b,;-2.html"${separator}"bai ""hai"""\n`;
    expect(readList(csv)).toEqual({
      lines: [
        { line: 2, from: '/vi/a-1.html', target: '/tin/a/' },
        { line: 4, from: '/b,;-2.html', target: 'bai "hai"' },
      ],
      refused: [],
    });
  });

  it('keeps addresses as the site compares them: decoded, composed, without host and fragment', () => {
    const { lines } = readList('http://cu.vn/%C4%91o%C3%A0n.html#x,/tin/a/\nhttps://cu.vn,/\n/hoa\u0300.html,/tin/b/');
    expect(lines.map(({ from }) => from)).toEqual(['/đoàn.html', '/hoà.html']);
  });

  it.each([
    ['/a.html?id=1,/tin/a/', /dấu hỏi/],
    ['/a%2,/tin/a/', /dấu %/],
    ['/a%20b,/tin/a/', /khoảng trắng/],
    ['//cu.vn/a,/tin/a/', /bắt đầu/],
    ['/a.html,', /cột thứ hai/],
    ['/tin/a/,/tin/b/', /trang tin hiện nay/],
    ['/rss.xml,/tin/b/', /trang tin hiện nay/],
    [`/${'a'.repeat(500)},/tin/b/`, /500/],
  ])('says of %j what is wrong', (row, words) => {
    const { lines, refused } = readList(`/dau.html,/tin/dau/\n${row}`);
    expect(lines).toHaveLength(1);
    expect(refused).toEqual([{ line: 2, address: row.split(',')[0], message: expect.stringMatching(words) as string }]);
  });

  it('takes the same line twice once, and refuses one address with two targets', () => {
    const { lines, refused } = readList('/a.html,/tin/a/\n/a.html,/tin/a/\n/a.html,/tin/b/');
    expect(lines).toHaveLength(1);
    expect(refused.map(({ line }) => line)).toEqual([3]);
  });

  it('ends where it is too long, and says so', () => {
    const csv = Array.from({ length: MOST_IMPORT_LINES + 3 }, (_, n) => `/a-${String(n + 1)}.html,bai`).join('\n');
    const { lines, refused } = readList(csv);
    expect(lines).toHaveLength(MOST_IMPORT_LINES);
    expect(refused).toMatchObject([{ line: MOST_IMPORT_LINES + 1 }]);
  });
});
