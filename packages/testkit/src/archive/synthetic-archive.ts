import type { Genre, LivePublication, Picture, PublicArticle, PublicKind, Publication } from '@toasoan/contracts';
import { slugify } from '@toasoan/vietnamese';
import { syntheticUnits, type UnitPublication } from './organisation.js';
import { documentId, mix, seeded, type Random } from './random.js';
import { body, fill, sentence, type Setting } from './sentences.js';
import { syntheticPicture } from './synthetic-picture.js';
import { THEMES } from './vocabulary.js';

export type ArticlePublication = Extract<LivePublication, { kind: 'article' }>;

/** Where a fake CMS or a batch insert gets documents from. Ids ascend; `get` may compute its answer anew each time. */
export interface PublicationSource {
  ids(kind: PublicKind): readonly string[];
  get(kind: PublicKind, id: string): Publication | undefined;
}

export interface ArchiveOptions {
  articles: number;
  /** Units in the tree, 1,200 unless told. */
  units?: number;
  seed?: number;
  /** First and last publication; the numbers grow over the years as they did in the real archive. */
  from?: string;
  until?: string;
}

export interface SyntheticArchive extends PublicationSource {
  readonly articles: number;
  readonly units: readonly UnitPublication[];
  /** Article number `n`, the oldest first; computed, so that 50,000 articles take no memory. */
  article(n: number): ArticlePublication;
  publications(): Iterable<Publication>;
}

const GENRE_LOTS: readonly Genre[] = ['news_brief', 'news_brief', 'news_brief', 'feature', 'photo_story'];
const WORDS_IN: Record<Genre, readonly [number, number]> = {
  news_brief: [220, 480],
  feature: [600, 1100],
  photo_story: [150, 300],
  video: [120, 240],
};

/** A federation and its archive, the same for the same options: realistic Vietnamese from a seeded grammar. */
export function syntheticArchive(options: ArchiveOptions): SyntheticArchive {
  const { articles, seed = 2018 } = options;
  const from = Date.parse(options.from ?? '2012-01-02T01:00:00.000Z');
  const until = Date.parse(options.until ?? '2025-06-29T09:00:00.000Z');
  const units = syntheticUnits(options.units ?? 1200, seed);
  const categories = THEMES.map((theme, n) => syntheticCategory(theme.category, n, seed));
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const numberOf = new Map<string, number>();
  for (let n = 0; n < articles; n += 1) numberOf.set(documentId(seed, 2, n), n);
  const idsOf = {
    article: [...numberOf.keys()].sort(),
    unit: [...unitById.keys()].sort(),
    category: categories.map(({ id }) => id).sort(),
    settings: [SETTINGS.id],
  };

  const article = (n: number): ArticlePublication => {
    const random = seeded(mix(seed, 2, n));
    const theme = random.pick(THEMES);
    const unit = random.pick(units.length > 27 && random.next() < 0.4 ? units.slice(27) : units.slice(0, 27));
    const superior = unit.content.parentId === null ? undefined : unitById.get(unit.content.parentId);
    const setting: Setting = {
      unit: unit.content.shortName,
      superior: superior?.content.shortName ?? 'Tổng Liên đoàn Lao động Việt Nam',
      place: superior?.content.name.replace('Liên đoàn Lao động ', '') ?? 'Bình Thuận',
    };
    const genre = random.pick(GENRE_LOTS);
    const title = sentence(random.pick(theme.titles), setting, random);
    // Growing volume: half of the archive lies in its last third. One second apart at least, so the order is total.
    const share = Math.pow((n + 1) / articles, 0.62);
    const published = new Date(Math.floor((from + (until - from) * share) / 1000) * 1000 + (n % 1000));
    const content: PublicArticle = {
      slug: `${slugify(title).slice(0, 100).replace(/-+$/, '')}-${String(n + 1)}`,
      title,
      lead: sentence(random.pick(theme.leads), setting, random),
      genre,
      body: body(theme, random.between(...WORDS_IN[genre]), setting, random),
      pictures: pictures(genre, setting, random),
      bodyPictures: [],
      video: null,
      transcript: '',
      unit: { id: unit.id, name: unit.content.name },
      superior: superior ? { id: superior.id, name: superior.content.name } : null,
      categoryId: categories[THEMES.indexOf(theme)]?.id ?? null,
      byline: fill('{surname} {man}', setting, random),
      source: unit.content.shortName,
      original: null,
      eventEndedAt: new Date(published.getTime() - random.between(2, 60) * 3_600_000).toISOString(),
      publishedAt: published.toISOString(),
      updatedAt: published.toISOString(),
      corrections: [],
      formerSlugs: [],
    };
    return { kind: 'article', id: documentId(seed, 2, n), revision: 1, state: 'live', content };
  };

  const get = (kind: PublicKind, id: string): Publication | undefined => {
    if (kind === 'unit') return unitById.get(id);
    if (kind === 'category') return categories.find((category) => category.id === id);
    if (kind === 'settings') return id === SETTINGS.id ? SETTINGS : undefined;
    const n = kind === 'article' ? numberOf.get(id) : undefined;
    return n === undefined ? undefined : article(n);
  };

  return {
    articles,
    units,
    article,
    get,
    ids: (kind) => (kind in idsOf ? idsOf[kind as keyof typeof idsOf] : []),
    *publications() {
      yield SETTINGS;
      yield* units;
      yield* categories;
      for (let n = 0; n < articles; n += 1) yield article(n);
    },
  };
}

