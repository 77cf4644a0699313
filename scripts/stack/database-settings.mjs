import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { dataFolder } from './places.mjs';
import { Refusal } from './refusal.mjs';

/** Where the units have their settings (docs/operations.md). */
const UNITS_FILE = '/etc/toasoan/environment';
const NOTE = 'database.json';
const OURS = ['DATABASE_CLIENT', 'DATABASE_URL', 'DATABASE_SSL'];

/**
 * What `noteDatabase` wrote down about the database of this data folder at the last start of the CMS.
 * @typedef {{client: 'postgres', host: string, database: string} | {client: 'sqlite'}} Noted
 */

/**
 * The settings of the database, for a command that a person gives without them: a shell does not have what systemd reads for
 * the units, and would quietly take the SQLite file of former times. They are found in the units' file where it names this
 * very database; else the command refuses.
 * @param {Record<string, string | undefined>} [env]
 * @param {string} [folder] the data folder
 * @returns {Record<string, string>} what is to be set; empty where the environment or SQLite answers it
 */
export function databaseSettings(env = process.env, folder = dataFolder) {
  const path = join(folder, NOTE);
  if ((env['DATABASE_CLIENT'] ?? '') !== '' || !existsSync(path)) return {};
  /** @type {Noted} */
  const noted = JSON.parse(readFileSync(path, 'utf8'));
  if (noted.client !== 'postgres') return {};
  const file = env['TOASOAN_ENVIRONMENT_FILE'] ?? UNITS_FILE;
  const settings = read(file);
  const url = settings?.['DATABASE_URL'];
  if (settings?.['DATABASE_CLIENT'] === 'postgres' && url !== undefined && names(url, noted))
    return Object.fromEntries(OURS.flatMap((name) => (settings[name] === undefined ? [] : [[name, settings[name]]])));
  const why = settings === null ? `không đọc được ${file}` : `${file} không nêu cơ sở dữ liệu ấy`;
  throw new Refusal(
    `Tòa soạn ở ${folder} dùng PostgreSQL (cơ sở dữ liệu ${noted.database} ở ${noted.host}), mà lệnh này không thấy DATABASE_CLIENT và DATABASE_URL (${why}). ` +
      'Hãy chạy bằng tài khoản đọc được tệp thiết lập của dịch vụ, chỉ tệp khác bằng TOASOAN_ENVIRONMENT_FILE, hoặc đặt hai biến đó. ' +
      'Muốn dùng lại tệp SQLite cũ, hãy đặt DATABASE_CLIENT=sqlite.',
  );
}

/** @param {string} file @returns {Record<string, string | undefined> | null} */
function read(file) {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** A host without a port has PostgreSQL's own. @param {string} host */
const withPort = (host) => (/:\d+$/.test(host) ? host : `${host}:5432`);

/** @param {string} url @param {{host: string, database: string}} noted */
function names(url, noted) {
  if (!URL.canParse(url)) return false;
  const { host, pathname } = new URL(url);
  return withPort(host) === withPort(noted.host) && decodeURIComponent(pathname.slice(1)) === noted.database;
}

/**
 * Writes down in the data folder which database belongs to it: at each start of the CMS, and after a transfer. No password.
 * @param {Record<string, string | undefined>} env as the CMS has it
 * @param {string} [folder] the data folder
 */
export function noteDatabase(env, folder = dataFolder) {
  const url = env['DATABASE_URL'] ?? '';
  /** @type {Noted} */
  let noted = { client: 'sqlite' };
  if (env['DATABASE_CLIENT'] === 'postgres') {
    if (!URL.canParse(url)) return;
    const { host, pathname } = new URL(url);
    noted = { client: 'postgres', host, database: decodeURIComponent(pathname.slice(1)) };
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, NOTE);
  writeFileSync(`${path}.new`, `${JSON.stringify(noted)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
