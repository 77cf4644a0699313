import type { Publication } from '@toasoan/contracts';
import { allPages, pageExists } from '@toasoan/site-plan';
import type { Logger } from 'pino';
import type { ContentIndex } from '../project/content-index.js';
import { pathOf } from '../project/address-rows.js';
import type { Entry, ReleaseStore } from '../release/release-store.js';
import { hashOf } from '../release/blob-files.js';
import { renderEverything } from '../render/render-everything.js';
import type { SiteBundle } from '../render/site-bundle.js';
import { resolveDirty } from './resolve-dirty.js';

export interface SiteBuilderParts {
  index: ContentIndex;
  releases: ReleaseStore;
  bundle: SiteBundle;
  log: Logger;
  worker: { bundleDir: string; indexPath: string; origin: string; releasesPath: string };
}

export interface Refused {
  publication: Publication;
  message: string;
}

export interface RebuildProgress {
  done: number;
  all: number;
  startedAt: number;
}

/** Makes releases from the content index: after a batch of documents, or whole. Only one call of `apply` at a time. */
export class SiteBuilder {
  progress: RebuildProgress | null = null;
  /** Pages that could not be rendered though no document of theirs is to blame; the last good ones are served. */
  readonly broken = new Map<string, string>();
  /** While a whole rebuild runs: what publications changed since it began. */
  #meanwhile: Set<string> | null = null;

  constructor(private readonly parts: SiteBuilderParts) {}

  /** Carries documents into one release. Those that break a template are taken back and returned; the rest is published. */
  async apply(publications: readonly Publication[], reason: string): Promise<Refused[]> {
    const { index } = this.parts;
    const before = publications.map(({ kind, id }) => index.read(kind, id));
    const { whole } = index.apply(publications);
    const failures = await this.settle(reason);
    if (whole) this.parts.log.info({ reason }, 'a change that shows everywhere: whole rebuild owed');
    if (failures.size === 0 || publications.length === 0) return [];
    return this.#takeBack(publications, before, failures, reason);
  }

  /** Renders what is dirty and switches. Pages that failed stay as they were in the last release. */
  async settle(reason: string): Promise<Map<string, string>> {
    const { index, bundle, releases } = this.parts;
    const dirty = index.owed.dirty();
    if (dirty.length === 0) return new Map();
    const { changes, failures } = await resolveDirty(dirty, index, bundle);
    releases.commit(changes, reason);
    for (const { path } of changes) this.broken.delete(path);
    for (const { path } of dirty) this.#meanwhile?.add(path);
    index.owed.clean(dirty.flatMap(({ path }) => (failures.has(path) ? [] : [path])));
    return failures;
  }

  /** After a start: finishes what a crash left half done. */
  async recover(): Promise<void> {
    const failures = await this.settle('khởi động lại');
    for (const [path, message] of failures) this.#blame(path, message);
    for (const [path, message] of await this.settle('khởi động lại')) this.broken.set(path, message);
    this.parts.index.owed.clean(this.broken.keys());
  }

