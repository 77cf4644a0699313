import type { Publication } from '@toasoan/contracts';
import { allPages, pageExists } from '@toasoan/site-plan';
import type { Logger } from 'pino';
import type { ContentIndex } from '../project/content-index.js';
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
import { keyOf } from './read-documents.js';
import { resolveDirty } from './resolve-dirty.js';
import { unclaimed } from './unclaimed.js';
import { takeBack, type Refused, type Suspect } from './take-back.js';
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

/** What is written for a release to come: by document (`keyOf`), and the pages that are rendered already. */
export interface ReleaseDraft {
  written: Map<string, Suspect>;
  early: EarlyPages;
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

  /** A release to come, to which documents are written before it is made. */
  draft(): ReleaseDraft {
    return { written: new Map(), early: new EarlyPages(this.parts.bundle) };
  }

  /** Writes documents for a release to come; what breaks a template is found out when it is made. */
  async write(publications: readonly Publication[], draft: ReleaseDraft): Promise<void> {
    const before = new Map(publications.map((one) => [one, this.parts.index.read(one.kind, one.id)]));
    const applied = await writeInLots(before, this.parts, draft.early).catch((error: unknown) => {
      // Nobody waits for its pages any more.
      draft.early.forgetAll();
      throw error;
    });
    for (const publication of applied) {
      const key = keyOf(publication);
      const earlier = draft.written.get(key);
      draft.written.set(key, { publication, before: earlier ? earlier.before : (before.get(publication) ?? null) });
    }
  }

  /** Carries what was written into one release. Documents that break a template are taken back and returned; the rest is published. */
  async release({ written, early }: ReleaseDraft, reason: string): Promise<Refused[]> {
    // Nobody new to take back: what fails was written before, by a batch that could not be finished.
    if (written.size === 0) {
      await this.settleOrBlame(reason);
      return [];
    }
    const failures = await this.settle(reason, early);
    return failures.size === 0 ? [] : takeBack(this, this.parts.index, [...written.values()], { failures, reason });
  }

  async apply(publications: readonly Publication[], reason: string): Promise<Refused[]> {
    const draft = this.draft();
    await this.write(publications, draft);
    return this.release(draft, reason);
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
      mayBlame(failures.length, paths.length);
      // What must be fetched again holds no publication up, nor does a CMS that is away: what is not here by then is owed.
      if (!(await back)) index.owed.wantFiles();
      const release = await exclusive(async () => {
        // One that has changed since is rendered again: what failed may not be what is here now.
        for (const { path, message } of failures.filter((one) => this.#meanwhile?.has(one.path) !== true))
          this.#meanwhile?.add(this.#blame(path, message));
        const replaced = await this.#switchTo(pages, reason);
        this.#meanwhile = null;
        index.owed.wholeDone(wanted);
        index.owed.unclaimedDone();
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
    const broken = new Map<string, string>();
    // Each turn settles what came in during the one before; publications cannot come in during the last, which is synchronous.
    for (let open = this.#takeMeanwhile(); open.length > 0; open = this.#takeMeanwhile()) {
      const { changes, failures } = await resolveDirty(open, index, bundle);
      for (const change of changes)
        if (change.put === 'stored') pages.set(change.path, change.entry);
        else pages.delete(change.path);
      for (const [path, message] of failures) {
        broken.set(path, message);
        const old = releases.find(path);
        if (old !== null) pages.set(path, old);
      }
    }
    for (const path of pages.keys()) if (path.endsWith('/') && !pageExists(path, index.site)) pages.delete(path);
    mustLead(this.parts);
    const gone = index.owed.wantsUnclaimed() ? unclaimed(releases, pages, index) : undefined;
    const release = releases.replace(pages, reason, bundle.fingerprint, gone);
    this.broken.clear();
    for (const [path, message] of broken) this.broken.set(path, message);
    return release;
  }

  #takeMeanwhile(): { path: string; atOnce: boolean }[] {
    const open = [...(this.#meanwhile ?? [])].map((path) => ({ path, atOnce: false }));
    this.#meanwhile?.clear();
    return open;
  }

  /** An article whose page fails in a rebuild, or ends its thread, is refused; its last good page is gone with the old templates. */
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

/** So many pages of a whole rebuild may fail: then their articles are refused and the rest is shown. */
const FEW_FAILED = 40;
const MOST_FAILED = 0.2;

/** @throws where so many fail that it is not a few articles: the templates are wrong, and the release before stays */
function mayBlame(failed: number, all: number): void {
  if (failed > Math.max(FEW_FAILED, all * MOST_FAILED))
    throw new Error(`${String(failed)} of ${String(all)} pages do not render: the last release stays`);
}
