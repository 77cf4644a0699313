import { createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';
import type { OutboxState } from '../phone/outbox.js';
import type { Outbox } from '../phone/outbox.js';
import type { Phone } from '../phone/phone.js';
import type { Portal } from './portal.js';

export const PortalContext = createContext<Portal | null>(null);

/** The portal; the screen is drawn again whenever its state changes. */
export function usePortal(): Portal {
  const portal = useContext(PortalContext);
  if (portal === null) throw new Error('no portal around this screen');
  const [, draw] = useReducer((count: number) => count + 1, 0);
  // Heard before anything else can happen: after the next paint, as effects run, the phone has long told who is there.
  useLayoutEffect(() => portal.onChange(() => draw(0)), [portal]);
  return portal;
}

/** What of the portal is there only while somebody is in. */
export function useInside(): { portal: Portal; phone: Phone; outbox: Outbox } {
  const portal = usePortal();
  if (portal.phone === null || portal.outbox === null) throw new Error('nobody is in');
  return { portal, phone: portal.phone, outbox: portal.outbox };
}

export function useOutbox(): OutboxState {
  const { outbox } = useInside();
  const [state, setState] = useState(outbox.state);
  useEffect(() => {
    setState(outbox.state);
    return outbox.onChange(() => {
      setState(outbox.state);
    });
  }, [outbox]);
  return state;
}

/** Something read from the phone, read again whenever the phone's things change. */
export function useHeld<T>(read: (phone: Phone) => Promise<T>, of: readonly unknown[]): T | undefined {
  const { phone } = useInside();
  const [held, setHeld] = useState<T | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    const look = (): void => {
      void read(phone).then((value) => {
        if (!gone) setHeld(value);
      });
    };
    look();
    const leave = phone.onChange(look);
    return () => {
      gone = true;
      leave();
    };
  }, [phone, ...of]);
  return held;
}

/** Runs while the page is visible, every `ms`; null: not at all. */
export function useEvery(ms: number | null, work: () => void): void {
  useEffect(() => {
    if (ms === null) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') work();
    }, ms);
    return () => {
      clearInterval(timer);
    };
  }, [ms, work]);
}
