/** The number behind a month or a year in an address, where page 1 has none; undefined for what is no page's number. */
export function pageNumber(segment: string | undefined): number | undefined {
  if (segment === undefined) return 1;
  return /^[1-9]\d{0,5}$/.test(segment) && segment !== '1' ? Number(segment) : undefined;
}

/** The address's last part for each page: none for the first. */
export function pageParams(pages: number): (string | undefined)[] {
  return Array.from({ length: pages }, (_, index) => (index === 0 ? undefined : String(index + 1)));
}
