import { AsyncLocalStorage } from 'node:async_hooks';

/** Not a parameter, so that no request can forge it: only code that runs inside `asVerb` holds it. */
const token = new AsyncLocalStorage<true>();

/**
 * Lets `work` change state, revision and publication. For the editorial verbs, and for the loader of the example data;
 * the document guard refuses these changes to everything else.
 */
export function asVerb<T>(work: () => Promise<T>): Promise<T> {
  return token.run(true, work);
}

export const insideVerb = (): boolean => token.getStore() === true;
