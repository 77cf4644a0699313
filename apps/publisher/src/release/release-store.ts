/**
 * A body in a release, by its hash. `file` bodies lie in `BlobFiles`, `page` bodies in the store itself. `gone`: the page of
 * something withdrawn, answered with status 410.
 */
export interface Entry {
  hash: string;
  mime: string;
  size: number;
  stored: 'page' | 'file';
  gone?: boolean;
}

export type Change =
  | { path: string; put: 'page'; body: Uint8Array; mime: string; gone?: boolean }
  /** A body that is already in the store (put or staged) or in `BlobFiles`. */
  | { path: string; put: 'stored'; entry: Entry }
  | { path: string; put: 'nothing'; keepForReaders: boolean };

export interface CurrentRelease {
  release: number;
  /** True: rolled back on purpose; newer releases are written but not shown until it is released. */
  pinned: boolean;
  /** When it was made. */
  createdAt: string;
  /** Fingerprint of the templates it was rendered with. */
  templates: string;
}

/**
 * Releases: immutable, numbered, switched in one step. The SQLite store is the only adapter now; an object store with a
 * conditional pointer fits behind the same interface (ADR "Releases").
 */
export interface ReleaseStore {
  current(): CurrentRelease;
  /** What the current release has at a path. */
  find(path: string): Entry | null;
  /** The first release since which pages that are `same` stand at a path without a break, the current one's among them; null where it has nothing. */
  shownSince(path: string, same: (page: Buffer) => boolean): number | null;
  /** Whether the current release or one before it, of those that are kept, has something there. */
  wasThere(path: string): boolean;
  /** Whether what the current release has there was gone in no later one; leftovers for old pages are not gone. */
  keeps(path: string): boolean;
  page(hash: string): Buffer | null;
  /** Writes a release on top of the newest and switches to it (unless pinned), in one transaction. Without effect: no new release. */
  commit(changes: Iterable<Change>, reason: string): number;
  /**
   * Puts files under addresses that pages of the newest release already name, because the address follows from what the file
   * shows. Not a release of its own: rolling back one step must take back a publication. The file is there from the release
   * on that brought its `page`, which may be rolled back to.
   */
  complete(files: Iterable<{ path: string; entry: Entry; page: string }>): void;
  /** Replaces everything but the given keepers: a whole rebuild. `gone`: files that are kept for no reader either. */
  replace(entries: ReadonlyMap<string, Entry>, reason: string, templates: string, gone?: ReadonlySet<string>): number;
  /** Puts page bodies for the commit that follows in the same turn. */
  put(bodies: Iterable<{ hash: string; body: Uint8Array }>): void;
  /** Puts page bodies that no release shows yet and that a long rebuild needs; they stay until `discardStaged`. */
  stage(bodies: Iterable<{ hash: string; body: Uint8Array }>): void;
  /** Puts a page body in place of one that is not what its hash says. False: there is none of that hash. */
  mend(hash: string, body: Uint8Array): boolean;
  /** Neither a rebuild nor a publication is under way: deletes every page body that no release shows. */
  discardStaged(): void;
  /** Every path of the current release, or of the newest, that a reader is meant to find, without leftovers kept for old pages. */
  paths(of?: 'shown' | 'newest'): Iterable<{ path: string; entry: Entry }>;
  /** How many pages readers find in a release, without what is gone; null where it is not kept. */
  pagesIn(release: number): number | null;
  rollBack(release: number): boolean;
  unpin(): void;
  releases(limit: number): { id: number; createdAt: string; reason: string; changed: number }[];
  /**
   * Forgets releases beyond the newest `keep`, and leftovers that they were kept for. Returns the hashes of files that no
   * release shows, of earlier times too, until `filesRemoved` is told.
   */
  prune(keep: number): string[];
  /** These are off the disk. */
  filesRemoved(hashes: readonly string[]): void;
  close(): void;
}
