import { randomUUID } from 'node:crypto';
import {
  chmod,
  copyFile,
  link,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** What an export wrote, a file a line, for the next one; it lies beside the folder, where nobody is served from. */
const LIST = 'files.txt';
const FIRST_LINE = '# Made from a release: what the last export wrote into the folder beside.';

export type Replaced = { ok: true } | { ok: false; message: string };

/**
 * Has a folder written anew beside itself and puts it in place whole: what the last time wrote and this time does not is
 * gone, and a failure leaves the folder as it was. Files that somebody else put there (a verification file, say) stay. A
 * folder that holds anything and was not written by this is refused. `side`: the folder that keeps the list.
 */
export async function replaceFolder(
  folder: string,
  side: string,
  write: (fresh: string) => Promise<void>,
): Promise<Replaced> {
  // The folder that a link leads to is replaced, not the link.
  const root = await realpath(folder).catch(() => resolve(folder));
  const old = await filesOf(root);
  if (old === 'no folder') return { ok: false, message: `${folder} không phải là một thư mục.` };
  const written = await listedIn(side);
  if (old !== null && old.length > 0 && written === null)
    return {
      ok: false,
      message: `${folder} đang có tệp mà không phải do lệnh này ghi: hãy chọn thư mục khác, hoặc tự dọn thư mục này trước.`,
    };
  await mkdir(dirname(root), { recursive: true });
  const fresh = `${root}.${randomUUID()}`;
  try {
    await mkdir(fresh);
    if (old !== null) await chmod(fresh, (await stat(root)).mode);
    await write(fresh);
    const files = (await filesOf(fresh)) as string[];
    const ours = new Set([...(written ?? []), ...files]);
    for (const path of old ?? []) if (!ours.has(path)) await keep(join(root, path), join(fresh, path));
    // Known before the switch: a crash must not make the next export take its own files for somebody else's.
    await writeList(side, ours);
    await putInPlace(fresh, root, old !== null);
    await writeList(side, files);
    return { ok: true };
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function putInPlace(fresh: string, root: string, isThere: boolean): Promise<void> {
  if (!isThere) return rename(fresh, root);
  const away = `${root}.${randomUUID()}`;
  await rename(root, away);
  try {
    await rename(fresh, root);
  } catch (error) {
    await rename(away, root);
    throw error;
  }
  await rm(away, { recursive: true, force: true });
}

/** Every file below, as a path with slashes; null: there is no such folder. */
async function filesOf(root: string): Promise<string[] | null | 'no folder'> {
  try {
    const found = await readdir(root, { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    if (code === 'ENOTDIR') return 'no folder';
    throw error;
  }
}

async function listedIn(side: string): Promise<string[] | null> {
  const text = await readFile(join(side, LIST), 'utf8').catch(() => '');
  const [first, ...paths] = text.split('\n');
  return first === FIRST_LINE ? paths.filter((path) => path !== '') : null;
}

async function writeList(side: string, files: Iterable<string>): Promise<void> {
  await mkdir(side, { recursive: true });
  await writeFile(join(side, LIST), [FIRST_LINE, ...[...files].sort(), ''].join('\n'));
}

async function keep(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await link(from, to).catch(() => copyFile(from, to));
}
