import { HARD_CODED, PAGE } from './hard-coded';

/** What this room uses of Vite's plugin interface; Vite itself is Strapi's. */
interface Bundle {
  readonly [file: string]: { type: string; source?: unknown };
}

interface BuildPlugin {
  readonly name: string;
  transform(this: { error(message: string): never }, code: string, id: string): string | null;
  buildEnd(this: { error(message: string): never }, failure?: Error): void;
  readonly generateBundle: { order: 'post'; handler(options: unknown, bundle: Bundle): void };
}

/** Puts Vietnamese in place of the English that Strapi's code carries. It stops the build rather than let English through. */
export function vietnameseBuild(): BuildPlugin {
  const unseen = new Set(Object.keys(HARD_CODED));
  return {
    name: 'toasoan-vietnamese',
    transform(code, id) {
      const file = fileOf(id);
      const lines = file === undefined ? undefined : HARD_CODED[file];
      if (file === undefined || lines === undefined) return null;
      unseen.delete(file);
      const { text, missing } = putIn(code, lines);
      return missing.length === 0
        ? text
        : this.error(`${file} no longer has ${missing.join(' and ')}. See hard-coded.ts.`);
    },
    buildEnd(failure) {
      if (failure === undefined && unseen.size > 0) {
        this.error(`These files are no longer part of the admin: ${[...unseen].join(', ')}. See hard-coded.ts.`);
      }
    },
    // After Strapi's own plugin, which puts the page in.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page) page.source = wordPage(String(page.source));
      },
    },
  };
}

/**
 * The page that loads the screens, as a browser shows it before they stand or where it runs no script.
 * @throws Error when Strapi's page no longer says what we word.
 */
export function wordPage(html: string): string {
  const { text, missing } = putIn(html, PAGE);
  if (missing.length > 0)
    throw new Error(`The admin's page no longer has ${missing.join(' and ')}. See hard-coded.ts.`);
  return text;
}

/** `…/node_modules/@strapi/admin/dist/x.mjs?v=1` → `@strapi/admin/dist/x.mjs`. */
export function fileOf(id: string): string | undefined {
  return id.replaceAll('\\', '/').split('?')[0]?.split('/node_modules/').at(-1);
}

/** Every line in its place, and the lines that the code doesn't have. */
export function putIn(
  code: string,
  lines: readonly (readonly [string, string])[],
): { text: string; missing: string[] } {
  let text = code;
  const missing: string[] = [];
  for (const [line, vietnamese] of lines) {
    const [before = '', english = '', after = ''] = line.split(/[«»]/);
    const found = `${before}${english}${after}`;
    if (text.includes(found)) text = text.replaceAll(found, () => `${before}${vietnamese}${after}`);
    else missing.push(found);
  }
  return { text, missing };
}
