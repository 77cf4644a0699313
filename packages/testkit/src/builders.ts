import type {
  LivePublication,
  PublicArticle,
  PublicCategory,
  PublicSettings,
  PublicUnit,
  Publication,
} from '@toasoan/contracts';
import { slugify } from '@toasoan/vietnamese';

let serial = 0;
const nextId = (prefix: string): string => {
  serial += 1;
  return `${prefix}${String(serial).padStart(24 - prefix.length, '0')}`;
};

type Of<K extends LivePublication['kind']> = Extract<LivePublication, { kind: K }>;
interface Envelope {
  id?: string;
  revision?: number;
}

/** A live unit: LĐLĐ thành phố Phan Thiết unless told otherwise. */
export function aUnit(
  content: Partial<PublicUnit> = {},
  { id = nextId('unit'), revision = 1 }: Envelope = {},
): Of<'unit'> {
  const name = content.name ?? 'Liên đoàn Lao động thành phố Phan Thiết';
  return {
    kind: 'unit',
    id,
    revision,
    state: 'live',
    content: {
      slug: slugify(name),
      name,
      shortName: 'LĐLĐ TP Phan Thiết',
      kind: 'district_federation',
      parentId: null,
      cluster: null,
      validFrom: null,
      validTo: null,
      formerNames: [],
      successorIds: [],
      about: '',
      contact: null,
      newsPeople: [],
      memberCount: null,
      order: 1,
      formerSlugs: [],
      ...content,
    },
  };
}

/** A live category: Hoạt động công đoàn unless told otherwise. */
export function aCategory(
  content: Partial<PublicCategory> = {},
  { id = nextId('category'), revision = 1 }: Envelope = {},
): Of<'category'> {
  const name = content.name ?? 'Hoạt động công đoàn';
  const whole = { slug: slugify(name), name, description: '', order: 1, formerSlugs: [], ...content };
  return { kind: 'category', id, revision, state: 'live', content: whole };
}

/** A live news brief, of a unit that the caller should publish too. */
export function anArticle(
  content: Partial<PublicArticle> = {},
  { id = nextId('article'), revision = 1 }: Envelope = {},
): Of<'article'> {
  const title = content.title ?? 'Tết sum vầy ở nhà máy may Phan Thiết';
  const publishedAt = content.publishedAt ?? '2018-02-09T02:00:00.000Z';
  return {
    kind: 'article',
    id,
    revision,
    state: 'live',
    content: {
      slug: slugify(title),
      title,
      lead: 'Hơn ba trăm công nhân cùng gói bánh tét bên nồi bánh đỏ lửa.',
      genre: 'news_brief',
      body: '<p>Chiều cuối năm, sân nhà máy rộn tiếng cười.</p>',
      pictures: [],
      bodyPictures: [],
      video: null,
      transcript: '',
      unit: { id: 'unit00000000000000000000', name: 'LĐLĐ TP Phan Thiết' },
      superior: null,
      categoryId: null,
      byline: 'Trần Thị Lan',
      source: 'LĐLĐ TP Phan Thiết',
      original: null,
      eventEndedAt: null,
      publishedAt,
      updatedAt: publishedAt,
      corrections: [],
      formerSlugs: [],
      ...content,
    },
  };
}

/** The settings, which show on every page. */
export function someSettings(content: Partial<PublicSettings> = {}, { revision = 1 }: Envelope = {}): Of<'settings'> {
  return {
    kind: 'settings',
    id: 'settings',
    revision,
    state: 'live',
    content: {
      siteName: 'Công đoàn Bình Thuận',
      slogan: '',
      organisation: 'Liên đoàn Lao động tỉnh Bình Thuận',
      address: '02 Trần Hưng Đạo, Phan Thiết',
      phone: '0252 3000 000',
      email: 'banbientap@example.vn',
      securityContact: '',
      responsibleTitle: 'Phó Chủ tịch',
      responsiblePerson: 'Trần Thị Bình',
      licence: '',
      reuse: 'Ghi rõ nguồn khi phát hành lại.',
      footerLinks: [],
      logo: null,
      colours: { action: null, actionDark: null, accent: null, accentDark: null },
      menu: [{ label: 'Đơn vị', href: '/don-vi/' }],
      ...content,
    },
  };
}

/** The same document after it was taken from the site. */
export function withdrawn(
  publication: LivePublication,
  note: string | null = null,
  redirectTo: string | null = null,
): Publication {
  const { kind, id, revision, content } = publication;
  const { slug, formerSlugs = [] }: { slug?: string; formerSlugs?: string[] } = 'slug' in content ? content : {};
  const at = '2018-07-09T02:00:00.000Z';
  return {
    kind,
    id,
    revision: revision + 1,
    state: 'withdrawn',
    slug: slug ?? null,
    note,
    redirectTo,
    at,
    formerSlugs,
  };
}
