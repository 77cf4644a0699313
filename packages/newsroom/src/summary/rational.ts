/** An exact fraction, never negative here; `of` is positive. */
export interface Rational {
  part: bigint;
  of: bigint;
}

export const ZERO: Rational = { part: 0n, of: 1n };

function gcd(a: bigint, b: bigint): bigint {
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}

export function rational(part: number, of = 1): Rational {
  return reduced(BigInt(part), BigInt(of));
}

function reduced(part: bigint, of: bigint): Rational {
  const common = gcd(part, of);
  return common > 1n ? { part: part / common, of: of / common } : { part, of };
}

export const plus = (a: Rational, b: Rational): Rational =>
  a.of === b.of ? reduced(a.part + b.part, a.of) : reduced(a.part * b.of + b.part * a.of, a.of * b.of);

/** To whole numbers, halves up. */
export const roundHalfUp = ({ part, of }: Rational): number => Number((2n * part + of) / (2n * of));

/** Near enough to show: two decimals, halves up. */
export const toHundredths = ({ part, of }: Rational): number => roundHalfUp({ part: part * 100n, of }) / 100;
