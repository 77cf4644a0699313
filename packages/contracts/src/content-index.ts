import type { FocalPoint } from './picture.js';

/**
 * The content index: one SQLite file that the publisher writes and the site's templates read (`apps/web/src/data`).
 * It is derived data: delete it and the publisher makes it again from the CMS.
 * `astro build` reads the same file, which is why both builds give the same bytes.
 */
export const CONTENT_INDEX_VERSION = 9;

/** Environment variable that names the file, for the Astro bundle and for `astro build`. */
export const CONTENT_INDEX_ENV = 'TOASOAN_CONTENT_INDEX';
/** Environment variable with the public origin, e.g. `https://congdoan.example.vn`, without a slash at the end. */
export const SITE_ORIGIN_ENV = 'TOASOAN_SITE_ORIGIN';

/** Key in `meta` of a number that grows with every change to the documents of a kind, whoever writes: triggers keep it. */
export const STAMP_PREFIX = 'stamp:';

/**
 * The names of lists. A list of articles is ordered by first publication, oldest first, and bucketed by month; corrections
 * by the month in which they were made, official documents by the year in which they were issued.
 */
export const listOf = {
  all: () => 'all',
  category: (id: string) => `category:${id}`,
  /** The unit's own articles and those of the grassroots unions that it is the direct superior of. */
  unit: (id: string) => `unit:${id}`,
  /** Corrections, each in the place of its own time. */
  corrections: () => 'corrections',
  documents: () => 'documents',
  documentType: (type: string) => `documents-type:${type}`,
  /** The official documents that a unit issued. */
  issuer: (unitId: string) => `documents-issuer:${unitId}`,
  /** Those of one type that a unit issued. */
  issuerType: (unitId: string, type: string) => `documents-issuer:${unitId}:${type}`,
  /** Units by the letter of their own name (site-plan's `directoryLetter`). */
  units: () => 'units',
} as const;

export const CONTENT_INDEX_DDL = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Every document known, in its latest revision. content: JSON of the matching content type in contracts/publication.ts,
-- with picture and file paths already rewritten to their public addresses (/anh/…, /tep/…); null unless state is 'live'.
-- With rowids, like article: rows this wide in the inner pages of a tree without them make every look-up several times as long.
CREATE TABLE item (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('live','withdrawn','quarantined')),
  slug TEXT,
  -- Of a withdrawn document: what the public may read, since when, where to instead, and its older slugs (a JSON list).
  note TEXT,
  withdrawn_at TEXT,
  redirect_to TEXT,
  former_slugs TEXT,
  -- Stands before content, so that a month's sitemap needs no body to know it.
  updated_at TEXT GENERATED ALWAYS AS (content ->> '$.updatedAt') STORED,
  content TEXT,
  PRIMARY KEY (kind, id)
);
CREATE UNIQUE INDEX item_slug ON item (kind, slug) WHERE state = 'live' AND slug IS NOT NULL;
-- A withdrawn article's own page says so.
CREATE INDEX item_withdrawn ON item (slug) WHERE kind = 'article' AND state = 'withdrawn' AND slug IS NOT NULL;

-- Readers keep what they parsed of a kind until its stamp grows: a new article must not make them parse every unit again.
CREATE TRIGGER item_inserted AFTER INSERT ON item BEGIN
  INSERT INTO meta (key, value) VALUES ('${STAMP_PREFIX}' || NEW.kind, 1) ON CONFLICT (key) DO UPDATE SET value = value + 1;
END;
CREATE TRIGGER item_updated AFTER UPDATE ON item BEGIN
  INSERT INTO meta (key, value) VALUES ('${STAMP_PREFIX}' || NEW.kind, 1) ON CONFLICT (key) DO UPDATE SET value = value + 1;
END;
CREATE TRIGGER item_deleted AFTER DELETE ON item BEGIN
  INSERT INTO meta (key, value) VALUES ('${STAMP_PREFIX}' || OLD.kind, 1) ON CONFLICT (key) DO UPDATE SET value = value + 1;
END;

-- What lists need of an article, so that a list page never parses bodies. card: JSON of ArticleCard.
CREATE TABLE article (
  id TEXT NOT NULL PRIMARY KEY,
  published_at TEXT NOT NULL,
  genre TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  category_id TEXT,
  card TEXT NOT NULL
);
CREATE INDEX article_unit ON article (unit_id, published_at);
CREATE INDEX article_category ON article (category_id, published_at);

-- Who stands where in which list: see listOf. month: the bucket of the list, YYYY-MM in Asia/Ho_Chi_Minh for articles;
-- published_at: what orders it inside; article_id: of a document or a unit in their lists.
CREATE TABLE listing (
  list TEXT NOT NULL,
  month TEXT NOT NULL,
  published_at TEXT NOT NULL,
  article_id TEXT NOT NULL,
  PRIMARY KEY (list, month, published_at, article_id)
) WITHOUT ROWID;
CREATE INDEX listing_newest ON listing (list, published_at DESC, article_id DESC);
CREATE INDEX listing_article ON listing (article_id);

-- Redirects and gone addresses, from redirect documents, former slugs and withdrawn documents. path ends as requested, or
-- is '*-<number>.html', for every address of the former site with that number.
-- target of a 410: the address of the page that says more, null for the general one.
-- Several may claim one path; which of them counts is read (apps/publisher/src/serve/moved-or-gone.ts). claim: the order of writing.
CREATE TABLE address (
  claim INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  target TEXT,
  status INTEGER NOT NULL CHECK (status IN (301, 410)),
  owner_kind TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  UNIQUE (path, owner_kind, owner_id)
);
CREATE INDEX address_owner ON address (owner_kind, owner_id);

-- A picture or file fetched once from the CMS; public address → bytes in the release store.
CREATE TABLE asset (
  source TEXT PRIMARY KEY,
  address TEXT NOT NULL,
  hash TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  mime TEXT NOT NULL
) WITHOUT ROWID;

-- The picture that other sites show with a link to an article: its title on the union's colours. The address follows from
-- what it shows; made: 1 once the bytes are there (asset), 2 if they can't be. rowid: the newest is made first.
CREATE TABLE share_picture (rowid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, address TEXT NOT NULL, made INTEGER NOT NULL);
CREATE INDEX share_picture_owed ON share_picture (made) WHERE made = 0;
CREATE INDEX share_picture_address ON share_picture (address);

-- Text folded by @toasoan/vietnamese (FTS5's own folding misses đ). rowid = article_rowid.rowid.
CREATE TABLE article_rowid (rowid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
CREATE VIRTUAL TABLE search USING fts5 (title, lead, body, unit, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
`;

/** Size in pixels of the pictures of `share_picture`: what Open Graph readers show whole. */
export const SHARE_PICTURE = { width: 1200, height: 630 } as const;

/** What a list shows of an article: no more, so that a change elsewhere touches no list. */
export interface ArticleCard {
  id: string;
  slug: string;
  title: string;
  lead: string;
  genre: 'news_brief' | 'feature' | 'photo_story' | 'video';
  publishedAt: string;
  unit: { id: string; name: string };
  categoryId: string | null;
  /** From another publication: said wherever its title stands. */
  reprint: boolean;
  picture: CardPicture | null;
  /** The newest correction, for feeds. */
  correction: { at: string; note: string } | null;
}

export interface CardPicture {
  alt: string;
  colour: string | null;
  /** What the cut to the card's shape keeps; null: the middle. */
  focalPoint: FocalPoint | null;
  /** Ascending by width; `path` is a public address (`/anh/…`). */
  variants: { path: string; width: number; height: number; mime: string }[];
}
