import type { Publication } from '@toasoan/contracts';
import { allPages, pageExists } from '@toasoan/site-plan';
import type { Logger } from 'pino';
import type { ContentIndex } from '../project/content-index.js';
import { pathOf } from '../project/address-rows.js';
import type { MediaStore } from '../project/media-store.js';
import type { Entry, ReleaseStore } from '../release/release-store.js';
import { hashOf } from '../release/blob-files.js';
import { isAsset } from '../release/is-asset.js';
import { byMonth } from '../render/by-month.js';
import { renderEverything } from '../render/render-everything.js';
import type { RenderThread } from '../render/render-thread.js';
import { iconsOf } from '../share/site-icons.js';
import { EarlyPages } from './early-pages.js';
import { mustLead } from './not-leading.js';
import { resolveDirty } from './resolve-dirty.js';
import type { Exclusive } from './turns.js';
import { writeInLots } from './write-in-lots.js';

export interface SiteBuilderParts {
  index: ContentIndex;
  releases: ReleaseStore;
  bundle: Pick<RenderThread, 'renderLot' | 'clientFiles' | 'fingerprint'>;
  media: Pick<MediaStore, 'shown' | 'bringBack'>;
  log: Logger;
  /** Asked before each write: whatever was prepared while another machine took the lead is thrown away. */
  leads: () => boolean;
  worker: { bundleDir: string; indexPath: string; origin: string; releasesPath: string };
  everything?: typeof renderEverything; // Tests have no worker threads.
}

export interface Refused {
  publication: Publication;
  message: string;
}

