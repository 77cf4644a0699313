import { createHmac, timingSafeEqual } from 'node:crypto';
import { ASKER_HEADER, askerProof } from '@toasoan/contracts';

interface Context {
  request: { ip: string; headers: Record<string, string | string[] | undefined> };
}

const NAME = /^[0-9A-Fa-f.:]{2,45}$/;

/**
 * Everything that contributors ask comes through the publisher, by one address. It names who asks, signed with the token that it
 * shares with us; so limits meet the one who overdoes it, whatever `TOASOAN_BEHIND_PROXY` says. A name that nobody signed is
 * worth nothing (ADR 0126). `global::asker`, before everything that looks at the address.
 */
export default () =>
  (context: Context, next: () => Promise<unknown>): Promise<unknown> => {
    const said = context.request.headers[ASKER_HEADER];
    delete context.request.headers[ASKER_HEADER];
    const name = typeof said === 'string' ? signedName(said, process.env['TOASOAN_INTERNAL_TOKEN'] ?? '') : null;
    if (name !== null) context.request.ip = name;
    return next();
  };

/** The asker's name, if the publisher says so; null else. */
export function signedName(header: string, token: string): string | null {
  const [name = '', signature = ''] = header.split(';');
  if (token === '' || !NAME.test(name)) return null;
  const right = createHmac('sha256', token).update(askerProof(name)).digest();
  const given = Buffer.from(signature, 'hex');
  return given.length === right.length && timingSafeEqual(given, right) ? name : null;
}
