import { contrast, lightened, nearestFitting } from './contrast.js';
import { edgePairs, textPairs, themes, type Theme, type ThemeName, type Token } from './themes.js';

/**
 * What an organisation chose, `#rrggbb` each; null: the site's own. `action` is the colour of links and buttons, `accent`
 * that of the masthead's rule and of corrections; the dark ones are for screens in the dark.
 */
export interface ColourChoice {
  action: string | null;
  actionDark: string | null;
  accent: string | null;
  accentDark: string | null;
}

export const NO_CHOICE: ColourChoice = { action: null, actionDark: null, accent: null, accentDark: null };

/** How far a link's colour moves under the hand: away from the paper. */
const STRONGER = 9;

/**
 * Both themes with the colours chosen. A colour that was chosen for light alone is lightened for the dark until it can be
 * read there; one that cannot be read is taken as it is: `checkColours` says so.
 */
export function chosenThemes({ action, actionDark, accent, accentDark }: ColourChoice): Record<ThemeName, Theme> {
  const light = withRed(withAction(themes.light, 'light', action), accent);
  return {
    light,
    dark: withRed(
      withAction(themes.dark, 'dark', actionDark ?? darkOf(action, 'action')),
      accentDark ?? darkOf(accent, 'red'),
    ),
  };
}

function darkOf(light: string | null, token: Token): string | null {
  if (light === null) return null;
  return nearestFitting(light.toLowerCase(), (hex) => fitsGrounds(hex, token, themes.dark));
}

const withRed = (theme: Theme, red: string | null): Theme =>
  red === null ? theme : { ...theme, red: red.toLowerCase() };

function withAction(theme: Theme, name: ThemeName, chosen: string | null): Theme {
  const action = chosen?.toLowerCase() ?? theme.action;
  if (action === theme.action) return theme;
  const strong = lightened(action, name === 'light' ? -STRONGER : STRONGER);
  const readable = [theme['on-action'], '#ffffff', themes.light.ink].find((ink) =>
    [action, strong].every((ground) => contrast(ink, ground) >= 4.5),
  );
  return { ...theme, action, 'action-strong': strong, 'on-action': readable ?? theme['on-action'] };
}

/** Whether a colour may stand as this token on each ground where the templates put it. */
export function fitsGrounds(hex: string, token: Token, theme: Theme): boolean {
  return [...textPairs, ...edgePairs]
    .filter(({ front }) => front === token)
    .every(({ ground, least }) => contrast(hex, theme[ground]) >= least);
}
