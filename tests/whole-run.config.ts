import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { GROUPS } from './together/groups.js';
import eachFile from './vitest.config.js';

const here = (path: string): string => join(import.meta.dirname, path);
const shared: readonly string[] = Object.values(GROUPS).flat();
const begun = readdirSync(here('together')).filter((name) => name.endsWith('.test.ts'));
const expected = Object.keys(GROUPS).map((group) => `${group}.test.ts`);
const wrong = [
  ...shared.filter((file, at) => !existsSync(here(file)) || shared.indexOf(file) !== at),
  ...expected.filter((name) => !begun.includes(name)),
  ...begun.filter((name) => !expected.includes(name)),
];
if (wrong.length > 0) throw new Error(`tests/together: not there, there twice, or in no group: ${wrong.join(', ')}`);

/** Every file, those of a group in one thread: what `npm test` runs (ADR 0165). */
export default defineConfig({
  ...eachFile,
  test: {
    ...eachFile.test,
    include: [...(eachFile.test?.include ?? []), 'together/*.test.ts'],
    exclude: ['**/node_modules/**', ...shared],
    // One more than the usual two cores: leases that end, receivers that are away and databases leave a worker waiting.
    maxWorkers: 3,
  },
});
