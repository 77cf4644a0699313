import { randomBytes } from 'node:crypto';
import type { FileFolder } from '../project/file-format.js';

export const PREVIEW_MS = 15 * 60_000;
/** Beyond these the oldest goes: what an editor can look at again with one click. */
const MOST_PREVIEWS = 100;
const MOST_BYTES = 32 * 1024 * 1024;

/** A file of the CMS that the page shows; readable only under the page's own token. */
export interface PreviewFile {
  path: string;
  folder: FileFolder;
}

export interface Preview {
  html: Buffer;
  /** By the last segment of their address. */
  files: readonly PreviewFile[];
  expiresAt: number;
}

/** 192 bits: nobody guesses it, and nobody can tell one that was never given from one that has expired. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/** Previews in memory alone: bounded in number, bytes and time, and gone with the process. */
export class PreviewStore {
  readonly #kept = new Map<string, Preview>();
  #bytes = 0;

  constructor(
    private readonly limits: { previews: number; bytes: number } = { previews: MOST_PREVIEWS, bytes: MOST_BYTES },
  ) {}

  /** False: it alone is more than may be kept. */
  add(token: string, preview: Preview, now: number): boolean {
    if (preview.html.length > this.limits.bytes) return false;
    this.sweep(now);
    this.#kept.set(token, preview);
    this.#bytes += preview.html.length;
    // A map keeps its order: the first is the oldest.
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.limits.previews && this.#bytes <= this.limits.bytes) break;
      this.#forget(oldest);
    }
    return true;
  }

  find(token: string, now: number): Preview | null {
    const found = this.#kept.get(token);
    return found !== undefined && now < found.expiresAt ? found : null;
  }

  /** Forgets what has expired, so that a draft does not lie in memory until the next one comes. */
  sweep(now: number): void {
    for (const [token, { expiresAt }] of this.#kept) if (expiresAt <= now) this.#forget(token);
  }

  get size(): number {
    return this.#kept.size;
  }

  #forget(token: string): void {
    this.#bytes -= this.#kept.get(token)?.html.length ?? 0;
    this.#kept.delete(token);
  }
}