interface Suspect {
  publication: Publication;
  before: Publication | null;
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
    const before = new Map(publications.map((one) => [one, this.parts.index.read(one.kind, one.id)]));
    const early = new EarlyPages(this.parts.bundle);
    const { whole, applied } = await writeInLots(before, this.parts, early);
    if (whole) this.parts.log.info({ reason }, 'a change that shows everywhere: whole rebuild owed');
    // Nobody new to take back: what fails was written before, by a batch that could not be finished.
    if (applied.length === 0) {
      await this.settleOrBlame(reason);
      return [];
    }
    const failures = await this.settle(reason, early);
    if (failures.size === 0) return [];
    const suspects = applied.map((publication) => ({ publication, before: before.get(publication) ?? null }));
    return this.#takeBack(suspects, failures, reason);
  }

  /** Renders what is dirty and switches. Pages that failed stay as they were in the last release. */
  async settle(reason: string, early?: EarlyPages): Promise<Map<string, string>> {
    const { index, bundle, releases } = this.parts;
    const dirty = index.owed.dirty();
    if (dirty.length === 0) return new Map();
    const { changes, failures } = await resolveDirty(dirty, index, bundle, early);
    mustLead(this.parts);
    releases.commit(changes, reason);
    for (const { path } of changes) this.broken.delete(path);
    for (const { path } of dirty) this.#meanwhile?.add(path);
    index.owed.clean(dirty.flatMap(({ path }) => (failures.has(path) ? [] : [path])));
    return failures;
  }

  /** Finishes what a crash or a full disk left half done; who breaks a page is quarantined. */
  async settleOrBlame(reason: string): Promise<void> {
    const failures = await this.settle(reason);
    if (failures.size === 0) return;
    for (const [path, message] of failures) this.#blame(path, message);
    for (const [path, message] of await this.settle(reason)) this.broken.set(path, message);
    this.parts.index.owed.clean(this.broken.keys());
  }

  /** Puts styles and scripts of new templates beside the old: pages published before the whole rebuild ends ask for them. */
  putClientFiles(): void {
    const { bundle, releases } = this.parts;
    const files = bundle.clientFiles().filter(({ path }) => isAsset(path) || releases.find(path) === null);
    releases.commit(
      files.map((file) => ({ ...file, put: 'page' as const })),
      'tệp của mẫu trang mới',
    );
  }

  /** Finds who is to blame for pages that do not render any more, and takes exactly those documents back. */
  async #takeBack(suspects: readonly Suspect[], failures: Map<string, string>, reason: string): Promise<Refused[]> {
    const { index } = this.parts;
    const refused: Refused[] = [];
    const guilty = (publication: Publication) => {
      const slug = publication.state === 'live' && 'slug' in publication.content ? publication.content.slug : null;
      return failures.get(pathOf(publication.kind, slug) ?? '');
    };
    const rest: Suspect[] = [];
    for (const suspect of suspects) {
      const { publication, before } = suspect;
      const message = guilty(publication);
      if (message === undefined) rest.push(suspect);
      else {
        index.refuse(publication, before, message);
        refused.push({ publication, message });
      }
    }
    const still = await this.settle(`${reason}: thu hồi bản gây lỗi`);
    if (still.size === 0) return refused;
    // A shared page fails. Who is to blame is refused only once that is proven: a crash in between leaves events to be tried again.
    if (rest.length > 1) {
      for (const { publication, before } of rest) index.takeBack(publication, before);
      await this.settle(`${reason}: tách từng bản`);
      for (const { publication } of rest) refused.push(...(await this.apply([publication], reason)));
      return refused;
    }
    const [only] = rest;
    if (only !== undefined) {
      const [message = ''] = still.values();
      index.takeBack(only.publication, only.before);
      const without = await this.settle(`${reason}: thu hồi bản gây lỗi`);
      if (without.size === 0) {
        index.refuse(only.publication, only.before, message);
        return [...refused, { publication: only.publication, message }];
      }
      index.apply([only.publication]);
      await this.settle(reason);
    }
    for (const [path, message] of still) this.broken.set(path, message);
    index.owed.clean(still.keys());
    return refused;
  }

  /**
   * Renders the whole site in workers while publications go on, then renders again what changed meanwhile and switches.
   * Articles that break their template are taken out first. `signal`: stops rendering; the old release stays.
   */
  async rebuild(reason: string, exclusive: Exclusive, signal: AbortSignal): Promise<number> {
    const { index, bundle, worker, log, everything = renderEverything } = this.parts;
    const startedAt = Date.now();
    // What one that was cut short left behind; in the end what this one did not need.
    await this.#discardStaged(exclusive);
    const wanted = index.owed.wantsWhole();
    const paths = byMonth([...allPages(index.site)], index.db);
    this.progress = { done: 0, all: paths.length, startedAt };
    this.#meanwhile = new Set();
    const ended = new AbortController();
    try {
      const onProgress = (done: number, all: number) => (this.progress = { done, all, startedAt });
      const back = this.parts.media.bringBack(AbortSignal.any([signal, ended.signal]));
      const { pages, failures } = await everything(paths, worker, { onProgress, signal });
      // What must be fetched again holds no publication up, nor does a CMS that is away: what is not here by then is owed.
      if (!(await back)) index.owed.wantFiles();
      const release = await exclusive(async () => {
        for (const { path, message } of failures) this.#meanwhile?.add(this.#blame(path, message));
        const replaced = await this.#switchTo(pages, reason);
        this.#meanwhile = null;
        index.owed.wholeDone(wanted);
        // Pictures that must go at once are still noted as dirty: a replacement alone would leave them for old readers.
        await this.settleOrBlame(reason);
        return replaced;
      });
      const took = { pages: pages.size, ms: Date.now() - startedAt, templates: bundle.fingerprint };
      log.info({ release, ...took }, 'whole site rebuilt');
      return release;
    } finally {
      ended.abort();
      this.progress = null;
      this.#meanwhile = null;
      await this.#discardStaged(exclusive);
    }
  }

  /** In a turn: a publication under way has put bodies too that no release shows yet. */
  #discardStaged(exclusive: Exclusive): Promise<void> {
    return exclusive(() => {
      // Where another machine leads, its bodies come in here.
      if (this.parts.leads()) this.parts.releases.discardStaged();
      return Promise.resolve();
    });
  }

  async #switchTo(pages: Map<string, Entry>, reason: string): Promise<number> {
    const { index, releases, bundle } = this.parts;
    // Later ones of the same path stand in place of the templates' own.
    const client = [...bundle.clientFiles(), ...(await iconsOf(index.db))].map((file) => ({
      ...file,
      hash: hashOf(file.body),
    }));
    releases.stage(client);
    for (const { path, hash, mime, body } of client) pages.set(path, { hash, mime, size: body.length, stored: 'page' });
    for (const { address, hash, mime, bytes } of await this.parts.media.shown())
      pages.set(address, { hash, mime, size: bytes, stored: 'file' });
    // Each turn settles what came in during the one before; publications cannot come in during the last, which is synchronous.
    for (let open = this.#takeMeanwhile(); open.length > 0; open = this.#takeMeanwhile()) {
      const { changes, failures } = await resolveDirty(open, index, bundle);
      for (const change of changes)
        if (change.put === 'stored') pages.set(change.path, change.entry);
        else pages.delete(change.path);
      for (const [path, message] of failures) {
        this.broken.set(path, message);
        const old = releases.find(path);
        if (old !== null) pages.set(path, old);
      }
    }
    for (const path of pages.keys()) if (path.endsWith('/') && !pageExists(path, index.site)) pages.delete(path);
    mustLead(this.parts);
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
    index.refuse(publication, null, message);
    if (this.#meanwhile === null) return path;
    const dirty = index.owed.dirty().flatMap((soiled) => (soiled.atOnce ? [] : [soiled.path]));
    for (const soiled of dirty) this.#meanwhile.add(soiled);
    index.owed.clean(dirty);
    return path;
  }
}
