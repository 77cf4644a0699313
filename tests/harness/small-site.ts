import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a test may do while the small site renders in this thread. */
export interface SiteHooks {
  /** Pages whose text contains this throw. */
  breaksOn?: string | undefined;
  /** Awaited before each page is rendered. */
  before?: ((path: string) => Promise<void>) | undefined;
}

export const siteHooks: SiteHooks = {};
(globalThis as { toasoanSiteHooks?: SiteHooks }).toasoanSiteHooks = siteHooks;

export function forgetHooks(): void {
  siteHooks.breaksOn = undefined;
  siteHooks.before = undefined;
}

const PUBLISHER = fileURLToPath(new URL('../../apps/publisher/package.json', import.meta.url));

/**
 * A site in a few lines that is rendered like the real one, in the same process and in rebuild workers, from the same
 * content index: for tests of when a page is published, not of what it shows. `slowMs`: each page takes that long in a
 * worker. Returns its folder.
 */
export async function smallSite({ css = 'a1.css', slowMs = 0 } = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'toasoan-small-site-'));
  await mkdir(join(folder, 'server'));
  await mkdir(join(folder, 'client/_astro'), { recursive: true });
  await writeFile(join(folder, 'client/_astro', css), `/* ${css} */`);
  await writeFile(
    join(folder, 'server/entry.mjs'),
    `import { createRequire } from 'node:module';
import { isMainThread } from 'node:worker_threads';
const Database = createRequire(${JSON.stringify(PUBLISHER)})('better-sqlite3');
const hooks = globalThis.toasoanSiteHooks ?? {};
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
    if (!isMainThread && ${String(slowMs)} > 0) await new Promise((resolve) => setTimeout(resolve, ${String(slowMs)}));
    await hooks.before?.(path);
    let text = 'page ' + path;
    const [, kind, slug] = /^\\/(tin|don-vi)\\/([^/]+)\\/$/.exec(path) ?? [];
    if (kind !== undefined) {
      const row = open().prepare("SELECT revision, content FROM item WHERE kind = ? AND slug = ? AND state = 'live'")
        .get(kind === 'tin' ? 'article' : 'unit', slug);
      if (row === undefined) {
        const gone = open().prepare("SELECT note FROM item WHERE kind = 'article' AND slug = ? AND state = 'withdrawn'").get(slug);
        return new Response(gone?.note ?? '', { status: kind === 'tin' && gone ? 410 : 404 });
      }
      const { title, name } = JSON.parse(row.content);
      text = '<meta name="toasoan:revision" content="' + row.revision + '"> ' + (title ?? name);
    } else if (!/\\.[a-z]+$/.test(path)) {
      const cards = open().prepare('SELECT card FROM article ORDER BY id').pluck().all().map((card) => JSON.parse(card));
      text += cards.map((card) => card.slug + ':' + card.title).join('|');
      text += open().prepare("SELECT content ->> '$.slogan' FROM item WHERE kind = 'settings'").pluck().get() ?? '';
    }
    if (hooks.breaksOn && text.includes(hooks.breaksOn)) throw new TypeError('boom');
    return new Response('<link href="/_astro/${css}">' + text);
  },
};
`,
  );
  return folder;
}
