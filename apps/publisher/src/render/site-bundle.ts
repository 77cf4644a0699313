import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
// Not the whole of the contracts: each thread that renders would load their schemas.
import { CONTENT_INDEX_ENV, SITE_ORIGIN_ENV } from '@toasoan/contracts/content-index';
import { describe } from '../describe.js';
import type { ThreadSign } from '../thread-sign.js';
import { mimeOf } from './mime.js';

/** `gone`: the page of something withdrawn, which its template answers with status 410. */
export type Rendered =
  { ok: true; body: Buffer; mime: string; gone: boolean } | { ok: false; missing: boolean; message: string };

export interface BundleFiles {
  /** Changes with every change of the templates, styles or scripts. */
  fingerprint: string;
  /** Files that the pages ask for (`/_astro/…`), by public path. */
  clientFiles(): { path: string; body: Buffer; mime: string }[];
}

export interface Renderer {
  /** `locals`: what the template is handed beside the index (a preview's content). */
  render(path: string, locals?: object): Promise<Rendered>;
}

/** The compiled site: renders any of its addresses from the content index. */
export type SiteBundle = BundleFiles & Renderer;

interface AstroApp {
  render(request: Request, options?: { locals: object }): Promise<Response>;
}

export interface BundleOptions {
  bundleDir: string;
  indexPath: string;
  origin: string;
}

export class BundleMissing extends Error {}

const entryOf = (bundleDir: string): string => join(bundleDir, 'server', 'entry.mjs');

/** What of the built site needs no rendering. Throws `BundleMissing` with a sentence if it is not there. */
export function bundleFiles({ bundleDir, origin }: BundleOptions): BundleFiles {
  if (!existsSync(entryOf(bundleDir)))
    throw new BundleMissing(
      `Chưa có bản dựng của trang web ở ${bundleDir}: hãy chạy "pnpm --filter @toasoan/web build:bundle".`,
    );
  const clientDir = join(bundleDir, 'client');
  return {
    fingerprint: fingerprint([join(bundleDir, 'server'), clientDir], origin),
    clientFiles: () =>
      filesBelow(clientDir).map((file) => {
        const path = `/${relative(clientDir, file).split('\\').join('/')}`;
        return { path, body: readFileSync(file), mime: mimeOf(path) };
      }),
  };
}

/**
 * Loads the server bundle that `apps/web` builds into this thread: its templates keep it busy while they render. `sign`: is
 * told which page is being rendered.
 */
export async function loadRenderer(
  { bundleDir, indexPath, origin }: BundleOptions,
  sign: Pick<ThreadSign, 'begin'>,
): Promise<Renderer> {
  // The bundle reads its content and its origin from the environment, like `astro build` does.
  const name = () => {
    process.env[CONTENT_INDEX_ENV] = indexPath;
    process.env[SITE_ORIGIN_ENV] = origin;
  };
  name();
  const { app } = (await import(pathToFileURL(entryOf(bundleDir)).href)) as { app: AstroApp };
  // One after the other: what Astro prints meanwhile belongs to that page.
  let turn: Promise<unknown> = Promise.resolve();
  return {
    render: (path, locals) => {
      const rendered = turn.then(() => renderOne(path, locals));
      turn = rendered;
      return rendered;
    },
  };

  async function renderOne(path: string, locals?: object): Promise<Rendered> {
    name();
    sign.begin(path);
    const said = listenToAstro();
    try {
      const response = await app.render(new Request(origin + path), locals && { locals });
      const body = Buffer.from(await response.arrayBuffer());
      const { status } = response;
      if (status === 200 || status === 410) return { ok: true, body, mime: mimeOf(path), gone: status === 410 };
      return {
        ok: false,
        missing: response.status === 404,
        message: `${path}: ${said.heard() ?? `status ${String(response.status)}`}`,
      };
    } catch (error) {
      return { ok: false, missing: false, message: `${path}: ${describe(error)}` };
    } finally {
      said.stop();
    }
  }
}

function fingerprint(folders: readonly string[], origin: string): string {
  const hash = createHash('sha256').update(origin);
  for (const folder of folders) {
    for (const file of filesBelow(folder)) hash.update(relative(folder, file)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A template that throws becomes a bare 500: what it threw, Astro only prints. Renders run one at a time, so it is ours. */
function listenToAstro(): { heard: () => string | null; stop: () => void } {
  const original = console.error;
  let heard: string | null = null;
  console.error = (...words: unknown[]) => {
    heard ??= words.map(String).join(' ').split('\n')[0]?.slice(0, 500) ?? null;
  };
  return {
    heard: () => heard,
    stop: () => {
      console.error = original;
    },
  };
}
