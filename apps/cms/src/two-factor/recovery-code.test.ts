import { describe, expect, it } from 'vitest';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-code';

describe('recovery codes', () => {
  it('are ten, all different, in letters that are not mistaken for one another', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}$/);
  });

  it('are recognised however they are typed', () => {
    const hash = hashRecoveryCode('k7m2p-x9wqd', 7, 'key');
    for (const typed of ['K7M2P-X9WQD', ' k7m2px9wqd ', 'k7m2p x9wqd']) {
      expect(hashRecoveryCode(typed, 7, 'key')).toBe(hash);
    }
  });

  it('leave a hash that depends on code, account and key', () => {
    const hash = hashRecoveryCode('k7m2p-x9wqd', 7, 'key');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashRecoveryCode('k7m2p-x9wqe', 7, 'key')).not.toBe(hash);
    expect(hashRecoveryCode('k7m2p-x9wqd', 8, 'key')).not.toBe(hash);
    expect(hashRecoveryCode('k7m2p-x9wqd', 7, 'other')).not.toBe(hash);
  });
});
