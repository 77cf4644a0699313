// Colours that only this site's templates know; its themes and their contrast are in packages/site-colours.

/** Grounds for the initials of units, under white letters, the same in both themes. */
export const unitColours = [
  '#0f4a86',
  '#1b6454',
  '#7a3b69',
  '#8a4a12',
  '#45601d',
  '#5a4192',
  '#963242',
  '#23647a',
  '#6d4c2c',
  '#465569',
];

/** Placeholder colours of pictures, rounded to 64 so that they can be classes: the policy forbids inline style. */
export const TINT_STEPS = [0x20, 0x60, 0xa0, 0xe0];

/** Where what matters in a picture may stand, per cent from the left and from the top: rounded to classes likewise. */
export const FOCUS_STEPS = [0, 25, 50, 75, 100];
