import { nestsTooDeep } from './nesting.js';
import { sanitizeBody } from './sanitize-body.js';
import { refusalOfBody } from './weight.js';

/**
 * HTML of a body that anything here may parse, for whoever reads one that was not saved: as it is, or flat as the
 * sanitiser makes it where it nests too deep; null where it is too much to be parsed at all.
 */
export function readableBody(html: string): string | null {
  if (refusalOfBody(html)) return null;
  return nestsTooDeep(html) ? sanitizeBody(html).html : html;
}
