// `node scripts/build.mjs [packages] [web] [admin] [server]`: builds what is stale of these, or of everything.
import { buildStale } from './stack/build.mjs';
import { Refusal } from './stack/refusal.mjs';

const keys = process.argv.slice(2);
try {
  await buildStale(keys.length === 0 ? undefined : keys);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
