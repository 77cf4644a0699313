import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The one folder that holds what the running system keeps: back it up, or delete it to begin anew. */
export const dataFolder = resolve(root, process.env['TOASOAN_DATA'] || 'data');

/** @param {string[]} segments */
export const inRoot = (...segments) => join(root, ...segments);
