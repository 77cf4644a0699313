import type { Core } from '@strapi/strapi';
import type { PinnedRelease } from '@toasoan/contracts';
import { readPin } from './ask-publisher';

/** The pin is asked for by every open article: one question of all in so long. */
const HOLDS_MS = 3_000;
/** So long a desk waits for a publisher that is slow to answer; then what was known before counts. */
const PATIENCE_MS = 500;

export interface SitePinWatch {
  /** The release that readers are shown on purpose; null where they see the newest. */
  read(): Promise<PinnedRelease | null>;
  /** The next one who asks hears the publisher. */
  forget(): void;
}

const watches = new WeakMap<Core.Strapi, SitePinWatch>();

export function sitePin(strapi: Core.Strapi): SitePinWatch {
  const watch = watches.get(strapi) ?? watchPin();
  watches.set(strapi, watch);
  return watch;
}

/** While the publisher does not answer, what it said last counts: a pin does not end with a restart. That it is away is told elsewhere. */
export function watchPin(ask = readPin): SitePinWatch {
  let known: PinnedRelease | null = null;
  let asked: { at: number; answer: Promise<PinnedRelease | null> } | null = null;
  const askAnew = async (): Promise<PinnedRelease | null> => {
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
