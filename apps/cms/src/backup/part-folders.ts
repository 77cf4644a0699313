import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { processLives } from './process-lives';

const PART = /^\..+\.(\d+)\.dang-ghi$/;

/** Where a backup of this name grows: hidden, and named after the process that writes it. */
export const partName = (name: string, pid: number): string => `.${name}.${String(pid)}.dang-ghi`;

/** Takes away what backups left behind whose process was killed. */
export async function dropDeadParts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = PART.exec(name)?.[1];
    if (pid !== undefined && !processLives(Number(pid))) await rm(join(folder, name), { recursive: true, force: true });
  }
}
