import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { BackupRefused } from './backup-refused';

/**
 * A backup within the data would lie where the CMS serves files to everybody, or be lost with them.
 * @throws BackupRefused
 */
export async function requireOutside(dataDir: string, folder: string): Promise<void> {
  const way = relative(await realOf(dataDir), await realOf(folder));
  if (isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`)) return;
  throw new BackupRefused(
    `${folder} nằm trong thư mục dữ liệu của tòa soạn (${dataDir}): bản sao lưu ở đó có thể bị đọc qua mạng, và mất cùng dữ liệu. Hãy chọn một thư mục ở ngoài, tốt nhất trên ổ đĩa khác. Chưa có gì được ghi.`,
  );
}

/** With every link resolved, of what is there; the rest of the name as it is written. */
async function realOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const above = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === path) throw error;
    return join(await realOf(above), path.slice(above.length));
  }
}
