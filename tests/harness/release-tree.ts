import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TreeFile {
  hash: string;
  mime: string;
  stored: 'page' | 'file';
  gone: boolean;
}

/** One release as it lies in the store: what readers get by path, and what is wrong with it. */
export interface ReleaseTree {
  release: number;
  files: Map<string, TreeFile>;
  /** The text of a page. */
  text(path: string): string;
  /** In which moment the process was cut off. */
  left: { rebuilding: boolean; pagesOwed: number; eventsWaiting: number; rolledBack: boolean };
  /** Empty: the files are whole and belong together. */
  faults: string[];
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const LINKS = /(?:href|src)="(\/(?:tin|_astro|anh|tep|don-vi|chuyen-muc|luu-tru|danh-ba|van-ban)\/[^"#?]*)"/g;

/**
 * Reads a publisher's stores as its end left them, from a copy: SQLite mends its file when it opens it, and that the
 * publisher is to do itself.
 */
export function readReleaseTree(dataFolder: string): ReleaseTree {
  const folder = join(dataFolder, 'publisher');
  const copy = mkdtempSync(join(tmpdir(), 'toasoan-tree-'));
  try {
    const open = (name: string) => {
      for (const suffix of ['', '-wal'])
        if (existsSync(join(folder, name + suffix))) cpSync(join(folder, name + suffix), join(copy, name + suffix));
      return new Database(join(copy, name));
    };
    const stores = { releases: open('releases.db'), index: open('index.db'), queue: open('queue.db') };
    try {
      return read(stores, join(folder, 'blobs'));
    } finally {
      for (const db of Object.values(stores)) db.close();
    }
  } finally {
    rmSync(copy, { recursive: true });
  }
}

type Stores = Record<'releases' | 'index' | 'queue', Database.Database>;

function read({ releases, index, queue }: Stores, blobs: string): ReleaseTree {
  const faults: string[] = [];
  for (const db of [releases, index, queue]) {
    const check = db.pragma('quick_check', { simple: true });
    if (check !== 'ok') faults.push(`${db.name}: ${String(check)}`);
  }
  const count = (db: Database.Database, from: string) =>
    db.prepare(`SELECT count(*) FROM ${from}`).pluck().get() as number;
  const { release, pinned } = releases.prepare('SELECT release, pinned FROM pointer').get() as {
    release: number;
    pinned: number;
  };
  const head = releases.prepare('SELECT max(id) FROM release').pluck().get() as number;
  if (release !== head && pinned === 0)
    faults.push(`release ${String(release)} is served, ${String(head)} is the newest`);
  const rows = releases
    .prepare(
      `SELECT path, hash, mime, stored, gone FROM entry WHERE from_release <= :release AND (to_release IS NULL OR to_release > :release)`,
    )
    .all({ release }) as (Omit<TreeFile, 'gone'> & { path: string; gone: number })[];
  const files = new Map(rows.map(({ path, gone, ...file }) => [path, { ...file, gone: gone === 1 }]));
  const body = releases.prepare('SELECT body FROM page_body WHERE hash = ?').pluck();
  const bytesOf = ({ hash, stored }: TreeFile): Buffer | null => {
    if (stored === 'page') return (body.get(hash) as Buffer | undefined) ?? null;
    const path = join(blobs, hash.slice(0, 2), hash);
    return existsSync(path) ? readFileSync(path) : null;
  };
  const texts = new Map<string, string>();
  for (const [path, file] of files) {
    const bytes = bytesOf(file);
    if (bytes === null || sha256(bytes) !== file.hash) faults.push(`${path}: not whole`);
    else if (file.mime.startsWith('text/html')) texts.set(path, bytes.toString('utf8'));
  }
  const text = (path: string) => texts.get(path) ?? '';
  faults.push(...mixed(files, texts));
  const left = {
    rebuilding: count(releases, 'staged') > 0,
    pagesOwed: count(index, 'dirty'),
    eventsWaiting: count(queue, `event WHERE state = 'waiting'`),
    rolledBack: pinned === 1,
  };
  return { release, files, text, left, faults };
}

/** What no single release can be: a page that names what is not there, a list that says otherwise than the page it lists. */
export function mixed(
  files: ReadonlyMap<string, Pick<TreeFile, 'gone'>>,
  texts: ReadonlyMap<string, string>,
): string[] {
  const faults: string[] = [];
  const headings = new Map<string, string>();
  for (const [path, text] of texts) {
    const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/
      .exec(text)?.[1]
      ?.replace(/<[^>]+>/g, '')
      .trim();
    if (path.startsWith('/tin/') && heading) headings.set(path, heading);
    for (const [, link = ''] of text.matchAll(LINKS)) {
      const file = files.get(link);
      if (file === undefined || file.gone) faults.push(`${path} names ${link}, which is not there`);
    }
  }
  for (const list of ['/', '/manh/moi-nhat.html']) {
    const text = texts.get(list) ?? '';
    for (const [, link = ''] of text.matchAll(/href="(\/tin\/[^"#?]*)"/g)) {
      const heading = headings.get(link);
      if (heading !== undefined && !text.includes(heading)) faults.push(`${list} lists ${link} by another title`);
    }
  }
  return faults;
}
