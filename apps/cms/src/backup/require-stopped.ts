import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupRefused } from './backup-refused';

/** `npm start` leaves its processes' ids in the data folder while they run. @throws BackupRefused while one lives */
export async function requireStopped(dataDir: string): Promise<void> {
  const run = join(dataDir, 'run');
  if (!existsSync(run)) return;
  for (const name of (await readdir(run)).filter((one) => one.endsWith('.pid'))) {
    const id = Number(await readFile(join(run, name), 'utf8'));
    if (!lives(id)) continue;
    throw new BackupRefused(`Tòa soạn ở ${dataDir} còn chạy (tiến trình ${String(id)}): hãy dừng nó rồi làm lại.`);
  }
}

function lives(id: number): boolean {
  if (!Number.isInteger(id) || id < 1) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
