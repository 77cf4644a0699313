import { hasMailServer } from './mail-settings';

/** What is asked of a request before it may read other people's mail. */
export interface PageRequest {
  remoteAddress: string | undefined;
  headers: Record<string, string | string[] | undefined>;
}

const LOOPBACK_ADDRESS = /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/;
const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;
const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

/**
 * Does this CMS show its mail folder at all? Only the example newsroom on a machine of one's own, without a mail server;
 * `TOASOAN_MAIL_PAGE=false` closes it there too.
 */
export function hasMailPage(environment: Record<string, string | undefined>): boolean {
  return (
    environment['TOASOAN_EXAMPLE_DATA'] === 'true' &&
    environment['TOASOAN_MAIL_PAGE'] !== 'false' &&
    environment['TOASOAN_BEHIND_PROXY'] !== 'true' &&
    !hasMailServer(environment)
  );
}

/**
 * Only a browser on this machine, asking for this machine: a proxy in front leaves its marks or another host's name, and
 * so does a foreign page whose name was pointed here.
 */
export function fromThisMachine({ remoteAddress, headers }: PageRequest): boolean {
  const { host } = headers;
  return (
    LOOPBACK_ADDRESS.test(remoteAddress ?? '') &&
    typeof host === 'string' &&
    LOOPBACK_HOST.test(host) &&
    FORWARDED.every((name) => headers[name] === undefined)
  );
}
