import { newsroomUrl } from './compose-letter';

type Environment = Record<string, string | undefined>;

/** Strapi's email plugin: `config/plugins.ts` hands it over as it is. */
export interface MailSettings {
  provider: 'nodemailer';
  /** For nodemailer's `createTransport`. */
  providerOptions: Record<string, unknown>;
  settings: { defaultFrom: string; defaultReplyTo?: string };
}

// Together less than the lease in claim-mail.ts.
const TIME_LIMITS = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;

/** Is there a mail server to hand mail to? Without one it stays in the folder `mail`. */
export const hasMailServer = ({ SMTP_URL, SMTP_HOST }: Environment): boolean =>
  Boolean(SMTP_URL?.trim() ?? '') || Boolean(SMTP_HOST?.trim() ?? '');

/**
 * From `SMTP_URL` (`smtp://name:password@host:587`, `smtps://…`), or `SMTP_HOST`, `SMTP_PORT`, `SMTP_SECURE`,
 * `SMTP_USER`, `SMTP_PASSWORD`; `MAIL_FROM`, `MAIL_REPLY_TO`. Without a server the mail is composed and handed back.
 * @throws Error with a sentence where an address is none: mail that never leaves would be found out too late.
 */
export function mailSettings(environment: Environment): MailSettings {
  const from = environment['MAIL_FROM']?.trim() ?? '';
  const replyTo = environment['MAIL_REPLY_TO']?.trim() ?? '';
  const { hostname } = new URL(newsroomUrl(environment));
  return {
    provider: 'nodemailer',
    providerOptions: hasMailServer(environment)
      ? // No pool: a connection of its own for each mail fails within the time limits, a pool's queue need not.
        { ...server(environment), ...TIME_LIMITS }
      : { streamTransport: true, buffer: true, newline: 'windows' },
    settings: {
      defaultFrom: from === '' ? `Tòa soạn <toasoan@${LOOPBACK.test(hostname) ? 'localhost' : hostname}>` : from,
      ...(replyTo === '' ? {} : { defaultReplyTo: replyTo }),
    },
  };
}

function server(environment: Environment): Record<string, unknown> {
  const url = environment['SMTP_URL']?.trim() ?? '';
  const parts = url === '' ? fromParts(environment) : fromUrl(url);
  const { host, port, secure, user, pass } = parts;
  const auth = user === '' ? {} : { auth: { user, pass } };
  // A password never travels in the clear: without TLS from the start, STARTTLS has to succeed.
  return { host, port, secure, ...auth, requireTLS: user !== '' && !secure && !LOOPBACK.test(host) };
}

interface Server {
  host: string;
  port: number;
  secure: boolean;
  user: string;
  pass: string;
}

function fromUrl(text: string): Server {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    throw new Error('SMTP_URL phải có dạng smtp://ten:matkhau@may-chu:587 hoặc smtps://ten:matkhau@may-chu:465.');
  }
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    user: decodeURIComponent(url.username),
    pass: decodeURIComponent(url.password),
  };
}

function fromParts(environment: Environment): Server {
  const secure = environment['SMTP_SECURE'] === 'true';
  const port = environment['SMTP_PORT']?.trim() ?? '';
  if (port !== '' && !/^\d{1,5}$/.test(port)) throw new Error(`SMTP_PORT phải là một số, không phải «${port}».`);
  return {
    host: environment['SMTP_HOST']?.trim() ?? '',
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    user: environment['SMTP_USER'] ?? '',
    pass: environment['SMTP_PASSWORD'] ?? '',
  };
}
