import { useEffect, useRef, useState } from 'preact/hooks';
import { useInside } from '../app/use-portal.js';
import type { PhoneItem, WrittenFields } from '../phone/phone-item.js';
import { Strokes } from '../phone/strokes.js';

const TYPING_MS = 2_500;

export interface Writing {
  item: PhoneItem;
  /** The phone's store does not take what is written: it stands on the screen alone. */
  unkept: boolean;
  /** Changes the text, on the screen and on the phone at once. */
  edit: (change: (fields: WrittenFields) => WrittenFields) => void;
  /** The same for what is not text; whether the phone has it. */
  change: (to: (item: PhoneItem) => PhoneItem) => Promise<boolean>;
}

/**
 * One item while it is written. Each stroke is on the phone before the next one; the newsroom gets it when the fingers rest.
 * What the outbox writes meanwhile (a picture's id) is taken over as soon as nothing of one's own is on its way to the store.
 * Null: no such item; undefined: it is being read.
 */
export function useWriting(key: string): Writing | null | undefined {
  const { portal, phone, outbox } = useInside();
  const [item, setItem] = useState<PhoneItem | null | undefined>(undefined);
  const [unkept, setUnkept] = useState(false);
  const strokes = useRef<Strokes | null>(null);
  useEffect(() => {
    let gone = false;
    const own = new Strokes(key, phone, {
      shown: (held) => {
        if (!gone) setItem(held);
      },
      unkept: (lost) => {
        if (!gone) setUnkept(lost);
      },
      server: portal.server,
    });
    strokes.current = own;
    void own.look();
    const leave = phone.onChange(() => void own.look());
    const rest = (): void => {
      if (document.visibilityState === 'hidden') outbox.kick();
    };
    // What only the screen holds would go with the page.
    const closing = (event: BeforeUnloadEvent): void => {
      if (own.isUnkept) event.preventDefault();
    };
    document.addEventListener('visibilitychange', rest);
    window.addEventListener('beforeunload', closing);
    return () => {
      gone = true;
      leave();
      own.stop();
      document.removeEventListener('visibilitychange', rest);
      window.removeEventListener('beforeunload', closing);
      outbox.kick();
    };
  }, [portal, phone, outbox, key]);

  const change = (to: (now: PhoneItem) => PhoneItem): Promise<boolean> =>
    strokes.current?.make(to) ?? Promise.resolve(false);
  const edit = (to: (fields: WrittenFields) => WrittenFields): void => {
    const touchedAt = Date.now();
    void change((now) => ({ ...now, fields: to(now.fields), touchedAt, trouble: null }));
    outbox.kick(TYPING_MS);
  };
  return item ? { item, unkept, edit, change } : item;
}
