import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest } from './read-backup';

const NAME = /^toasoan-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/;

/** The name of a backup that is put into a folder of many; in order of time when sorted. */
export const datedName = (now: Date): string => `toasoan-${now.toISOString().slice(0, 19).replace(/:/g, '-')}Z`;

/** Deletes all but the newest backups that were put into a folder of many; touches nothing else there. Answers which. */
export async function keepNewest(folder: string, keep: number): Promise<string[]> {
  const ours: string[] = [];
  for (const name of (await readdir(folder)).filter((one) => NAME.test(one)).sort()) {
    const whole = await readManifest(join(folder, name)).catch(() => null);
    if (whole !== null) ours.push(name);
  }
  const old = ours.slice(0, Math.max(0, ours.length - keep));
  for (const name of old) await rm(join(folder, name), { recursive: true });
  return old;
}
