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
}

/** Where a process that listens on `host` can be asked on this machine: an address that means "everywhere" is no target. */
export function urlOf(host: string, port: number): string {
  const target = host === '::' ? '::1' : host === '0.0.0.0' || host === '' ? '127.0.0.1' : host;
  return `http://${target.includes(':') ? `[${target}]` : target}:${String(port)}`;
}

export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: string[] };

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Reads the environment. What is missing or wrong comes back as sentences for the person who starts the process. */
export function readConfig(env: NodeJS.ProcessEnv): ConfigResult {
  const problems: string[] = [];
  const required = (name: string, what: string) => {
    const value = env[name];
    if (value === undefined || value === '') problems.push(`Thiếu biến môi trường ${name}: ${what}.`);
    return value ?? '';
  };
  const url = (name: string, fallback: string) => {
    const value = (env[name] ?? fallback).replace(/\/+$/, '');
    if (!/^https?:\/\//.test(value) || !URL.canParse(value))
      problems.push(`${name} phải là một địa chỉ http(s), đang là "${value}".`);
    return value;
  };
  const port = Number(env['PUBLISHER_PORT'] ?? 4321);
  const portIsOne = Number.isInteger(port) && port >= 0 && port <= 65535;
  if (!portIsOne) problems.push(`PUBLISHER_PORT không phải là một cổng: "${String(env['PUBLISHER_PORT'])}".`);
  const checkAt = env['TOASOAN_SELF_CHECK_AT'] ?? '02:30';
  const selfCheckAt = clockTimeOf(checkAt);
  if (selfCheckAt === null && checkAt !== 'off')
    problems.push(`TOASOAN_SELF_CHECK_AT phải là giờ phút như 02:30 hoặc off, đang là "${checkAt}".`);
  const config: Config = {
    host: env['HOST'] ?? '127.0.0.1',
    port,
    dataDir: resolve(env['TOASOAN_DATA'] ?? resolve(repository, 'data'), 'publisher'),
    cmsUrl: url('TOASOAN_CMS_URL', 'http://127.0.0.1:1337'),
    origin: url('TOASOAN_SITE_ORIGIN', `http://127.0.0.1:${String(portIsOne ? port : 0)}`),
    eventSecret: secret(required('TOASOAN_EVENT_SECRET', 'khóa ký sự kiện từ CMS'), 'TOASOAN_EVENT_SECRET', problems),
    receiptSecret: secret(
      required('TOASOAN_RECEIPT_SECRET', 'khóa ký giấy báo về CMS'),
      'TOASOAN_RECEIPT_SECRET',
      problems,
    ),
    internalToken: required('TOASOAN_INTERNAL_TOKEN', 'mã đọc tuyến nội bộ của CMS'),
    selfCheckAt,
    bundleDir: resolve(env['TOASOAN_BUNDLE'] ?? resolve(repository, 'apps/web/dist/bundle')),
  };
  const fleet = readFleet(env, port, problems);
  if (fleet !== null) config.fleet = fleet;
  return problems.length === 0 ? { ok: true, config } : { ok: false, problems };
}

function secret(value: string, name: string, problems: string[]): string {
  // 24 random bytes are the least that Standard Webhooks advises.
  if (value !== '' && Buffer.from(value.replace(/^whsec_/, ''), 'base64').length < 24) {
    problems.push(`${name} quá ngắn hoặc không phải base64: cần whsec_ và ít nhất 24 byte.`);
  }
  return value;
}
