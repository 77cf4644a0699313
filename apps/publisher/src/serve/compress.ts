import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

export type Encoding = 'br' | 'gzip' | 'identity';

const WORTH_IT_BYTES = 600;
const CACHE_BYTES = 32 * 1024 * 1024;

/** What the reader's browser takes best; a quality of 0 counts as refused. */
export function encodingFor(accept: string | undefined): Encoding {
  const refused = (name: string) => new RegExp(`${name}\\s*;\\s*q=0(?:\\.0*)?(?:,|$|\\s)`).test(accept ?? '');
  if (accept === undefined) return 'identity';
  if (/\bbr\b/.test(accept) && !refused('br')) return 'br';
  return /\bgzip\b/.test(accept) && !refused('gzip') ? 'gzip' : 'identity';
}

export function isCompressible(mime: string, size: number): boolean {
  return (
    size >= WORTH_IT_BYTES &&
    /^(?:text\/|application\/(?:json|xml|rss\+xml|atom\+xml|manifest\+json)|image\/svg)/.test(mime)
  );
}

/** An answer that nobody will ask for again: pressed quickly. Nothing in it is a secret that its length could betray. */
export async function pressedNow(
  text: string,
  mime: string,
  accept: string | undefined,
): Promise<{ encoding: Encoding; body: Buffer }> {
  const plain = Buffer.from(text);
  const encoding = isCompressible(mime, plain.length) ? encodingFor(accept) : 'identity';
  if (encoding === 'identity') return { encoding, body: plain };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
  return { encoding, body: await (encoding === 'br' ? toBrotli(plain, { params }) : toGzip(plain)) };
}

/** Compressed bodies by content hash, the least recently used dropped beyond 32 MB. */
export class CompressionCache {
  readonly #bodies = new Map<string, Buffer>();
  #bytes = 0;

  /** What was compressed may not have been what its hash says. */
  clear(): void {
    this.#bodies.clear();
    this.#bytes = 0;
  }

  /** A style sheet stands before the first letter of every page and stays for months: it is worth the slowest squeeze. */
  async get(hash: string, encoding: 'br' | 'gzip', mime: string, body: () => Buffer): Promise<Buffer> {
    const key = `${encoding} ${hash}`;
    const found = this.#bodies.get(key);
    if (found !== undefined) {
      this.#bodies.delete(key);
      this.#bodies.set(key, found);
      return found;
    }
    const made = await (encoding === 'br'
      ? toBrotli(body(), { params: { [constants.BROTLI_PARAM_QUALITY]: mime.startsWith('text/css') ? 11 : 6 } })
      : toGzip(body(), { level: 6 }));
    if (!this.#bodies.has(key)) {
      this.#bodies.set(key, made);
      this.#bytes += made.length;
    }
    for (const [oldest, dropped] of this.#bodies) {
      if (this.#bytes <= CACHE_BYTES) break;
      this.#bodies.delete(oldest);
      this.#bytes -= dropped.length;
    }
    return made;
  }
}
