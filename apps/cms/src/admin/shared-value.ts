import { useSyncExternalStore } from 'react';

export interface SharedValue<Value> {
  get(): Value;
  set(next: Value): void;
  use(): Value;
}

/**
 * A value that stands outside any component: what shows it and what learns it lie in corners of Strapi's page that have no
 * parent of ours, and Strapi's menu makes its links anew at every change of page.
 */
export function sharedValue<Value>(first: Value): SharedValue<Value> {
  let value = first;
  const listeners = new Set<() => void>();
  const get = (): Value => value;
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  return {
    get,
    set: (next) => {
      if (next === value) return;
      value = next;
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, get),
  };
}
