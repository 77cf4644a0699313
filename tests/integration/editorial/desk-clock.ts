import { createRequire } from 'node:module';
import { type CmsApp, inRepository } from '@toasoan/testkit';

/** The turns of the CMS's own clock, at whatever time a test says. */
interface DeskClock {
  publishAllDue(app: CmsApp, now: Date): Promise<void>;
  withdrawAllDue(app: CmsApp, now: Date): Promise<void>;
  escalateAllOverdue(app: CmsApp, now: Date): Promise<void>;
}

// The CMS is CommonJS and in this thread: a plain require gets the very module that runs in it.
export const deskClock = (): DeskClock =>
  createRequire(inRepository('apps/cms/package.json'))(
    inRepository('apps/cms/dist/src/editorial/due-clock.js'),
  ) as DeskClock;
