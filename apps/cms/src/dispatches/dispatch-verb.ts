import { AsyncLocalStorage } from 'node:async_hooks';

/** Not a parameter, so that no request can forge it (as `editorial/verb-token.ts` for articles). */
const token = new AsyncLocalStorage<true>();

/** Lets `work` write what the guard keeps from every form: number, kind, table, files, and that a dispatch is issued. */
export function asDispatchVerb<T>(work: () => Promise<T>): Promise<T> {
  return token.run(true, work);
}

export const insideDispatchVerb = (): boolean => token.getStore() === true;
