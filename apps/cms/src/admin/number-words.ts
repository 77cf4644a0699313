/** 1.5 → "1,5"; at most two decimals, as shares of credit have. Nothing is asked: a dash. */
export function numberWords(value: number | null): string {
  return value === null ? '–' : String(Math.round(value * 100) / 100).replace('.', ',');
}

/** "+2", "−1,5", "0"; a dash where there is nothing to hold against. */
export function changeWords(value: number | null): string {
  if (value === null || value === 0) return value === null ? '–' : '0';
  return value > 0 ? `+${numberWords(value)}` : `−${numberWords(-value)}`;
}
