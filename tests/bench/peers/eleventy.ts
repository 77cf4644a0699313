import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PeerContent } from './content.js';
import type { Look } from './look.js';

const run = promisify(execFile);
const VERSION = '3.1.8';

/**
 * Where Eleventy is: installed once, by npm, into a folder of its own below the system's temporary one, since the product
 * has no use for it. Null where npm can't bring it.
 */
export async function eleventyProgram(): Promise<string | null> {
  const home = join(tmpdir(), `toasoan-bench-eleventy-${VERSION}`);
  const program = join(home, 'node_modules/@11ty/eleventy/cmd.cjs');
  if (existsSync(program)) return program;
  await mkdir(home, { recursive: true });
  await writeFile(join(home, 'package.json'), '{"private":true}');
  return run('npm', ['install', '--no-audit', '--no-fund', `@11ty/eleventy@${VERSION}`], { cwd: home }).then(
    () => program,
    () => null,
  );
}

/** An Eleventy site of the same content: one file of content and a configuration that names our templates. */
export async function writeEleventySite(folder: string, content: PeerContent, look: Look): Promise<void> {
  await mkdir(join(folder, 'src'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"type":"module","private":true}');
  await writeFile(join(folder, 'content.json'), JSON.stringify(content));
  const configure = new URL('./eleventy-config.js', import.meta.url).href;
  await writeFile(
    join(folder, 'eleventy.config.js'),
    `import { configureEleventy } from ${JSON.stringify(configure)};
export default (eleventy) => configureEleventy(eleventy, ${JSON.stringify(join(folder, 'content.json'))}, ${JSON.stringify(look)});
`,
  );
}

/** Builds it; what Eleventy made is in `public`. */
export async function buildEleventy(program: string, folder: string): Promise<string> {
  await run(process.execPath, ['--max-old-space-size=8192', program, '--quiet'], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  });
  return join(folder, 'public');
}
