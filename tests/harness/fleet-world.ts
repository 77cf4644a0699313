import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { startFakeCms, startPublisher, type FakeCms, type RunningPublisher, type TestS3 } from '@toasoan/testkit';
import { category, unit } from './la-gi.js';

export interface Machine extends RunningPublisher {
  name: string;
  health(): Promise<{ status: string; fleet: { leads: boolean; step: number; error: string | null } }>;
  /** Every path that readers get, with the hash of what they get. */
  shown(): Map<string, string>;
}

/** Several publishers as processes, one store, a CMS that is not one. */
export interface FleetWorld {
  cms: FakeCms;
  machine(name: string, environment?: Record<string, string>): Promise<Machine>;
  close(): Promise<void>;
}

/** Asks until it is so; what never becomes so fails by the test's own time limit. */
export async function becomes<T>(ask: () => Promise<T> | T, is: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (is(answer)) return answer;
    await wait(20);
  }
}

type Shown = () => Map<string, string>;

/** Asks until both show the same paths with the same contents, and something; comes back with what they show. */
export const alike = (one: Shown, other: Shown): Promise<readonly [Map<string, string>, Map<string, string>]> =>
  becomes(
    () => [one(), other()] as const,
    ([a, b]) => a.size > 0 && a.size === b.size && [...a].every(([path, hash]) => b.get(path) === hash),
  );

/** `leaseSeconds`: short to see a dead leader replaced, long to have a living one that only believes that it leads. */
export async function startFleetWorld(s3: TestS3, leaseSeconds: number): Promise<FleetWorld> {
  const cms = await startFakeCms({ documents: [unit, category] });
  const machines: Machine[] = [];
  const prefix = `thu-${String(Date.now())}`;
  return {
    cms,
    machine: async (name, environment = {}) => {
      const running = await startPublisher(cms.url, {
        TOASOAN_PUBLISHER_NAME: name,
        TOASOAN_LEASE_SECONDS: String(leaseSeconds),
        TOASOAN_SITE_ORIGIN: 'https://congdoan.example.vn',
        TOASOAN_RELEASES_S3_ENDPOINT: s3.endpoint,
        TOASOAN_RELEASES_S3_BUCKET: s3.bucket,
        TOASOAN_RELEASES_S3_KEY_ID: s3.keyId,
        TOASOAN_RELEASES_S3_SECRET: s3.secret,
        TOASOAN_RELEASES_S3_PREFIX: prefix,
        ...environment,
      });
      const machine: Machine = {
        ...running,
        name,
        health: async () =>
          (await (await fetch(`${running.url}/health`)).json()) as Awaited<ReturnType<Machine['health']>>,
        shown: () => shownBy(join(running.dataFolder, 'publisher/releases.db')),
      };
      machines.push(machine);
      return machine;
    },
    close: async () => {
      for (const machine of machines) {
        machine.signal('SIGCONT');
        await machine.close();
      }
      await cms.close();
    },
  };
}

/** Every path that a store shows its readers, with the hash of what they get. */
export function shownBy(path: string): Map<string, string> {
  const db = new Database(path, { readonly: true });
  try {
    const rows = db
      .prepare(
        `SELECT path, hash FROM entry, pointer WHERE from_release <= pointer.release
         AND (to_release IS NULL OR to_release > pointer.release) ORDER BY path`,
      )
      .raw()
      .all() as [string, string][];
    return new Map(rows);
  } finally {
    db.close();
  }
}
