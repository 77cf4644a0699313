import { chosenThemes, NO_CHOICE, type ColourChoice } from './chosen-themes.js';
import { channelsOf } from './contrast.js';
import { themes, type Theme, type Token } from './themes.js';

const CHANGED: readonly Token[] = ['action', 'action-strong', 'on-action', 'red'];
const CODE = /^([0-9a-f]{6})-([0-9a-f]{6})-([0-9a-f]{6})-([0-9a-f]{6})$/;

/**
 * The chosen colours as a word for an address: the stylesheet follows from it alone, so the address is named after its
 * content. Null where the site has its own colours and needs no sheet.
 */
export function coloursCode(choice: ColourChoice): string | null {
  const { light, dark } = chosenThemes(choice);
  const all = [light.action, dark.action, light.red, dark.red];
  const own = [themes.light.action, themes.dark.action, themes.light.red, themes.dark.red];
  return all.every((hex, at) => hex === own[at]) ? null : all.map((hex) => hex.slice(1)).join('-');
}

/** The stylesheet of a code of `coloursCode`; null for any other word. On paper the site's own black stays. */
export function colourSheet(code: string): string | null {
  const [, action, actionDark, accent, accentDark] = CODE.exec(code) ?? [];
  if (action === undefined || actionDark === undefined || accent === undefined || accentDark === undefined) return null;
  const hex = (digits: string): string => `#${digits}`;
  const { light, dark } = chosenThemes({
    ...NO_CHOICE,
    ...{ action: hex(action), actionDark: hex(actionDark), accent: hex(accent), accentDark: hex(accentDark) },
  });
  // `html:root` outweighs the site's own `:root` wherever the two stand.
  return `@media screen{html:root{${variables(light)}}}\n@media screen and (prefers-color-scheme:dark){html:root{${variables(dark)}}}\n`;
}

const variables = (theme: Theme): string =>
  CHANGED.map((token) => `--${token}:${channelsOf(theme[token]).join(' ')}`).join(';');
