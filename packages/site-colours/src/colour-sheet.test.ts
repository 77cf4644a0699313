import { expect, it } from 'vitest';
import { NO_CHOICE } from './chosen-themes.js';
import { colourSheet, coloursCode } from './colour-sheet.js';
import { themes } from './themes.js';

it('the same colours have one address, other colours another, and the own ones none', () => {
  expect(coloursCode(NO_CHOICE)).toBeNull();
  expect(coloursCode({ ...NO_CHOICE, action: themes.light.action, actionDark: themes.dark.action })).toBeNull();
  const code = coloursCode({ ...NO_CHOICE, action: '#7A1F1F' });
  expect(code).toBe(coloursCode({ ...NO_CHOICE, action: '#7a1f1f' }));
  expect(code).toMatch(/^7a1f1f-[0-9a-f]{6}-b01e28-ff8f8a$/);
});

it('a sheet follows from its address and is for screens only', () => {
  const code = coloursCode({ ...NO_CHOICE, action: '#7a1f1f', accent: '#00695c' }) ?? '';
  const sheet = colourSheet(code) ?? '';
  expect(sheet).toContain('--action:122 31 31;');
  expect(sheet).toContain('--red:0 105 92');
  expect(sheet.match(/@media screen/g)).toHaveLength(2);
  expect(sheet).not.toMatch(/url|@import|<|expression/);
});

it.each(['', 'x', '7a1f1f', '7a1f1f-9cc4f2-b01e28-ff8f8g', '7A1F1F-9cc4f2-b01e28-ff8f8a'])(
  '%j names no sheet',
  (code) => {
    expect(colourSheet(code)).toBeNull();
  },
);
