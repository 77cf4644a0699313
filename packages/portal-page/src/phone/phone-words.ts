import type { Trouble } from './phone-item.js';

/** Something said (a remark, a question, an answer) that waits to be sent. */
export interface PhoneWords {
  account: string;
  key: string;
  /** Where it goes, below `/api/portal`. */
  path: string;
  body: Readonly<Record<string, string>>;
  /** The item's or question's id under which it is shown while it waits. */
  about: string;
  text: string;
  at: number;
  trouble: Trouble | null;
}
