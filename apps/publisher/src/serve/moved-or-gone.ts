import type Database from 'better-sqlite3';
import { formerNumberOf } from '@toasoan/contracts';
import { numbered } from '../project/address-rows.js';

/** Where an address leads. */
interface AddressRow {
  target: string | null;
  status: 301 | 410;
}

/** What is answered at an address without a page: another address, or that it is gone (`target`: the page that says so). */
export interface Answer {
  target: string;
  status: 301 | 410;
  /** The front above it has a rule; whether it was ever there itself, nobody wrote down. */
  below?: true;
}

/** Fronts under which other addresses lie that go where they go. */
const BELOW_FRONT = /^(\/(?:don-vi|chuyen-muc)\/[^/]+\/)(.+)$/;

/** The rules for addresses that are no pages: redirects, gone documents, numbers of the former site. */
export interface MovedOrGone {
  /** Whether a document that had this address is withdrawn, though another may have it now, or a redirect stand there. */
  isWithdrawn(path: string): boolean;
  answerAt(path: string): Answer | null;
  /** Every address that has a row, in a fixed order, with its answer. */
  all(): Iterable<{ path: string } & Answer>;
}

export function movedOrGone(index: Database.Database): MovedOrGone {
  // A redirect says more than "gone", a redirect document most of all, and of two alike the later.
  const one = index.prepare(
    `SELECT target, status FROM address WHERE path = ? ORDER BY owner_kind = 'redirect' DESC, status, claim DESC LIMIT 1`,
  );
  const withdrawn = index.prepare(
    `SELECT 1 FROM address LEFT JOIN item ON item.kind = owner_kind AND item.id = owner_id
     WHERE path = ? AND (status = 410 OR item.state = 'withdrawn') LIMIT 1`,
  );
  const paths = index.prepare('SELECT DISTINCT path FROM address ORDER BY path').pluck();
  const rowAt = (path: string) => one.get(path) as AddressRow | undefined;

  /** Redirects that lead back to themselves, whoever wrote them and in whatever order: nobody is sent in circles. */
  function circles(from: string, row: AddressRow): boolean {
    const seen = new Set([from]);
    for (let at: AddressRow | undefined = row; at?.status === 301 && at.target !== null;) {
      const next: string = withSlash(at.target);
      if (seen.has(next)) return true;
      seen.add(next);
      at = rowAt(at.target) ?? rowAt(next);
    }
    return false;
  }

  const answerOf = (path: string, row: AddressRow): Answer =>
    circles(withSlash(path), row)
      ? { target: withSlash(path), status: 410 }
      : { target: row.target ?? '', status: row.status };

  /** A unit's or category's month pages and feed move with its front. */
  function belowFront(path: string): Answer | null {
    const [, front, rest] = BELOW_FRONT.exec(path) ?? [];
    const parent = front === undefined ? undefined : rowAt(front);
    if (parent === undefined || rest === undefined) return null;
    // Behind another site's name, or half a path, the rest would make a new name.
    if (parent.target !== null && !isFront(parent.target)) return null;
    return { target: parent.target === null ? '' : parent.target + rest, status: parent.status, below: true };
  }

  return {
    isWithdrawn: (path) => withdrawn.get(path) !== undefined,
    answerAt: (path) => {
      const exact = rowAt(path) ?? rowAt(withSlash(path));
      if (exact !== undefined) return answerOf(path, exact);
      const number = formerNumberOf(path);
      const former = number === null ? undefined : rowAt(numbered(number));
      return former === undefined ? belowFront(path) : answerOf(path, former);
    },
    *all() {
      for (const path of paths.iterate() as IterableIterator<string>) {
        const row = rowAt(path);
        if (row !== undefined) yield { path, ...answerOf(path, row) };
      }
    },
  };
}

/** A page's address, however it was asked for. */
export const withSlash = (path: string): string => (path.endsWith('/') ? path : `${path}/`);

/** A path of ours under which other pages lie. */
export const isFront = (target: string): boolean => /^\/(?:[^/\\].*)?\/$|^\/$/.test(target);
