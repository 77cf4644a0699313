import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './places.mjs';

const base64 = (/** @type {number} */ bytes) => randomBytes(bytes).toString('base64');

/** @type {Record<string, () => string>} */
const MAKERS = {
  APP_KEYS: () => `${base64(24)},${base64(24)}`,
  ADMIN_JWT_SECRET: () => base64(32),
  API_TOKEN_SALT: () => base64(24),
  TRANSFER_TOKEN_SALT: () => base64(24),
  ENCRYPTION_KEY: () => randomBytes(32).toString('hex'),
  JWT_SECRET: () => base64(32),
  TOASOAN_INTERNAL_TOKEN: () => randomBytes(32).toString('hex'),
  TOASOAN_EVENT_SECRET: () => `whsec_${base64(32)}`,
  TOASOAN_RECEIPT_SECRET: () => `whsec_${base64(32)}`,
};

/**
 * The secrets of this installation: made once, kept in `data/secrets.json` for its owner's eyes only. What the
 * environment sets goes before the file; a secret that a newer version needs is added to the file.
 * @returns {Record<string, string>}
 */
export function loadSecrets() {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  // Databases, drafts and uploads lie below it: nobody else on this machine is to read them.
  chmodSync(dataFolder, 0o700);
  const path = join(dataFolder, 'secrets.json');
  /** @type {Record<string, string>} */
  const kept = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const missing = Object.keys(MAKERS).filter((name) => !kept[name]);
  for (const name of missing) kept[name] = MAKERS[name]?.() ?? '';
  if (missing.length > 0) {
    writeFileSync(`${path}.new`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  chmodSync(path, 0o600);
  return Object.fromEntries(
    Object.entries(kept).map(([name, value]) => [name, process.env[name]?.trim() ? process.env[name] : value]),
  );
}
