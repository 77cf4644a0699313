import { STAMP_PREFIX, type SearchResponse } from '@toasoan/contracts';
import { marksIn, mayBeBegun, typedKeys, wordsOf } from '@toasoan/search-page';
import { address } from '@toasoan/site-plan';
import { bareSubject, formatDay, sentence } from '@toasoan/vietnamese';
import type Database from 'better-sqlite3';

export type Place = SearchResponse['places'][number];

interface Known {
  place: Omit<Place, 'titleMarks'>;
  /** The folded words that are looked for in it. */
  words: string[];
}

interface UnitRow {
  slug: string;
  name: string;
  shortName: string;
  ended: string | null;
  former: string;
}

const dayOf = (day: string): string => formatDay(`${day}T00:00:00+07:00`);
const namesIn = (former: string): string[] => (JSON.parse(former) as { name: string }[]).map(({ name }) => name);

/** Of each kind. */
const MOST = 3;

/**
 * Units and official documents by their names, numbers and subjects. There are some thousands at most, read and folded once
 * and again when one of their kind changes.
 */
export function placeFinder(db: Database.Database): (words: readonly string[]) => Place[] {
  const stampOf = db.prepare('SELECT value FROM meta WHERE key = ?').pluck();
  const units = db.prepare(
    `SELECT slug, content ->> '$.name' AS name, content ->> '$.shortName' AS shortName, content ->> '$.validTo' AS ended,
       content ->> '$.formerNames' AS former FROM item
     WHERE kind = 'unit' AND state = 'live' ORDER BY ended IS NOT NULL, length(content ->> '$.name'), slug`,
  );
  const documents = db.prepare(
    `SELECT slug, content ->> '$.number' AS number, content ->> '$.subject' AS subject,
       content ->> '$.issuerName' AS issuer, content ->> '$.issuedOn' AS issuedOn FROM item
     WHERE kind = 'document' AND state = 'live' ORDER BY content ->> '$.issuedOn' DESC, id DESC`,
  );
  const unitsNow = (): Known[] =>
    (units.all() as UnitRow[]).map(({ slug, name, shortName, ended, former }) => ({
      place: {
        kind: 'unit',
        title: name,
        href: address.unit(slug),
        note: ended === null ? '' : `hoạt động đến ${dayOf(ended)}`,
      },
      words: wordsOf([name, shortName, ...namesIn(former)].join(' ')),
    }));
  const documentsNow = (): Known[] =>
    (documents.all() as Record<'slug' | 'number' | 'subject' | 'issuer' | 'issuedOn', string>[]).map(
      ({ slug, number, subject, issuer, issuedOn }) => ({
        place: {
          kind: 'document',
          title: sentence(bareSubject(subject)),
          href: address.document(slug),
          note: `${number} · ${issuer.replaceAll('\n', ' ')} · ${dayOf(issuedOn)}`,
        },
        words: wordsOf(`${number} ${subject}`),
      }),
    );
  const kept = (kind: 'unit' | 'document', read: () => Known[]) => {
    let stamp: unknown = null;
    let known: Known[] = [];
    return (): Known[] => {
      const now = stampOf.get(STAMP_PREFIX + kind) ?? 'none';
      if (now !== stamp) [stamp, known] = [now, read()];
      return known;
    };
  };
  const sources = [kept('unit', unitsNow), kept('document', documentsNow)];

  return (words) => {
    if (words.length === 0) return [];
    const meant = words.map((word) => [word, ...typedKeys(word)]);
    return sources.flatMap((source) =>
      source()
        .filter((one) => hasAll(one.words, meant))
        .slice(0, MOST)
        .map(({ place }) => ({ ...place, titleMarks: marksIn(place.title, words) })),
    );
  };
}

/** Every word, in any of the ways in which it may be meant; the last may be begun only. */
function hasAll(own: readonly string[], meant: readonly string[][]): boolean {
  return meant.every((ways, at) =>
    ways.some(
      (word) =>
        own.includes(word) || (at === meant.length - 1 && mayBeBegun(word) && own.some((one) => one.startsWith(word))),
    ),
  );
}
