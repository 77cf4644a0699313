import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPublisher, type RunningPublisher } from '@toasoan/testkit';

/** Where it dies: before its `call`-th write (from 0) after the first that is `from`, at the latest before the first that is `until`. */
export interface KillPoint {
  /** Patterns of SQL, or of `rename`, `link` and `rm` with their paths. */
  from: string;
  until: string;
  call: number;
}

export interface DyingPublisher extends RunningPublisher {
  dieAt(point: KillPoint): void;
  dead(): boolean;
  /** It is dead: every write since `from`, of which the last was not done any more. Then it may be started again, and lives. */
  met(): Promise<string[]>;
}

/** The real process, which ends by SIGKILL at a given one of its own writes: at that place, and not somewhere near it. */
export async function startDyingPublisher(
  cmsUrl: string,
  environment: Record<string, string>,
): Promise<DyingPublisher> {
  const folder = mkdtempSync(join(tmpdir(), 'toasoan-dying-'));
  const order = join(folder, 'order.json');
  const hook = fileURLToPath(new URL('die-at.mjs', import.meta.url));
  const publisher = await startPublisher(cmsUrl, {
    ...environment,
    TOASOAN_TEST_DIES: order,
    NODE_OPTIONS: `--import ${hook}`,
  });
  const dead = () => existsSync(`${order}.met`);
  return {
    ...publisher,
    dieAt: (point) => {
      writeFileSync(order, JSON.stringify(point));
    },
    dead,
    met: async () => {
      await publisher.stop('SIGKILL');
      const met = JSON.parse(readFileSync(`${order}.met`, 'utf8')) as string[];
      for (const path of [order, `${order}.met`]) rmSync(path);
      return met;
    },
    close: async () => {
      await publisher.close();
      rmSync(folder, { recursive: true });
    },
  };
}
