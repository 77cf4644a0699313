import plugin from 'tailwindcss/plugin';
import { channelsOf, themes } from '@toasoan/site-colours';
import { FOCUS_STEPS, TINT_STEPS, unitColours } from './src/styles/tokens.mjs';

const variables = (theme) =>
  Object.fromEntries(Object.entries(theme).map(([name, hex]) => [`--${name}`, channelsOf(hex).join(' ')]));
const colours = Object.fromEntries(
  Object.keys(themes.light).map((name) => [name, `rgb(var(--${name}) / <alpha-value>)`]),
);
const tints = Object.fromEntries(
  TINT_STEPS.flatMap((r, i) =>
    TINT_STEPS.flatMap((g, j) =>
      TINT_STEPS.map((b, k) => [`.tint-${i}${j}${k}`, { backgroundColor: `rgb(${r} ${g} ${b})` }]),
    ),
  ),
);
const focuses = Object.fromEntries(
  FOCUS_STEPS.flatMap((x, i) => FOCUS_STEPS.map((y, j) => [`.focus-${i}${j}`, { objectPosition: `${x}% ${y}%` }])),
);
const grounds = Object.fromEntries(
  unitColours.map((hex, index) => [`.unit-${index}`, { backgroundColor: hex, color: '#fff' }]),
);

/** @type {import('tailwindcss').Config} */
export default {
  content: ['./src/**/*.{astro,ts}', '../../packages/search-page/src/result-html.ts'],
  // Named by data (a picture's colour and focal point, a unit's id), so no template spells them out.
  safelist: [...Object.keys(tints), ...Object.keys(focuses), ...Object.keys(grounds)].map((selector) =>
    selector.slice(1),
  ),
  theme: {
    // In rem, not px: whoever reads in letters of twice the size gets the columns of a screen half as wide. Under xs a
    // phone shows such letters, and one thing stands below the other.
    screens: { xs: '20rem', sm: '40rem', md: '48rem', lg: '64rem' },
    colors: { ...colours, white: '#fff', transparent: 'transparent', current: 'currentColor' },
    fontFamily: {
      sans: ['"Be Vietnam Pro"', 'system-ui', 'sans-serif'],
      serif: ['Literata', 'Georgia', '"Times New Roman"', 'serif'],
    },
    // Two marks above a capital (Ế, Ỗ) need room: no line height under 1.25.
    fontSize: {
      xs: ['0.8125rem', '1.5'],
      sm: ['0.9375rem', '1.5'],
      base: ['1.0625rem', '1.6'],
      lg: ['1.1875rem', '1.5'],
      xl: ['1.375rem', '1.4'],
      '2xl': ['1.625rem', '1.35'],
      '3xl': ['clamp(1.625rem, 1.2rem + 1.8vw, 2.25rem)', '1.3'],
      '4xl': ['clamp(1.75rem, 1.2rem + 2.4vw, 2.625rem)', '1.27'],
    },
    fontWeight: { normal: '400', bold: '600' },
    extend: {
      maxWidth: { page: '75rem', read: '41rem' },
      aspectRatio: { news: '3 / 2' },
    },
  },
  corePlugins: { container: false },
  plugins: [
    plugin(({ addBase }) => {
      addBase({
        ':root': variables(themes.light),
        // Paper is white whatever the screen is.
        '@media screen and (prefers-color-scheme: dark)': { ':root': variables(themes.dark) },
        ...tints,
        ...focuses,
        ...grounds,
      });
    }),
  ],
};
