import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export interface FoundFile {
  /** Below the folder, with forward slashes. */
  path: string;
  bytes: number;
  changedAt: number;
}

/** Every plain file below a folder; none where the folder is not there. What vanishes meanwhile is left out. */
export async function filesBelow(folder: string): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const full = join(entry.parentPath, entry.name);
    const now = await stat(full).catch(() => null);
    if (now === null) continue;
    found.push({ path: relative(folder, full).split(sep).join('/'), bytes: now.size, changedAt: now.mtimeMs });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
