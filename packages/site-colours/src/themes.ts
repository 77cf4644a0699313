/** Paper and ink; one blue for action and links; one red for the masthead rule and corrections; yellow only as a mark. */
const LIGHT = {
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
};

export type Token = keyof typeof LIGHT;
/** A colour `#rrggbb`, in small letters, for each name that the templates know. */
export type Theme = Readonly<Record<Token, string>>;
export type ThemeName = 'light' | 'dark';

/** The colours of a site whose organisation has chosen none. */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: LIGHT,
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

/** What a colour in front needs against the one behind it (WCAG 2.2 AA: text 4.5, edges of controls 3). */
export interface ColourPair {
  front: Token;
  ground: Token;
  least: number;
}

const GROUNDS = ['paper', 'surface', 'sunk'] as const;

/** Text on ground, as the templates use them. */
export const textPairs: readonly ColourPair[] = [
  ...GROUNDS.flatMap((ground) =>
    (['ink', 'muted', 'action', 'action-strong', 'red'] as const).map((front) => ({ front, ground, least: 4.5 })),
  ),
  { front: 'on-action', ground: 'action', least: 4.5 },
  { front: 'on-action', ground: 'action-strong', least: 4.5 },
  { front: 'on-mark', ground: 'mark', least: 4.5 },
];

/** Edges of controls and the focus ring, on the ground around them. */
export const edgePairs: readonly ColourPair[] = GROUNDS.flatMap((ground) =>
  (['control', 'action'] as const).map((front) => ({ front, ground, least: 3 })),
);
