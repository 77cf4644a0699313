import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';

const MOST_HOPS = 5;

/** Asks for pages as a reader does, and holds each answer against the release that it names. */
export class AskedPages {
  asked = 0;
  /** Answers that were not of one release, or said that there is nothing. */
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

  /** The text of an answer, after the redirects of our own host. */
  async ask(path: string, hops = 0): Promise<{ status: number; text: string }> {
    const answer = await fetch(this.url() + encodeURI(path), {
      redirect: 'manual',
      headers: { 'accept-encoding': 'identity' },
    });
    const body = Buffer.from(await answer.arrayBuffer());
    const { status } = answer;
    const onwards = answer.headers.get('location');
    this.asked += 1;
    const release = Number(answer.headers.get('x-toasoan-release'));
    const held = this.#entry.get({ path, release }) as { hash: string; gone: number } | undefined;
    if (status === 404) this.wrong.push(`${path}: 404 in release ${String(release)}`);
    else if (status === 200 && createHash('sha256').update(body).digest('hex') !== held?.hash)
      this.wrong.push(`${path}: not what release ${String(release)} holds`);
    if (onwards !== null && onwards.startsWith('/') && hops < MOST_HOPS)
      return this.ask(decodeURI(new URL(onwards, this.url()).pathname), hops + 1);
    return { status, text: status === 200 ? body.toString('utf8') : '' };
  }

  close(): void {
    this.#db.close();
  }
}
