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

/** The first pictures that the text names, each once; what only a header names is no picture of an article. */
export function earlyPictures({ parts }: WordArchive): EarlyPicture[] {
  const named = [...parts].flatMap(([name, bytes]) => (RELATIONS.test(name) ? [textOfPart(bytes)] : [])).join('');
  return [...parts]
    .filter(([name]) => isMedia(name) && named.includes(`"${name.slice('word/'.length)}"`))
    .map(([, bytes]) => bytes)
    .filter((bytes) => bytes.length <= MOST_BYTES && sniffPicture(bytes) !== null)
    .slice(0, MOST)
    .map((bytes) => ({ bytes, digest: createHash('sha256').update(bytes).digest('hex') }));
}
