import { resolve } from 'node:path';

/**
 * The one folder that holds everything the running system keeps (`TOASOAN_DATA`, by default `<repo>/data`).
 * This file runs from `apps/cms/dist/src/environment`, whence five steps up to the repository.
 */
export function dataFolder(...segments: string[]): string {
  const root = process.env['TOASOAN_DATA'] ?? resolve(__dirname, '../../../../../data');
  return resolve(root, ...segments);
}
