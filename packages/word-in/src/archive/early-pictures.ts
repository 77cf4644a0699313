import { createHash } from 'node:crypto';
import { sniffPicture } from '../document/sniff-picture.js';
import { isMedia, textOfPart, type WordArchive } from './open-archive.js';

/** A picture of the file, told before the words that it stands between are read. */
export interface EarlyPicture {
  bytes: Uint8Array;
  /** SHA-256, in hex. */
  digest: string;
}

/** More than these, or larger ones, come with the article alone. */
const MOST = 10;
const MOST_BYTES = 12 * 1024 * 1024;
const RELATIONS = /^word\/_rels\/document\d?\.xml\.rels$/;
const TEXT = /^word\/document\d?\.xml$/;

/** The first pictures of the text, each once; what only a header shows is no picture of an article. */
export function earlyPictures({ parts }: WordArchive): EarlyPicture[] {
  const relations = textOf(parts, RELATIONS);
  const text = textOf(parts, TEXT);
  const place = new Map<string, number>();
  for (const [relation] of relations.matchAll(/<Relationship\b[^>]*>/g)) {
    const id = /\sId="([^"]*)"/.exec(relation)?.[1];
    const target = /\sTarget="([^"]*)"/.exec(relation)?.[1];
    const at = id === undefined ? -1 : text.indexOf(`"${id}"`);
    if (target !== undefined && at !== -1) place.set(`word/${target}`, at);
  }
  return [...parts]
    .filter(([name]) => isMedia(name) && place.has(name))
    .sort(([one], [other]) => (place.get(one) ?? 0) - (place.get(other) ?? 0))
    .map(([, bytes]) => bytes)
    .filter((bytes) => bytes.length <= MOST_BYTES && sniffPicture(bytes) !== null)
    .slice(0, MOST)
    .map((bytes) => ({ bytes, digest: createHash('sha256').update(bytes).digest('hex') }));
}

const textOf = (parts: WordArchive['parts'], which: RegExp): string =>
  [...parts].flatMap(([name, bytes]) => (which.test(name) ? [textOfPart(bytes)] : [])).join('');
