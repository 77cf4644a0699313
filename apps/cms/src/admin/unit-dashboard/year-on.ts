/** The day on which a year is looked at: its last, today in the running one; null for one to come. */
export function yearOn(year: number, today: string): string | null {
  const running = Number(today.slice(0, 4));
  if (year > running) return null;
  return year === running ? today : `${String(year)}-12-31`;
}
