// Every colour of the site, in one place. Contrast is held by tokens.test.ts: each pair that is used as text on ground.

/** Paper and ink; one blue for action and links; one red for the masthead rule and corrections; yellow only as a mark. */
export const themes = {
  light: {
    paper: '#fbfaf7',
    surface: '#ffffff',
    sunk: '#f2efe8',
    ink: '#1c1b19',
    muted: '#5b564e',
    line: '#ddd8cd',
    control: '#857e73',
    action: '#0f4a86',
    'action-strong': '#0a3563',
    'on-action': '#ffffff',
    red: '#b01e28',
    mark: '#fbe08a',
    'on-mark': '#1c1b19',
  },
  dark: {
    paper: '#14161a',
    surface: '#1b1e23',
    sunk: '#23272e',
    ink: '#ebe7df',
    muted: '#b1aaa0',
    line: '#383d46',
    control: '#858b95',
    action: '#9cc4f2',
    'action-strong': '#c4dcf8',
    'on-action': '#10233a',
    red: '#ff8f8a',
    mark: '#6a5410',
    'on-mark': '#fff6dc',
  },
};

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

/** Text on ground, as the templates use them (WCAG 2.2 AA: 4.5). */
export const textPairs = [
  ...['paper', 'surface', 'sunk'].flatMap((ground) =>
    ['ink', 'muted', 'action', 'action-strong', 'red'].map((text) => [text, ground]),
  ),
  ['on-action', 'action'],
  ['on-action', 'action-strong'],
  ['on-mark', 'mark'],
];

/** Edges of controls and the focus ring, on the ground around them (3). */
export const edgePairs = ['paper', 'surface', 'sunk'].flatMap((ground) =>
  ['control', 'action'].map((edge) => [edge, ground]),
);

/** Placeholder colours of pictures, rounded to 64 so that they can be classes: the policy forbids inline style. */
export const TINT_STEPS = [0x20, 0x60, 0xa0, 0xe0];

/** Where what matters in a picture may stand, per cent from the left and from the top: rounded to classes likewise. */
export const FOCUS_STEPS = [0, 25, 50, 75, 100];
