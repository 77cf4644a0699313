import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './places.mjs';

const SKIP = new Set(['node_modules', 'dist', 'build', '.astro', '.cache', '.strapi', 'generated', 'pictures']);

/** @param {string} path @param {(file: string) => void} visit */
function walk(path, visit) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) return visit(path);
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (SKIP.has(entry.name)) continue;
    if (entry.isDirectory() || !/\.test\.tsx?$|\.md$/.test(entry.name)) walk(join(path, entry.name), visit);
  }
}

/**
 * A hash of names and contents: the same sources give the same fingerprint, whatever their dates.
 * @param {readonly string[]} paths files or folders, relative to the root
 * @param {(file: string) => boolean} [wanted]
 */
export function fingerprint(paths, wanted = () => true) {
  const hash = createHash('sha256').update(process.version.split('.')[0] ?? '');
  for (const path of paths) {
    walk(join(root, path), (file) => {
      if (wanted(file)) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
    });
  }
  return hash.digest('hex');
}

/**
 * Does the work only if the sources changed since it was last done well, or something that it made has been deleted.
 * @param {string} stampPath relative to the root; it lies inside what is made
 * @param {string} now
 * @param {() => Promise<void>} work
 * @param {readonly string[]} [made] relative to the root: what else is made
 */
export async function onceFor(stampPath, now, work, made = []) {
  const stamp = join(root, stampPath);
  const whole = [stampPath, ...made].every((path) => existsSync(join(root, path)));
  if (whole && readFileSync(stamp, 'utf8') === now) return false;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
  return true;
}
