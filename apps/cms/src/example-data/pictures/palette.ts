/** One palette for all pictures: warm paper, deep blue, a little red and yellow. */
export const C = {
  paper: '#f5ecd9',
  cream: '#fbf4e4',
  white: '#fdfaf3',
  ink: '#22303c',
  blue: '#1d3f66',
  blueMid: '#3d6c95',
  blueLight: '#8db2ca',
  bluePale: '#cfe0e6',
  red: '#b23a2e',
  redSoft: '#d3735c',
  yellow: '#e3aa3c',
  yellowPale: '#f4dc98',
  green: '#456b52',
  greenDark: '#2f4f40',
  greenLight: '#86a878',
  greenPale: '#bccba3',
  earth: '#b98a5c',
  earthDark: '#865f40',
  earthPale: '#e0c59c',
  sand: '#ecd8b0',
  grey: '#9aa3a6',
  greyDark: '#56636b',
  metal: '#b9c3c6',
  hair: '#2a2523',
  hairGrey: '#8d8a86',
} as const;

export const SKINS = ['#f0c8a0', '#e3b288', '#d39c70', '#b97f55'] as const;

export type Hour = 'dawn' | 'day' | 'dusk' | 'night';

/** Sky colours from the top down. */
export const SKIES: Record<Hour, readonly string[]> = {
  dawn: ['#a9c6d3', '#dfe3d5', '#f8e2bb', '#f5cd9b'],
  day: ['#9cc1d4', '#c9dfe4', '#efeee0'],
  dusk: ['#4d6787', '#a98c94', '#e5a677', '#f3c98b'],
  night: ['#14253d', '#1f3a5c', '#3f5876'],
};

/** Mixes two `#rrggbb` colours; `share` is the part of the second. */
export function mix(a: string, b: string, share: number): string {
  const part = (hex: string, i: number): number => parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16);
  const out = [0, 1, 2].map((i) => Math.round(part(a, i) * (1 - share) + part(b, i) * share));
  return `#${out.map((v) => v.toString(16).padStart(2, '0')).join('')}`;
}

export const darker = (colour: string, share = 0.18): string => mix(colour, '#1c2430', share);
export const lighter = (colour: string, share = 0.25): string => mix(colour, '#fff8ea', share);
