/** The number in "01/LĐLĐ", of this series alone; null for anything else. Zeros before it mean nothing. */
export function numberIn(text: string, series: string): number | null {
  const [, digits, rest] = /^\s*0*(\d{1,6})\s*\/\s*(\S.*?)\s*$/u.exec(text.normalize('NFC')) ?? [];
  if (digits === undefined || rest === undefined) return null;
  const value = Number(digits);
  return value > 0 && rest.toLocaleUpperCase('vi') === series.normalize('NFC').toLocaleUpperCase('vi') ? value : null;
}
