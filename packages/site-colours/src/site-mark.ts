import { chosenThemes, NO_CHOICE, type ColourChoice } from './chosen-themes.js';
import { contrast } from './contrast.js';

/** `rounded`: as a tab shows it. `square`: a system cuts its own corners. `masked`: the mark within the middle four fifths. */
export type MarkShape = 'rounded' | 'square' | 'masked';

/** Under this the rule under the letter can't be told from its ground: it is drawn in the letter's colour. */
const LEAST_RULE = 1.3;

/** The site's mark as SVG of 64 by 64, on the organisation's colours: what stands on its buttons stands on it. */
export function siteMark(choice: ColourChoice = NO_CHOICE, shape: MarkShape = 'rounded'): string {
  const { action, red, 'on-action': letter } = chosenThemes(choice).light;
  const rule = contrast(red, action) < LEAST_RULE ? letter : red;
  const ground = `<rect width="64" height="64"${shape === 'rounded' ? ' rx="12"' : ''} fill="${action}"/>`;
  const mark = `<path d="M14 16h36v8H36v26h-8V24H14z" fill="${letter}"/><path d="M14 54h36v3H14z" fill="${rule}"/>`;
  const placed = shape === 'masked' ? `<g transform="translate(9.6 9.6) scale(.7)">${mark}</g>` : mark;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${ground}${placed}</svg>\n`;
}
