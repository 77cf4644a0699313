import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';

const MOST_HOPS = 5;

interface Asked {
  status: number;
  text: string;
  /** Which the answer names. */
  release: number;
}

/** Asks for pages as a reader does, and holds each answer against the release that it names. */
export class AskedPages {
  asked = 0;
  /** Answers that were not of one release, or said that there is nothing; links to what their own release lacks. */
  readonly wrong: string[] = [];
  readonly #db: Database.Database;
  readonly #entry;

  constructor(
    private readonly url: () => string,
    releasesPath: string,
  ) {
    this.#db = new Database(releasesPath, { readonly: true });
    this.#entry = this.#db.prepare(
      `SELECT hash, gone FROM entry WHERE path = :path AND from_release <= :release AND (to_release IS NULL OR to_release > :release)`,
    );
  }

  /**
   * The answer after the redirects of our own host. `namedIn`: the release of the page that this link stands in. What that
   * release lacks may be answered with a redirect, which no reader should need.
   */
  async ask(path: string, namedIn?: number, hops = 0): Promise<Asked> {
    if (namedIn !== undefined && (this.#held(path, namedIn)?.gone ?? 1) === 1)
      this.wrong.push(`${path}: named in release ${String(namedIn)}, which has no such page`);
    const answer = await fetch(this.url() + encodeURI(path), {
      redirect: 'manual',
      headers: { 'accept-encoding': 'identity' },
    });
    const body = Buffer.from(await answer.arrayBuffer());
    const { status } = answer;
    const onwards = answer.headers.get('location');
    this.asked += 1;
    const release = Number(answer.headers.get('x-toasoan-release'));
    if (status === 404) this.wrong.push(`${path}: 404 in release ${String(release)}`);
    else if (status === 200 && createHash('sha256').update(body).digest('hex') !== this.#held(path, release)?.hash)
      this.wrong.push(`${path}: not what release ${String(release)} holds`);
    if (onwards?.startsWith('/') === true) {
      if (hops < MOST_HOPS) return this.ask(decodeURI(new URL(onwards, this.url()).pathname), undefined, hops + 1);
      this.wrong.push(`${path}: redirected more than ${String(MOST_HOPS)} times`);
    }
    return { status, text: status === 200 ? body.toString('utf8') : '', release };
  }

  #held(path: string, release: number): { hash: string; gone: number } | undefined {
    return this.#entry.get({ path, release }) as { hash: string; gone: number } | undefined;
  }

  close(): void {
    this.#db.close();
  }
}
