import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const WEB = fileURLToPath(new URL('../../apps/web/', import.meta.url));

/** `astro build` of the whole site from a content index into a folder, with the pictures beside it: the clean build. */
export async function buildWithAstro(
  from: { indexPath: string; mediaDir: string; origin: string },
  folder: string,
): Promise<void> {
  // Built in a folder of its own below the site's: for one elsewhere Astro compiles in `.astro`, which two builds would share.
  const built = join(WEB, 'node_modules/.cache', `clean-build-${randomUUID()}`);
  await promisify(execFile)(join(WEB, 'node_modules/.bin/astro'), ['build', '--outDir', built], {
    cwd: WEB,
    env: {
      ...process.env,
      SITE_MODE: 'static',
      NODE_ENV: 'production',
      TOASOAN_CONTENT_INDEX: from.indexPath,
      TOASOAN_SITE_ORIGIN: from.origin,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    maxBuffer: 64 * 1024 * 1024,
  });
  cpSync(built, folder, { recursive: true });
  rmSync(built, { recursive: true });
  // Astro leaves its own registry of content collections in the output folder; it is no page.
  for (const leftover of ['content-assets.mjs', 'content-modules.mjs']) rmSync(join(folder, leftover), { force: true });
  cpSync(from.mediaDir, folder, { recursive: true });
}

/** Every file of a folder by its path, as a hash of its bytes. */
export async function treeOf(folder: string): Promise<Map<string, string>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const tree = new Map<string, string>();
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    tree.set(
      relative(folder, path),
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    );
  }
  return tree;
}

/** What differs between two trees, one line per file. */
export function differences(ours: Map<string, string>, theirs: Map<string, string>): string[] {
  const paths = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
  return paths.flatMap((path) => {
    const [mine, clean] = [ours.get(path), theirs.get(path)];
    if (mine === clean) return [];
    return [`${mine === undefined ? 'missing' : clean === undefined ? 'too much' : 'differs'}: ${path}`];
  });
}
