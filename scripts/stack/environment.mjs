import { join } from 'node:path';
import { databaseSettings } from './database-settings.mjs';
import { dataFolder } from './places.mjs';
import { Refusal } from './refusal.mjs';
import { given, givenOrigin, givenPort, requireLevel, requireToken } from './settings.mjs';

const PUBLISHER_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const CMS_LEVELS = ['error', 'warn', 'info', 'http', 'verbose', 'debug', 'silly'];

/** Host and ports of this start, from the environment. */
export function addresses() {
  const host = given('HOST') ?? '127.0.0.1';
  const cmsPort = givenPort('PORT', 1337);
  const sitePort = givenPort('PUBLISHER_PORT', 4321);
  // The two processes meet on this machine, whatever address the world uses.
  const cms = given('TOASOAN_CMS_URL') ?? `http://127.0.0.1:${cmsPort}`;
  const publisher = given('TOASOAN_PUBLISHER_URL') ?? `http://127.0.0.1:${sitePort}`;
  // Of several publishers the first stands for the site.
  const origin = givenOrigin('TOASOAN_SITE_ORIGIN', publisher.split(',')[0]?.trim() ?? publisher);
  return { host, cmsPort, sitePort, cms, publisher, origin };
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;

/**
 * Whether this start may load the example newsroom. Its accounts, the administrator's among them, share a password that
 * everybody knows: it comes only where nobody but this machine can reach it.
 * @param {string} host
 */
export function exampleData(host) {
  const wanted = process.env['TOASOAN_EXAMPLE_DATA'] !== 'false';
  if (wanted && !LOOPBACK.test(host)) {
    throw new Refusal(
      `HOST=${host} mở tòa soạn ra mạng, mà dữ liệu mẫu dùng mật khẩu ai cũng biết. Hãy đặt TOASOAN_EXAMPLE_DATA=false (tòa soạn trống) rồi chạy lại.`,
    );
  }
  return wanted;
}

/**
 * The environment of both processes.
 * @param {Record<string, string>} secrets
 * @param {boolean} [withDatabase] false: for what never opens the newsroom's database
 * @returns {NodeJS.ProcessEnv}
 */
export function stackEnvironment(secrets, withDatabase = true) {
  const { host, cmsPort, sitePort, cms, publisher, origin } = addresses();
  requireLevel('LOG_LEVEL', PUBLISHER_LEVELS);
  requireLevel('STRAPI_LOG_LEVEL', CMS_LEVELS);
  requireToken('TOASOAN_INTERNAL_TOKEN', secrets['TOASOAN_INTERNAL_TOKEN']);
  return {
    ...process.env,
    ...(withDatabase ? databaseSettings() : {}),
    ...secrets,
    NODE_ENV: given('NODE_ENV') ?? 'production',
    // Times are stored in UTC, and PostgreSQL is told no zone: the zone of the process must not matter.
    TZ: 'UTC',
    // glibc gives each thread arenas of its own, which grow and are never given back: a sixth of the publisher's memory.
    MALLOC_ARENA_MAX: process.env['MALLOC_ARENA_MAX'] ?? '2',
    HOST: host,
    PORT: String(cmsPort),
    PUBLISHER_PORT: String(sitePort),
    TOASOAN_DATA: dataFolder,
    TOASOAN_EXAMPLE_DATA: String(exampleData(host)),
    TOASOAN_CMS_URL: cms,
    TOASOAN_PUBLISHER_URL: publisher,
    TOASOAN_SITE_ORIGIN: origin,
    TOASOAN_CONTENT_INDEX: given('TOASOAN_CONTENT_INDEX') ?? join(dataFolder, 'publisher/index.db'),
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_DISABLE_EE: 'true',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

/**
 * Whether the CMS shows the mail that it keeps for want of a mail server (apps/cms/src/notices/mail/mail-page-access.ts).
 * @param {string} host
 */
export function mailPage(host) {
  const { SMTP_URL, SMTP_HOST, TOASOAN_BEHIND_PROXY, TOASOAN_MAIL_PAGE } = process.env;
  const closed = TOASOAN_MAIL_PAGE === 'false' || TOASOAN_BEHIND_PROXY === 'true';
  return exampleData(host) && !closed && !SMTP_URL?.trim() && !SMTP_HOST?.trim();
}
