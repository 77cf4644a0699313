import { setTimeout as wait } from 'node:timers/promises';
import type { Publication } from '@toasoan/contracts';
import type { FakeCms } from '@toasoan/testkit';
import { eventBody } from './publisher-world.js';

/** Delivers like the CMS's outbox: in order per document, again until it is taken. */
export interface AtLeastOnce {
  /** The document is in the CMS from now on, and its event on its way. */
  send(publication: Publication): void;
  /** Settles when every event was taken. */
  empty(): Promise<void>;
  /** How many attempts were not taken. */
  refused(): number;
}

/** `post`: one attempt; true when the publisher has taken the event. */
export function atLeastOnce(
  cms: Pick<FakeCms, 'put'>,
  post: (body: string, id: string) => Promise<boolean>,
  pauseMs = 10,
): AtLeastOnce {
  const last = new Map<string, Promise<void>>();
  let made = 0;
  let refused = 0;
  return {
    send: (publication) => {
      cms.put(publication);
      const key = `${publication.kind} ${publication.id}`;
      const body = eventBody(publication);
      made += 1;
      const id = `msg_outbox_${String(made)}`;
      const deliver = async () => {
        while (!(await post(body, id).catch(() => false))) {
          refused += 1;
          await wait(pauseMs);
        }
      };
      last.set(key, (last.get(key) ?? Promise.resolve()).then(deliver));
    },
    empty: async () => {
      for (let settled = 0; settled < made;) {
        settled = made;
        await Promise.all(last.values());
      }
    },
    refused: () => refused,
  };
}
