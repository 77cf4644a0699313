import type { Core } from '@strapi/strapi';
import type { PinnedRelease } from '@toasoan/contracts';
import { answersAt, readPin } from './ask-publisher';

/** Every open article asks, and every line of a contributor's list: one question of all in so long. */
const HOLDS_MS = 3_000;
/** So long a desk waits for a publisher that is slow to answer; then what was known before counts. */
const PATIENCE_MS = 500;
/** So many addresses are kept in mind. */
const MOST_PATHS = 1_000;

export interface SitePinWatch {
  /** The release that readers are shown on purpose; null where they see the newest. */
  read(): Promise<PinnedRelease | null>;
  /** Whether readers find a page at a path of the site; null where the publisher has not said. */
  finds(path: string): Promise<boolean | null>;
  /** The next one who asks hears the publisher. */
  forget(): void;
}

const watches = new WeakMap<Core.Strapi, SitePinWatch>();

export function sitePin(strapi: Core.Strapi): SitePinWatch {
  const watch = watches.get(strapi) ?? watchPin();
  watches.set(strapi, watch);
  return watch;
}

export function watchPin(ask = readPin, find = answersAt): SitePinWatch {
  const pin = lastKnown(ask, null);
  const paths = new Map<string, LastKnown<boolean | null>>();
  return {
    read: pin.read,
    finds: (path) => {
      if (paths.size >= MOST_PATHS) paths.clear();
      const found = paths.get(path) ?? lastKnown<boolean | null>(() => find(path), null);
      paths.set(path, found);
      return found.read();
    },
    forget: () => {
      pin.forget();
      paths.clear();
    },
  };
}

interface LastKnown<Value> {
  read(): Promise<Value>;
  forget(): void;
}

/** While the publisher does not answer, what it said last counts: a pin does not end with a restart. That it is away is told elsewhere. */
function lastKnown<Value>(ask: () => Promise<Value>, first: Value): LastKnown<Value> {
  let known = first;
  let asked: { at: number; answer: Promise<Value> } | null = null;
  const askAnew = async (): Promise<Value> => {
    try {
      known = await ask();
    } catch {
      // As it was.
    }
    return known;
  };
  return {
    read: () => {
      if (asked === null || Date.now() - asked.at > HOLDS_MS) asked = { at: Date.now(), answer: askAnew() };
      return Promise.race([asked.answer, after(PATIENCE_MS, () => known)]);
    },
    forget: () => {
      asked = null;
    },
  };
}

const after = <Value>(ms: number, value: () => Value): Promise<Value> =>
  new Promise((resolve) => {
    setTimeout(() => {
      resolve(value());
    }, ms).unref();
  });
