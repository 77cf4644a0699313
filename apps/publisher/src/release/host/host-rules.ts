import { address } from '@toasoan/site-plan';
import type Database from 'better-sqlite3';

import { encodedOnce } from '../../serve/encoded-once.js';
import { isFront, movedOrGone } from '../../serve/moved-or-gone.js';

/** What a web server must answer where the folder of pages alone says the wrong thing. */
export interface HostRules {
  /** Old address → where it leads, fit for a header. */
  moved: Map<string, string>;
  /** Address → the page that says it is gone. */
  gone: Map<string, string>;
  /** Number of the former site → where any address with it leads. */
  numbers: Map<string, string>;
  /** Former front of a unit or category → its front now: what lies below moves along. */
  fronts: Map<string, string>;
  /** Fronts of units and categories that are gone with everything below. */
  goneFronts: Set<string>;
}

const NUMBERED = /^\*-(\d+)\.html$/;
const FRONT = /^\/(?:don-vi|chuyen-muc)\/[^/]+\/$/;

/**
 * The publisher's answers for addresses without a page, as tables, from the same rules that it serves by (`movedOrGone`);
 * but for lists that were emptied (ADR 0131).
 * `hasPage`: an address with a page of its own is that page, whatever a redirect says. `gonePages`: addresses whose page in
 * the folder is the note of a withdrawal.
 */
export function hostRules(
  index: Database.Database,
  hasPage: (path: string) => boolean,
  gonePages: Iterable<string>,
): HostRules {
  const rules: HostRules = {
    moved: new Map(),
    gone: new Map(),
    numbers: new Map(),
    fronts: new Map(),
    goneFronts: new Set(),
  };
  const withdrawn = new Set(gonePages);
  for (const path of withdrawn) rules.gone.set(path, path);
  for (const { path, target, status } of movedOrGone(index).all()) {
    const number = NUMBERED.exec(path)?.[1];
    if (number !== undefined) {
      if (status === 301) rules.numbers.set(number, encodedOnce(target));
      continue;
    }
    if (hasPage(path) && !withdrawn.has(path)) continue;
    if (status === 301) {
      rules.gone.delete(path);
      rules.moved.set(path, encodedOnce(target));
      if (FRONT.test(path) && isFront(target)) rules.fronts.set(path, encodedOnce(target));
    } else {
      rules.gone.set(path, withdrawn.has(target) ? target : address.withdrawn());
      if (FRONT.test(path)) rules.goneFronts.add(path);
    }
  }
  // The publisher answers an address with and without its last slash alike; a page of a folder has it.
  for (const table of [rules.moved, rules.gone])
    for (const [path, answer] of [...table]) {
      const bare = path.slice(0, -1);
      if (path.endsWith('/') && bare !== '' && !table.has(bare) && !rules.moved.has(bare)) table.set(bare, answer);
    }
  return rules;
}