function pictures(genre: Genre, setting: Setting, random: Random): Picture[] {
  const count = genre === 'photo_story' ? random.between(4, 8) : random.between(1, 2);
  return Array.from({ length: count }, () => {
    const caption = fill('{workers} của {unit} tại {hall}', setting, random);
    return syntheticPicture(random.between(0, 23), caption.charAt(0).toLocaleUpperCase('vi') + caption.slice(1));
  });
}

const CATEGORY_NAMES: Record<string, string> = {
  'hoat-dong-cong-doan': 'Hoạt động công đoàn',
  'thi-dua': 'Phong trào thi đua',
  'cham-lo': 'Chăm lo đoàn viên',
  'phap-luat': 'Chính sách – Pháp luật',
  'nu-cong': 'Nữ công',
  'guong-sang': 'Gương sáng',
  'an-toan': 'An toàn – Sức khỏe',
};

function syntheticCategory(slug: string, order: number, seed: number): Extract<LivePublication, { kind: 'category' }> {
  const content = { slug, name: CATEGORY_NAMES[slug] ?? slug, description: '', order, formerSlugs: [] };
  return { kind: 'category', id: documentId(seed, 3, order), revision: 1, state: 'live', content };
}

const SETTINGS: Extract<LivePublication, { kind: 'settings' }> = {
  kind: 'settings',
  id: 'settings',
  revision: 1,
  state: 'live',
  content: {
    siteName: 'Công đoàn Bình Thuận',
    slogan: 'Trang tin của người lao động',
    organisation: 'Liên đoàn Lao động tỉnh Bình Thuận',
    address: 'Thành phố Phan Thiết, tỉnh Bình Thuận',
    phone: '',
    email: 'banbientap@example.vn',
    securityContact: '',
    responsibleTitle: 'Trưởng Ban Biên tập',
    responsiblePerson: 'Nguyễn Minh Đức',
    licence: '',
    reuse: 'Ghi rõ nguồn khi phát hành lại thông tin từ trang này',
    footerLinks: [],
    logo: null,
    colours: { action: null, actionDark: null, accent: null, accentDark: null },
    menu: [
      { label: 'Hoạt động', href: '/chuyen-muc/hoat-dong-cong-doan/' },
      { label: 'Đơn vị', href: '/don-vi/' },
      { label: 'Văn bản', href: '/van-ban/' },
    ],
  },
};
