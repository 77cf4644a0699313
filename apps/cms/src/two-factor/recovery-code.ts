import { createHmac, hkdfSync, randomInt } from 'node:crypto';

export const RECOVERY_CODES = 10;

/** No letter or digit that is taken for another when copied from paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 10;

/** Ten different codes of 49 bits each, as they are shown once: `k7m2p-x9wqd`. */
export function newRecoveryCodes(): string[] {
  const codes = new Set<string>();
  while (codes.size < RECOVERY_CODES) {
    const letters = Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
    codes.add(`${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`);
  }
  return [...codes];
}

/**
 * What the database keeps of a code, in hex: keyed with the installation's key, so a stolen database alone can't be searched
 * through, and with the account, so equal codes don't look equal. Capitals, spaces and the hyphen don't matter.
 */
export function hashRecoveryCode(code: string, person: number, encryptionKey: string): string {
  const letters = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  const key = Buffer.from(hkdfSync('sha256', encryptionKey, '', 'toasoan two-factor recovery codes', 32));
  return createHmac('sha256', key)
    .update(`${String(person)}:${letters}`)
    .digest('hex');
}
