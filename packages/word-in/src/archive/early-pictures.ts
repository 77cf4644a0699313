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
/** In a drawing, in one that is only linked, and in one of the time before. */
const SHOWN = /\br:(?:embed|link|id)="([^"]*)"/g;
/** Of relations, so that a hostile list costs little. */
const MOST_RELATIONS = 20_000;

/** The first pictures of the text, each part once; what only a header shows is no picture of an article. */
export function earlyPictures({ parts }: WordArchive): EarlyPicture[] {
  const order = new Map<string, number>();
  for (const [, id = ''] of textOf(parts, TEXT).matchAll(SHOWN)) if (!order.has(id)) order.set(id, order.size);
  const place = new Map<string, number>();
  for (const relation of textOf(parts, RELATIONS).split('<Relationship', MOST_RELATIONS)) {
    const name = partOf(valueOf(relation, 'Target'));
    const at = order.get(valueOf(relation, 'Id'));
    if (at !== undefined && isMedia(name)) place.set(name, Math.min(at, place.get(name) ?? at));
  }
  return [...parts]
    .filter(([name]) => place.has(name))
    .sort(([one], [other]) => (place.get(one) ?? 0) - (place.get(other) ?? 0))
    .map(([, bytes]) => bytes)
    .filter((bytes) => bytes.length <= MOST_BYTES && sniffPicture(bytes) !== null)
    .slice(0, MOST)
    .map((bytes) => ({ bytes, digest: createHash('sha256').update(bytes).digest('hex') }));
}

function valueOf(relation: string, name: 'Id' | 'Target'): string {
  const from = relation.indexOf(` ${name}="`);
  const start = from + name.length + 3;
  return from === -1 ? '' : relation.slice(start, relation.indexOf('"', start));
}

/** Word names a part from its own folder, others from the archive's root. */
const partOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `word/${target}`);

const textOf = (parts: WordArchive['parts'], which: RegExp): string =>
  [...parts].flatMap(([name, bytes]) => (which.test(name) ? [textOfPart(bytes)] : [])).join('');
