import { fold } from '@toasoan/vietnamese';

/** A unit as `/danh-ba/don-vi.json` names it. */
export interface NamedUnit {
  name: string;
  href: string;
  /** Its short name and the names it bore before. */
  also?: string[];
  ended?: true;
}

const MOST = 12;

/**
 * The units that somebody may mean: every word typed begins a word of one of the unit's names, with or without marks.
 * Those that still exist come first, then the shorter names; `more` tells how many were left off.
 */
export function matchUnits(units: readonly NamedUnit[], typed: string): { found: NamedUnit[]; more: number } {
  const words = wordsOf(typed);
  if (words.length === 0) return { found: [], more: 0 };
  const all = units.filter(({ name, also = [] }) => [name, ...also].some((one) => begins(wordsOf(one), words)));
  all.sort((a, b) => Number(a.ended ?? false) - Number(b.ended ?? false) || a.name.length - b.name.length);
  return { found: all.slice(0, MOST), more: Math.max(0, all.length - MOST) };
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const begins = (name: readonly string[], words: readonly string[]): boolean =>
  words.every((word) => name.some((one) => one.startsWith(word)));
