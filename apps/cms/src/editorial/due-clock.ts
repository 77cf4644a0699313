import type { Core } from '@strapi/strapi';
import { repeat } from '../outbox/repeat';
import { escalateOverdue, overdueArticles } from './escalate-overdue';
import { dueArticles, publishDue } from './publish-due';
import { dueWithdrawals, withdrawDue } from './withdraw-due';

const PUBLISH_EVERY_MS = 1000;
const ESCALATE_EVERY_MS = 30_000;

const clocks = new WeakMap<Core.Strapi, () => Promise<void>>();

/**
 * Does what is due: publishes and withdraws what was timed, hands up what waits too long. The rows are the schedule, so a restart
 * loses nothing and several instances may run it. `TOASOAN_CLOCK=off` leaves it to another instance.
 */
export function startDueClock(strapi: Core.Strapi): void {
  if (process.env['TOASOAN_CLOCK'] === 'off') return;
  const failed = ({ message }: Error): void => {
    strapi.log.error(`due clock: ${message}`);
  };
  const stopPublishing = repeat(PUBLISH_EVERY_MS, () => keepAppointments(strapi, new Date()), failed);
  const stopEscalating = repeat(ESCALATE_EVERY_MS, () => escalateAllOverdue(strapi, new Date()), failed);
  clocks.set(strapi, async () => {
    await Promise.all([stopPublishing(), stopEscalating()]);
  });
}

/** To be called in destroy, before the database closes. */
export async function stopDueClock(strapi: Core.Strapi): Promise<void> {
  await clocks.get(strapi)?.();
}

/** One turn of the clock; the time comes from outside. One article that fails keeps no other from its time. */
export function publishAllDue(strapi: Core.Strapi, now: Date): Promise<void> {
  return each(strapi, dueArticles, (documentId) => publishDue(strapi, documentId, now), now);
}

export function withdrawAllDue(strapi: Core.Strapi, now: Date): Promise<void> {
  return each(strapi, dueWithdrawals, (documentId) => withdrawDue(strapi, documentId, now), now);
}

async function keepAppointments(strapi: Core.Strapi, now: Date): Promise<void> {
  await publishAllDue(strapi, now);
  await withdrawAllDue(strapi, now);
}

export function escalateAllOverdue(strapi: Core.Strapi, now: Date): Promise<void> {
  return each(strapi, overdueArticles, (documentId) => escalateOverdue(strapi, documentId, now), now);
}

/** More than this many in one turn wait for the next one. */
const MOST_TRIED = 1000;

/** Lot after lot, each article once: those that fail stand in nobody's way. */
async function each(
  strapi: Core.Strapi,
  find: (strapi: Core.Strapi, now: Date, tried: readonly string[]) => Promise<string[]>,
  act: (documentId: string) => Promise<unknown>,
  now: Date,
): Promise<void> {
  const tried: string[] = [];
  for (let lot = await find(strapi, now, tried); lot.length > 0; lot = await find(strapi, now, tried)) {
    for (const documentId of lot) {
      tried.push(documentId);
      try {
        await act(documentId);
      } catch (error) {
        strapi.log.error(`due clock: ${documentId}: ${(error as Error).message}`);
      }
    }
    if (tried.length >= MOST_TRIED) return;
  }
}
