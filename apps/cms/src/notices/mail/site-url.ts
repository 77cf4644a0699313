/** An address of the public site. */
export function siteUrl(path: string, environment: Record<string, string | undefined> = process.env): string {
  const origin = environment['TOASOAN_SITE_ORIGIN']?.trim() || 'http://127.0.0.1:4321';
  return `${origin.replace(/\/+$/, '')}${path}`;
}
