import { expect, it } from 'vitest';
import { NO_CHOICE } from './chosen-themes.js';
import { siteMark } from './site-mark.js';
import { themes } from './themes.js';

const fills = (svg: string): string[] => svg.match(/#[0-9a-f]{6}/g) ?? [];

it('the mark wears the organisation’s colours, and letters that can be read on them', () => {
  expect(fills(siteMark())).toEqual([themes.light.action, themes.light['on-action'], themes.light.red]);
  expect(fills(siteMark({ ...NO_CHOICE, action: '#7A1F1F', accent: '#00695c' }))).toEqual([
    '#7a1f1f',
    '#ffffff',
    '#00695c',
  ]);
});

it('a rule of the ground’s own colour is drawn like the letter', () => {
  expect(fills(siteMark({ ...NO_CHOICE, action: '#7a1f1f', accent: '#7a1f1f' }))).toEqual([
    '#7a1f1f',
    '#ffffff',
    '#ffffff',
  ]);
});
