/** What the shell needs beside its page: everything of it that is named after its content. */
const NAMED = /["'(=]((?:\/_astro\/|\/mau\/|\.\/)[\w./-]+\.(?:js|css|woff2))["')]/g;

/**
 * The files that a page, a style sheet or a script names, as paths. `from`: the path of the text itself, for scripts that name
 * their neighbours (`./other.x7Fa.js`).
 */
export function namedIn(text: string, from: string): string[] {
  const folder = from.replace(/[^/]*$/, '');
  const found = new Set<string>();
  // `matchAll` is younger than the phones that come here.
  for (let match = NAMED.exec(text); match !== null; match = NAMED.exec(text)) {
    const [, name = ''] = match;
    if (!name.startsWith('./')) found.add(name);
    else if (folder.startsWith('/_astro/')) found.add(folder + name.slice(2));
  }
  return [...found];
}

/** What may be kept for ever: a changed file has another name. */
export const isNamedByContent = (path: string): boolean => /^\/(?:_astro|mau)\//.test(path);
