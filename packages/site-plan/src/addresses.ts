import { PORTAL_FOLDER } from './answer-headers.js';

/**
 * Every public address of the site, in one place: templates, the publisher and the CMS take them from here.
 * All page addresses end with a slash.
 */
export const address = {
  home: () => '/',
  article: (slug: string) => `/tin/${slug}/`,
  units: () => '/don-vi/',
  /** Units by the letter of their own name; the letter as `letterSlug` spells it. */
  unitsLetter: (letter: string) => `/danh-ba/${letter}/`,
  /** Every unit's name and address, for the search in the directory. */
  unitNames: () => '/danh-ba/don-vi.json',
  unit: (slug: string) => `/don-vi/${slug}/`,
  unitMonth: (slug: string, month: string, page: number) => `/don-vi/${slug}/${monthPage(month, page)}`,
  unitFeed: (slug: string) => `/don-vi/${slug}/rss.xml`,
  category: (slug: string) => `/chuyen-muc/${slug}/`,
  categoryMonth: (slug: string, month: string, page: number) => `/chuyen-muc/${slug}/${monthPage(month, page)}`,
  categoryFeed: (slug: string) => `/chuyen-muc/${slug}/rss.xml`,
  archive: () => '/luu-tru/',
  archiveMonth: (month: string, page: number) => `/luu-tru/${monthPage(month, page)}`,
  /** What a unit issued, under the unit's front so that it moves with it. */
  unitDocuments: (slug: string) => `/don-vi/${slug}/van-ban/`,
  unitDocumentsYear: (slug: string, year: string, page: number) => `/don-vi/${slug}/van-ban/${monthPage(year, page)}`,
  /** What a unit issued of one type (`cong_van`). */
  unitDocumentsType: (slug: string, type: string) => `/don-vi/${slug}/van-ban/loai/${type.replaceAll('_', '-')}/`,
  unitDocumentsTypeYear: (slug: string, type: string, year: string, page: number) =>
    `/don-vi/${slug}/van-ban/loai/${type.replaceAll('_', '-')}/${monthPage(year, page)}`,
  documents: () => '/van-ban/',
  documentsYear: (year: string, page: number) => `/van-ban/nam/${monthPage(year, page)}`,
  /** `type` as in the contract, e.g. `cong_van`. */
  documentType: (type: string) => `/van-ban/loai/${type.replaceAll('_', '-')}/`,
  documentTypeYear: (type: string, year: string, page: number) =>
    `/van-ban/loai/${type.replaceAll('_', '-')}/${monthPage(year, page)}`,
  document: (slug: string) => `/van-ban/${slug}/`,
  /** Summary tables that the Board has made public. */
  tables: () => '/bang-tong-hop/',
  table: (slug: string) => `/bang-tong-hop/${slug}/`,
  /** Its figures, for a spreadsheet. */
  tableFigures: (slug: string) => `/bang-tong-hop/${slug}/so-lieu.csv`,
  corrections: () => '/dinh-chinh/',
  correctionsMonth: (month: string, page: number) => `/dinh-chinh/${monthPage(month, page)}`,
  /** Every page about the site itself: none is left without a link to it. */
  pages: () => '/trang/',
  page: (slug: string) => `/trang/${slug}/`,
  search: () => '/tim-kiem/',
  /** The contributors' pages, drawn in the browser; each has an address of its own, which mail and bookmarks lead to. */
  portal: (screen: PortalScreen = '') => `${PORTAL_FOLDER}${screen === '' ? '' : `${screen}/`}`,
  portalManifest: () => `${PORTAL_FOLDER}cai-dat.webmanifest`,
  feed: () => '/rss.xml',
  atom: () => '/atom.xml',
  sitemap: () => '/sitemap.xml',
  /** Articles of one month (Asia/Ho_Chi_Minh). */
  sitemapMonth: (month: string) => `/sitemap/${month}.xml`,
  /** Articles of the last days, as news search engines ask for them. */
  sitemapNews: () => '/sitemap/tin-moi.xml',
  /** Everything that is not an article. */
  sitemapPages: () => '/sitemap/trang.xml',
  /** The "latest" box: a fragment of HTML that article pages load separately, so that they don't change with it. */
  latestFragment: () => '/manh/moi-nhat.html',
  notFound: () => '/404.html',
  /** What the address of anything withdrawn but an article answers with, under status 410; an article has its own page. */
  withdrawn: () => '/410.html',
  robots: () => '/robots.txt',
  manifest: () => '/site.webmanifest',
  /** The stylesheet of an organisation's own colours, named after them (`coloursCode`). */
  colours: (code: string) => `/mau/${code}.css`,
  /** Answered by whoever serves, not a page: it names a day in the future (RFC 9116). */
  security: () => '/.well-known/security.txt',
} as const;

export const PORTAL_SCREENS = [
  '',
  'loi-moi',
  'mat-khau-moi',
  'quen-mat-khau',
  'viet',
  'bai',
  'thong-bao',
  'hoi-dap',
  'ca-nhan',
] as const;
export type PortalScreen = (typeof PORTAL_SCREENS)[number];

/** Page 1 of a month or year has no number in its address. Pages are numbered from the oldest that it lists. */
function monthPage(month: string, page: number): string {
  return page === 1 ? `${month}/` : `${month}/${page}/`;
}

/** Articles on one numbered page of a month, and on the unnumbered front of a list (the newest). */
export const PAGE_SIZE = 20;
/** Articles in the "latest" fragment and in a feed. */
export const LATEST_SIZE = 6;
export const FEED_SIZE = 20;
/** The news sitemap: the articles of this long before the newest one, at most so many. No clock: the same articles, the same file. */
export const NEWS_MS = 2 * 24 * 60 * 60 * 1000;
export const NEWS_SIZE = 1000;
/** Articles shown under an article: those just before it in its category. Older ones only, so that a new article changes none. */
export const RELATED_SIZE = 3;
/** Newest articles that the home page reads, for its lead and latest part, and per category. */
export const HOME_SIZE = 15;
export const HOME_CATEGORY_SIZE = 4;
/** Newest articles per group of units on the home page. */
export const HOME_GROUP_SIZE = 4;
/** Slugs of the pages that the foot of every page names where the settings name none, in this order. */
export const FOOTER_PAGES: readonly string[] = ['gioi-thieu', 'lien-he', 'tro-nang', 'quyen-rieng-tu'];
/** Newest official documents on the home page. */
export const HOME_DOCUMENTS_SIZE = 5;
