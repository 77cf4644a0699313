import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What happens while the small site renders. */
export interface SiteHooks {
  /** Pages whose text contains this throw. */
  breaksOn?: string;
  /** Pages whose text contains this end the thread that renders them. */
  endsOn?: string;
  /** This page takes so long. */
  slow?: { path: string; ms: number };
  /** The thread that renders this page ends in the middle of it, the first time. */
  endsOnceOn?: string;
}

const HOOKS = 'hooks.json';

/** From the next page on, in whatever thread it is rendered. */
export function hookSite(folder: string, hooks: SiteHooks): Promise<void> {
  return writeFile(join(folder, HOOKS), JSON.stringify(hooks));
}

const PUBLISHER = fileURLToPath(new URL('../../apps/publisher/package.json', import.meta.url));

/**
 * A site in a few lines that is rendered like the real one, in the same threads from the same content index: for tests of
 * when a page is published, not of what it shows. `slowMs`: each page takes that long. Returns its folder.
 */
export async function smallSite({ css = 'a1.css', slowMs = 0 } = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'toasoan-small-site-'));
  await mkdir(join(folder, 'server'));
  await mkdir(join(folder, 'client/_astro'), { recursive: true });
  await writeFile(join(folder, 'client/_astro', css), `/* ${css} */`);
  await writeFile(
    join(folder, 'server/entry.mjs'),
    `import { createRequire } from 'node:module';
import { existsSync, readFileSync, rmSync } from 'node:fs';
const Database = createRequire(${JSON.stringify(PUBLISHER)})('better-sqlite3');
const hooksFile = ${JSON.stringify(join(folder, HOOKS))};
let db;
let opened;
const open = () => {
  const path = process.env.TOASOAN_CONTENT_INDEX;
  if (path !== opened) { db?.close(); db = new Database(path, { readonly: true }); opened = path; }
  return db;
};
export const app = {
  render: async (request) => {
    const path = decodeURIComponent(new URL(request.url).pathname);
    const hooks = existsSync(hooksFile) ? JSON.parse(readFileSync(hooksFile, 'utf8')) : {};
    if (hooks.endsOnceOn === path) {
      rmSync(hooksFile);
      process.exit(3);
    }
    const wait = hooks.slow?.path === path ? hooks.slow.ms : ${String(slowMs)};
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    let text = 'page ' + path;
    const [, kind, slug] = /^\\/(tin|don-vi|chuyen-muc)\\/([^/]+)\\/$/.exec(path) ?? [];
    if (kind !== undefined) {
      const row = open().prepare("SELECT revision, content FROM item WHERE kind = ? AND slug = ? AND state = 'live'")
        .get({ tin: 'article', 'don-vi': 'unit', 'chuyen-muc': 'category' }[kind], slug);
      if (row === undefined) {
        const gone = open().prepare("SELECT note FROM item WHERE kind = 'article' AND slug = ? AND state = 'withdrawn'").get(slug);
        return new Response(gone?.note ?? '', { status: kind === 'tin' && gone ? 410 : 404 });
      }
      const { title, name } = JSON.parse(row.content);
      text = '<meta name="toasoan:revision" content="' + row.revision + '"> ' + (title ?? name);
    } else if (!/\\.[a-z]+$/.test(path)) {
      const cards = open().prepare('SELECT card FROM article ORDER BY id').pluck().all().map((card) => JSON.parse(card));
      text += cards.map((card) => card.slug + ':' + card.title).join('|');
      const settings = open().prepare("SELECT revision, content ->> '$.slogan' AS slogan FROM item WHERE kind = 'settings'").get();
      text += settings?.slogan ?? '';
      if (settings && path === '/') text += '<meta name="toasoan:revision" content="' + settings.revision + '">';
    }
    if (hooks.endsOn && text.includes(hooks.endsOn)) process.exit(3);
    if (hooks.breaksOn && text.includes(hooks.breaksOn)) throw new TypeError('boom');
    return new Response('<link href="/_astro/${css}">' + text);
  },
};
`,
  );
  return folder;
}
