import { lookUpName } from '@toasoan/site-plan';
import { unitColours } from '../styles/tokens.mjs';

/** Two letters for a unit, e.g. `PT` for LĐLĐ TP Phan Thiết. */
export function initials(name: string): string {
  const letters = lookUpName(name)
    .split(/[\s–-]+/u)
    .map((word) => word.match(/[\p{L}\p{N}]/u)?.[0] ?? '')
    .filter(Boolean);
  return letters.slice(0, 2).join('').toLocaleUpperCase('vi');
}

/** Class that gives a unit its colour: always the same for the same unit. */
export function unitColourClass(id: string): string {
  // FNV-1a; its low bits follow the last letters too closely, so the higher ones choose.
  let hash = 2166136261;
  for (const sign of id) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619) >>> 0;
  return `unit-${(hash >>> 8) % unitColours.length}`;
}
