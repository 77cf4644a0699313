/** The names under which browsers know the site, whose pages ask, and this newsroom itself. */
export const ownHosts = (): string[] =>
  ['TOASOAN_SITE_ORIGIN', 'TOASOAN_CMS_URL', 'TOASOAN_CMS_PUBLIC_URL'].flatMap((name) => {
    const url = process.env[name] ?? '';
    return URL.canParse(url) ? [new URL(url).hostname] : [];
  });