  /** Finds who is to blame for pages that do not render any more, and takes exactly those documents back. */
  async #takeBack(
    publications: readonly Publication[],
    before: readonly (Publication | null)[],
    failures: Map<string, string>,
    reason: string,
  ): Promise<Refused[]> {
    const { index } = this.parts;
    const now = new Date().toISOString();
    const refused: Refused[] = [];
    const guilty = (publication: Publication) => {
      const slug = publication.state === 'live' && 'slug' in publication.content ? publication.content.slug : null;
      return failures.get(pathOf(publication.kind, slug) ?? '');
    };
    const rest: { publication: Publication; before: Publication | null }[] = [];
    publications.forEach((publication, at) => {
      const message = guilty(publication);
      if (message === undefined) rest.push({ publication, before: before[at] ?? null });
      else {
        index.refuse(publication, before[at] ?? null, message, now);
        refused.push({ publication, message });
      }
    });
    const still = await this.settle(`${reason}: thu hồi bản gây lỗi`);
    if (still.size === 0) return refused;
    // A shared page (home, a list) fails. Alone, a document is to blame if the page renders again without it.
    if (rest.length > 1) {
      for (const { publication, before: old } of rest) index.refuse(publication, old, 'đang thử lại riêng', now);
      await this.settle(`${reason}: tách từng bản`);
      for (const { publication } of rest) refused.push(...(await this.apply([publication], reason)));
      return refused;
    }
    const [only] = rest;
    if (only !== undefined) {
      const [message = ''] = still.values();
      index.refuse(only.publication, only.before, message, now);
      const without = await this.settle(`${reason}: thu hồi bản gây lỗi`);
      if (without.size === 0) return [...refused, { publication: only.publication, message }];
      index.apply([only.publication]);
      await this.settle(reason);
    }
    for (const [path, message] of still) this.broken.set(path, message);
    index.owed.clean(still.keys());
    return refused;
  }

  /**
   * Renders the whole site in workers while publications go on, then renders again what changed meanwhile and switches.
   * Articles that break their template are taken out first.
   */
  async rebuild(reason: string): Promise<number> {
    const { index, bundle, worker, log } = this.parts;
    const startedAt = Date.now();
    const wanted = index.owed.wantsWhole();
    const paths = [...allPages(index.site)];
    this.progress = { done: 0, all: paths.length, startedAt };
    this.#meanwhile = new Set();
    // What a rebuild that was cut short left behind, and in the end what this one did not need.
    this.parts.releases.discardStaged();
    try {
      const { pages, failures } = await renderEverything(paths, worker, (done, all) => {
        this.progress = { done, all, startedAt };
      });
      for (const { path, message } of failures) this.#meanwhile.add(this.#blame(path, message));
      const release = await this.#switchTo(pages, reason);
      index.owed.wholeDone(wanted);
      log.info(
        { release, pages: pages.size, ms: Date.now() - startedAt, templates: bundle.fingerprint },
        'whole site rebuilt',
      );
      return release;
    } finally {
      this.parts.releases.discardStaged();
      this.progress = null;
      this.#meanwhile = null;
    }
  }

  async #switchTo(pages: Map<string, Entry>, reason: string): Promise<number> {
    const { index, releases, bundle } = this.parts;
    const client = bundle.clientFiles().map((file) => ({ ...file, hash: hashOf(file.body) }));
    releases.stage(client);
    for (const { path, hash, mime, body } of client) pages.set(path, { hash, mime, size: body.length, stored: 'page' });
    const assets = index.db
      .prepare(
        'SELECT DISTINCT address AS path, hash, mime, bytes AS size FROM asset WHERE address IN (SELECT address FROM media_use)',
      )
      .all() as { path: string; hash: string; mime: string; size: number }[];
    for (const { path, ...entry } of assets) pages.set(path, { ...entry, stored: 'file' });
    // Each turn settles what came in during the one before; publications cannot come in during the last, which is synchronous.
    for (let open = this.#takeMeanwhile(); open.length > 0; open = this.#takeMeanwhile()) {
      const { changes, failures } = await resolveDirty(open, index, bundle);
      const bodies: { hash: string; body: Uint8Array }[] = [];
      for (const change of changes) {
        if (change.put === 'page') {
          const hash = hashOf(change.body);
          bodies.push({ hash, body: change.body });
          pages.set(change.path, { hash, mime: change.mime, size: change.body.length, stored: 'page' });
        } else if (change.put === 'stored') pages.set(change.path, change.entry);
        else pages.delete(change.path);
      }
      releases.stage(bodies);
      for (const [path, message] of failures) {
        this.broken.set(path, message);
        const old = releases.find(path);
        if (old !== null) pages.set(path, old);
      }
    }
    for (const path of pages.keys()) if (path.endsWith('/') && !pageExists(path, index.site)) pages.delete(path);
    return releases.replace(pages, reason, bundle.fingerprint);
  }

  #takeMeanwhile(): { path: string; atOnce: boolean }[] {
    const open = [...(this.#meanwhile ?? [])].map((path) => ({ path, atOnce: false }));
    this.#meanwhile?.clear();
    return open;
  }

  /** An article whose page fails in a rebuild is refused; its last good page is gone with the old templates. */
  #blame(path: string, message: string): string {
    const { index, log } = this.parts;
    log.error({ path, message }, 'a page does not render');
    const slug = /^\/tin\/([^/]+)\/$/.exec(path)?.[1];
    const id = slug === undefined ? null : index.site.idOf('article', slug);
    const publication = id === null ? null : index.read('article', id);
    if (publication === null) return path;
    index.refuse(publication, null, message, new Date().toISOString());
    if (this.#meanwhile === null) return path;
    const dirty = index.owed.dirty().map((soiled) => soiled.path);
    for (const soiled of dirty) this.#meanwhile.add(soiled);
    index.owed.clean(dirty);
    return path;
  }
}
