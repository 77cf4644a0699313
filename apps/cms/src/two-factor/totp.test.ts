import { describe, expect, it } from 'vitest';
import { enrolmentUri, newSecret, stepOfCode } from './totp';

/** RFC 6238, appendix B: the ASCII secret `12345678901234567890`; the last six of its eight digits. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const VECTORS: [seconds: number, code: string][] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
];
const at = (seconds: number): Date => new Date(seconds * 1000);

describe('codes of the app', () => {
  it.each(VECTORS)('RFC 6238 at %d s is %s', (seconds, code) => {
    expect(stepOfCode(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('hold one step before and after, and no longer', () => {
    const [seconds, code] = [1_234_567_890, '005924'];
    const step = Math.floor(seconds / 30);
    for (const late of [-30, 0, 30]) expect(stepOfCode(SECRET, code, at(seconds + late))).toBe(step);
    for (const late of [-60, 60]) expect(stepOfCode(SECRET, code, at(seconds + late))).toBeNull();
  });

  it('may be typed with the space that apps show', () => {
    expect(stepOfCode(SECRET, ' 005 924 ', at(1_234_567_890))).not.toBeNull();
  });

  it.each(['', '5924', '0005924', '00592a', '005924\u0000', '٠٠٥٩٢٤', '-05924', '5924.0', '000000'])(
    'refuse %j',
    (code) => {
      expect(stepOfCode(SECRET, code, at(1_234_567_890))).toBeNull();
    },
  );

  it('come from a secret of 160 bits, a new one each time', () => {
    const secrets = new Set(Array.from({ length: 50 }, newSecret));
    expect(secrets.size).toBe(50);
    for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  });

  it('are announced to the app with issuer, account and what every app can do', () => {
    const uri = new URL(enrolmentUri(SECRET, 'ban.bientap@example.vn'));
    expect(uri.host).toBe('totp');
    expect(decodeURIComponent(uri.pathname)).toBe('/Tòa Soạn:ban.bientap@example.vn');
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      issuer: 'Tòa Soạn',
      secret: SECRET,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });
});
