import { Secret, TOTP } from 'otpauth';

const PERIOD_S = 30;
/** Codes of one step before and after hold too: telephones' clocks differ. */
const WINDOW = 1;
const SECRET_BYTES = 20;
const ISSUER = 'Tòa Soạn';

// What every authenticator app can do; several ignore other digits, periods and algorithms (RFC 6238, and the apps).
const totp = (secret: string, label = ''): TOTP =>
  new TOTP({
    issuer: ISSUER,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_S,
    secret: Secret.fromBase32(secret),
  });

/** A fresh secret of 160 bits, as RFC 4226 recommends, in Base32. */
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/**
 * The time step (RFC 6238: whole 30 seconds since 1970) to which a code belongs; null when it is none of those that hold at
 * `now`. Spaces, as apps show them, don't matter. Compared in constant time by the library.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totp(secret).validate({ token, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD_S) + delta;
}

/** The address that an authenticator app reads from the picture. */
export function enrolmentUri(secret: string, label: string): string {
  return totp(secret, label).toString();
}
