/** A picture as the former site names it: an address or a path, never fetched. */
export interface FormerPicture {
  path: string;
  caption: string;
}

/** One item of the former site, whatever it was read from; nothing is cleaned yet. Instants are UTC. */
export interface FormerItem {
  /** Names it for ever among the items of its site: `nukeviet:nv4_vi_news:1234`, `feed:<guid>`, `html:2012/tin-1.html`. */
  key: string;
  /** Plain text. */
  title: string;
  /** Plain text. */
  lead: string;
  /** HTML as it came: may hold anything. */
  body: string;
  /** Null where none could be read. */
  publishedAt: Date | null;
  /** Did the former site show it to everybody? */
  shown: boolean;
  /** Names that the mapping knows, the main one first. */
  categories: string[];
  author: string;
  source: string;
  /** Address of the publication that wrote it first; empty where it is the site's own. */
  sourceUrl: string;
  picture: FormerPicture | null;
  /** Folder of its page below the source's, without a slash at the end: relative addresses of pictures begin there. */
  beside: string;
  /** Paths at which readers found it, the usual one first. */
  addresses: string[];
}

/** A source, or a piece of it, that can't be read: told to the person, with what to do. */
export interface UnreadItem {
  key: string;
  unread: string;
}

export type ReadItem = FormerItem | UnreadItem;

/** Opens the text of a source anew, from its beginning; a dump is read more than once. */
export type OpenText = () => AsyncIterable<string>;

/** Why a source is not what it is said to be, in words that say what to do; nothing has been written then. */
export class SourceRefused extends Error {
  override readonly name = 'SourceRefused';
}
