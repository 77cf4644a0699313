import { describe, expect, it } from 'vitest';
import { directoryLetter, lookUpName } from '@toasoan/site-plan';
import { initials } from './unit-face.js';

describe('a unit is looked up by its own name', () => {
  it.each([
    ['Liên đoàn Lao động thành phố Phan Thiết', 'Phan Thiết', 'PT', 'P'],
    ['LĐLĐ huyện Đức Linh', 'Đức Linh', 'ĐL', 'Đ'],
    ['Công đoàn ngành Y tế', 'Y tế', 'YT', 'Y'],
    ['Công đoàn cơ sở Công ty TNHH May Phan Thiết', 'May Phan Thiết', 'MP', 'M'],
    ['Ban Tuyên giáo', 'Tuyên giáo', 'TG', 'T'],
    ['Ủy ban Kiểm tra', 'Ủy ban Kiểm tra', 'ỦB', 'U'],
  ])('%s is %s, %s, under %s', (name, look, letters, letter) => {
    expect([lookUpName(name), initials(name), directoryLetter(name)]).toEqual([look, letters, letter]);
  });
});
