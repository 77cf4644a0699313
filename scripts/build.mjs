// `node scripts/build.mjs [packages] [web] [admin] [server]`: builds what is stale of these, or of everything, which is
// also installed first: `npm run build`.
import { buildStale } from './stack/build.mjs';
import { ensureInstalled } from './stack/install.mjs';
import { requireNode } from './stack/preflight.mjs';
import { Refusal } from './stack/refusal.mjs';

const keys = process.argv.slice(2);
try {
  if (keys.length === 0) {
    requireNode();
    await ensureInstalled();
  }
  await buildStale(keys.length === 0 ? undefined : keys);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
