import { expect, test } from 'vitest';
import { csvRow } from './csv-row';

test('cells are quoted, and quotes inside doubled', () => {
  expect(csvRow([1, 'Chị "Hoa", Phan Thiết', null])).toBe('"1","Chị ""Hoa"", Phan Thiết",""\r\n');
});

test.each([
  '=HYPERLINK("http://vi.du")',
  '+1+1',
  '-2',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '  =1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
])('%j reaches a spreadsheet as text', (text) => {
  expect(csvRow([text]).startsWith(`"'`)).toBe(true);
});

test('ordinary words stay as they are', () => {
  expect(csvRow(['Tặng quà – đợt 2', 'a=b'])).toBe('"Tặng quà – đợt 2","a=b"\r\n');
});
