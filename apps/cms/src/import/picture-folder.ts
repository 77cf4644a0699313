import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, posix, relative, resolve } from 'node:path';
import { hostName } from '@toasoan/former-site';

/** Where a picture of the former site is; nothing is ever fetched, and nothing outside the folder is opened. */
export type FoundPicture =
  | { found: 'file'; path: string; size: number; bytes: () => Promise<Buffer> }
  | { found: 'missing' | 'outside' | 'elsewhere' | 'embedded' | 'too_large' };

const MOST_BYTES = 50 * 1024 * 1024;

/** Asked with the address that a text gives and the folder of the page that has it (below the root, with slashes). */
export type FindPicture = (address: string, beside: string) => Promise<FoundPicture>;

/** `hosts`: names, as `hostName` makes them, under which the former site was reached; its pictures lie in `folder` under the path of their address. */
export async function pictureFolder(folder: string, hosts: readonly string[]): Promise<FindPicture> {
  const root = await realpath(folder);
  return async (address, beside) => {
    const named = pathIn(address, hosts);
    if (typeof named !== 'string') return named;
    const inside = posix.normalize(named.startsWith('/') ? named : posix.join('/', beside, named)).replace(/^\/+/, '');
    if (isOutside(posix.normalize(named.startsWith('/') ? `.${named}` : posix.join(beside, named)))) {
      return { found: 'outside' };
    }
    // The folder that was given may be `uploads` itself; a Mac writes names apart.
    const names = [inside, inside.replace(/^uploads\//, '')];
    for (const name of new Set(names.flatMap((one) => [one.normalize('NFC'), one.normalize('NFD')]))) {
      const file = await fileAt(root, name);
      if (file !== null) return file;
    }
    return { found: 'missing' };
  };
}

const isOutside = (path: string): boolean => path === '..' || path.startsWith('../') || isAbsolute(path);

async function fileAt(root: string, name: string): Promise<FoundPicture | null> {
  const real = await realpath(resolve(root, name)).catch(() => null);
  if (real === null) return null;
  // A link inside the folder may lead out of it.
  if (isOutside(relative(root, real).replaceAll('\\', '/'))) return { found: 'outside' };
  const { size, isFile } = await stat(real).then((found) => ({ size: found.size, isFile: found.isFile() }));
  if (!isFile) return null;
  return size > MOST_BYTES ? { found: 'too_large' } : { found: 'file', path: name, size, bytes: () => readFile(real) };
}

/** The path that an address names on the former site. */
function pathIn(address: string, hosts: readonly string[]): string | FoundPicture {
  const plain = address.trim().replaceAll('\\', '/');
  if (/^data:/i.test(plain)) return { found: 'embedded' };
  const whole = /^(?:https?:)?\/\/([^/?#]+)([^?#]*)/i.exec(plain);
  if (whole !== null && !hosts.includes(hostName(whole[1] ?? ''))) return { found: 'elsewhere' };
  if (whole === null && /^[a-z][a-z0-9+.-]*:/i.test(plain)) return { found: 'elsewhere' };
  const path = whole === null ? plain.replace(/[?#].*$/, '') : (whole[2] ?? '');
  try {
    const decoded = decodeURIComponent(path);
    return decoded === '' || decoded.includes('\0') ? { found: 'missing' } : decoded;
  } catch {
    return path;
  }
}
