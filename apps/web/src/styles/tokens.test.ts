import { describe, expect, it } from 'vitest';
import { edgePairs, textPairs, themes, unitColours } from './tokens.mjs';

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(themes))('the %s theme', (_name, theme) => {
  const colour = (token: string): string => {
    const hex = theme[token];
    if (hex === undefined) throw new Error(`No token ${token}`);
    return hex;
  };
  it.each(textPairs)('%s can be read on %s', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(edgePairs)('an edge of %s can be seen on %s', (edge, ground) => {
    expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3);
  });
  it('has the same tokens as the other', () => {
    expect(Object.keys(theme)).toEqual(Object.keys(themes.light));
  });
});

it.each(unitColours)('white initials can be read on %s', (ground) => {
  expect(contrast('#ffffff', ground)).toBeGreaterThanOrEqual(4.5);
});
