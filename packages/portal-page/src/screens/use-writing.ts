import { useEffect, useRef, useState } from 'preact/hooks';
import { useInside } from '../app/use-portal.js';
import type { PhoneItem, WrittenFields } from '../phone/phone-item.js';

const TYPING_MS = 2_500;

export interface Writing {
  item: PhoneItem;
  /** Changes the text, on the screen and on the phone at once. */
  edit: (change: (fields: WrittenFields) => WrittenFields) => void;
  /** The same for what is not text. */
  change: (to: (item: PhoneItem) => PhoneItem) => Promise<void>;
}

/**
 * One item while it is written. Each stroke is on the phone before the next one; the newsroom gets it when the fingers rest.
 * What the outbox writes meanwhile (a picture's id) is taken over as soon as nothing of one's own is on its way to the store.
 * Null: no such item; undefined: it is being read.
 */
export function useWriting(key: string): Writing | null | undefined {
  const { phone, outbox } = useInside();
  const [item, setItem] = useState<PhoneItem | null | undefined>(undefined);
  const pending = useRef(0);
  useEffect(() => {
    let gone = false;
    const look = (): void => {
      if (pending.current > 0) return;
      void phone.item(key).then((held) => {
        if (!gone && pending.current === 0) setItem(held ?? null);
      });
    };
    look();
    const leave = phone.onChange(look);
    const rest = (): void => {
      if (document.visibilityState === 'hidden') outbox.kick();
    };
    document.addEventListener('visibilitychange', rest);
    return () => {
      gone = true;
      leave();
      document.removeEventListener('visibilitychange', rest);
      outbox.kick();
    };
  }, [phone, outbox, key]);

  const change = async (to: (now: PhoneItem) => PhoneItem): Promise<void> => {
    setItem((now) => (now ? to(now) : now));
    pending.current += 1;
    try {
      await phone.changeItem(key, to);
    } finally {
      pending.current -= 1;
    }
    if (pending.current === 0) phone.told();
  };
  const edit = (to: (fields: WrittenFields) => WrittenFields): void => {
    const touchedAt = Date.now();
    void change((now) => ({ ...now, fields: to(now.fields), touchedAt, trouble: null }));
    outbox.kick(TYPING_MS);
  };
  return item ? { item, edit, change } : item;
}
