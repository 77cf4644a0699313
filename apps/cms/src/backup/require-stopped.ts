import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupRefused } from './backup-refused';
import { processLives } from './process-lives';

/** `npm start` leaves its processes' ids in the data folder while they run. @throws BackupRefused while one lives */
export async function requireStopped(dataDir: string): Promise<void> {
  const run = join(dataDir, 'run');
  if (!existsSync(run)) return;
  for (const name of (await readdir(run)).filter((one) => one.endsWith('.pid'))) {
    const id = Number(await readFile(join(run, name), 'utf8'));
    if (!processLives(id)) continue;
    throw new BackupRefused(`Tòa soạn ở ${dataDir} còn chạy (tiến trình ${String(id)}): hãy dừng nó rồi làm lại.`);
  }
}
