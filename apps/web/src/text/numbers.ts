/** `420 KB`, `1,3 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}

/** `1.250`: thousands as Vietnamese prints them. Not by `toLocaleString`, whose data differ between builds of Node. */
export function grouped(value: number): string {
  return String(Math.trunc(value)).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** A figure of a table: `1.250`, `0,5` (at most two decimals), `–` where nothing is asked. */
export function figure(value: number | null): string {
  if (value === null) return '–';
  const hundredths = Math.round(value * 100);
  const decimals = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return grouped(hundredths / 100) + (decimals && `,${decimals}`);
}
