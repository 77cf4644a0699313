import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The path of a program of this machine; null where it is not installed. */
export function installedTool(name: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'toasoan-office-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A file as LibreOffice, with a profile of its own, opens and saves it. */
export function savedBySoffice(soffice: string, bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  return inFolder(async (folder) => {
    await writeFile(join(folder, `paper.${from}`), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const result = join(folder, 'saved');
    await run(soffice, [profile, '--headless', '--convert-to', to, '--outdir', result, join(folder, `paper.${from}`)]);
    return new Uint8Array(await readFile(join(result, `paper.${to}`)));
  });
}

/** The text of a PDF as poppler reads it, in the order of its content. */
export function textOfPdf(pdftotext: string, bytes: Uint8Array): Promise<string> {
  return inFolder(async (folder) => {
    await writeFile(join(folder, 'paper.pdf'), bytes);
    const { stdout } = await run(pdftotext, ['-raw', '-enc', 'UTF-8', join(folder, 'paper.pdf'), '-']);
    return stdout;
  });
}
