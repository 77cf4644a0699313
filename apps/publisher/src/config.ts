import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFleet, type FleetConfig } from './fleet/fleet-config.js';
import { clockTimeOf, type ClockTime } from './check/due-time.js';

export interface Config {
  host: string;
  port: number;
  /** Folder of everything the publisher keeps. */
  dataDir: string;
  cmsUrl: string;
  /** Public origin, without a slash at the end. */
  origin: string;
  eventSecret: string;
  receiptSecret: string;
  internalToken: string;
  /** Folder of the compiled site: `server/entry.mjs` and `client/`. */
  bundleDir: string;
  /** Several machines with one site; absent: this one alone. */
  fleet?: FleetConfig;
  /** When the nightly self-check runs; null or absent: only on command. */
  selfCheckAt?: ClockTime | null;
  /** Absent: info. */
  logLevel?: string;
}

/** Where a process that listens on `host` can be asked on this machine: an address that means "everywhere" is no target. */
export function urlOf(host: string, port: number): string {
  const target = host === '::' ? '::1' : host === '0.0.0.0' || host === '' ? '127.0.0.1' : host;
  return `http://${target.includes(':') ? `[${target}]` : target}:${String(port)}`;
}

export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: string[] };

const LOG_LEVELS: readonly string[] = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Reads the environment. What is missing or wrong comes back as sentences for the person who starts the process. */
export function readConfig(env: NodeJS.ProcessEnv): ConfigResult {
  const problems: string[] = [];
  // An empty value says nothing.
  const given = (name: string, fallback = '') => env[name]?.trim() || fallback;
  const required = (name: string, what: string) => {
    const value = env[name] ?? '';
    if (value.trim() === '') problems.push(`Thiếu biến môi trường ${name}: ${what}.`);
    return value;
  };
  const url = (name: string, fallback: string) => {
    const value = given(name, fallback).replace(/\/+$/, '');
    if (!/^https?:\/\//.test(value) || !URL.canParse(value))
      problems.push(`${name} phải là một địa chỉ http(s), đang là "${value}".`);
    return value;
  };
  const port = Number(given('PUBLISHER_PORT', '4321'));
  const portIsOne = Number.isInteger(port) && port >= 0 && port <= 65535;
  if (!portIsOne) problems.push(`PUBLISHER_PORT không phải là một cổng: "${given('PUBLISHER_PORT')}".`);
  const checkAt = given('TOASOAN_SELF_CHECK_AT', '02:30');
  const selfCheckAt = clockTimeOf(checkAt);
  if (selfCheckAt === null && checkAt !== 'off')
    problems.push(`TOASOAN_SELF_CHECK_AT phải là giờ phút như 02:30 hoặc off, đang là "${checkAt}".`);
  const logLevel = given('LOG_LEVEL', 'info');
  if (!LOG_LEVELS.includes(logLevel))
    problems.push(`LOG_LEVEL phải là một trong các mức ${LOG_LEVELS.join(', ')}, đang là "${logLevel}".`);
  const internalToken = required('TOASOAN_INTERNAL_TOKEN', 'mã đọc tuyến nội bộ của CMS');
  if (internalToken.trim() !== '' && !/^[\x21-\x7e]+$/.test(internalToken))
    problems.push(
      'TOASOAN_INTERNAL_TOKEN chỉ được gồm chữ không dấu, chữ số và dấu liền nhau, không có dấu cách hay xuống dòng.',
    );
  const config: Config = {
    host: given('HOST', '127.0.0.1'),
    port,
    dataDir: resolve(given('TOASOAN_DATA', resolve(repository, 'data')), 'publisher'),
    cmsUrl: url('TOASOAN_CMS_URL', 'http://127.0.0.1:1337'),
    origin: siteOrigin(given('TOASOAN_SITE_ORIGIN', `http://127.0.0.1:${String(portIsOne ? port : 0)}`), problems),
    eventSecret: secret(required('TOASOAN_EVENT_SECRET', 'khóa ký sự kiện từ CMS'), 'TOASOAN_EVENT_SECRET', problems),
    receiptSecret: secret(
      required('TOASOAN_RECEIPT_SECRET', 'khóa ký giấy báo về CMS'),
      'TOASOAN_RECEIPT_SECRET',
      problems,
    ),
    internalToken,
    selfCheckAt,
    logLevel,
    bundleDir: resolve(given('TOASOAN_BUNDLE', resolve(repository, 'apps/web/dist/bundle'))),
  };
  const fleet = readFleet(env, port, problems);
  if (fleet !== null) config.fleet = fleet;
  return problems.length === 0 ? { ok: true, config } : { ok: false, problems };
}

/** It goes into every page: a scheme, a host, perhaps a port. */
function siteOrigin(value: string, problems: string[]): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url !== null && /^https?:\/\/[a-z0-9._:[\]-]+\/$/.test(url.href)) return url.origin;
  problems.push(
    `TOASOAN_SITE_ORIGIN phải là địa chỉ gốc của trang như https://tin.example.vn, không kèm đường dẫn, tên hay mật khẩu; đang là "${value}".`,
  );
  return '';
}

function secret(value: string, name: string, problems: string[]): string {
  // 24 random bytes are the least that Standard Webhooks advises.
  if (value !== '' && Buffer.from(value.replace(/^whsec_/, ''), 'base64').length < 24) {
    problems.push(`${name} quá ngắn hoặc không phải base64: cần whsec_ và ít nhất 24 byte.`);
  }
  return value;
}
