import type { Core } from '@strapi/strapi';
import type { Genre } from '@toasoan/contracts';
import type { CategoryMapping, FormerItem } from '@toasoan/former-site';
import { plainText, sanitizeBody } from '@toasoan/html-policy';
import { dayOf, directSuperior, existsOn, nameOn } from '@toasoan/newsroom';
import { countWords, slugify, toLine, toNfc } from '@toasoan/vietnamese';
import { ARTICLE } from '../editorial/article-row';
import { cleanText } from '../editorial/clean-text';
import { escapeHtml } from '../notices/mail/letter-html';
import { type ImportWarning, warning } from './import-warning';
import { qualityWarnings } from './item-quality';
import { mappingOf } from './item-print';
import { type FitItem, itemTexts } from './item-texts';
import { type OpenedPictures, type Pictures, placePictures } from './open-pictures';
import type { Surroundings } from './surroundings';

/** An article as it will stand. */
export interface PlannedArticle {
  publishes: boolean;
  /** By which it was published on the former site; of a draft, what the former site says. */
  publishedAt: Date | null;
  /** Wanted; another article may have it. */
  slug: string;
  unitName: string;
  data: Record<string, unknown> & { title: string };
  addresses: readonly string[];
}

/** As much as the form takes (article/schema.json). */
const MOST_LEAD = 10_000;

/** What an item is, before anything is placed: an article, or in words why it stays behind. */
export type Judged = { title: string } & (
  { leaves: string } | { leaves: null; texts: FitItem; mapped: CategoryMapping | undefined; held: string | null }
);

/** Looks at an item's words alone. `held`: why readers have never seen it, for one that becomes a draft here. */
export function judgeItem(read: FitItem, { mapping }: Surroundings, now: Date): Judged {
  const texts = itemTexts(read, mapping);
  const { item } = texts;
  const title = toLine(item.title);
  if (title === '') return { title: item.key, leaves: 'Không có tiêu đề.' };
  const mapped = mappingOf(item, mapping.categories);
  if (mapped?.skip === true) {
    return { title, leaves: `Chuyên mục «${item.categories[0] ?? ''}» được bỏ qua theo tệp ánh xạ.` };
  }
  const held = whyNotPublic(item, now);
  if (held !== null && mapping.unpublished === 'skip') return { title, leaves: held };
  return { title, leaves: null, texts, mapped, held };
}

/** Why an item is nothing that readers have seen; null where it is. */
function whyNotPublic({ shown, publishedAt, body, lead, picture }: FormerItem, now: Date): string | null {
  if (!shown) return 'Trang cũ không hiển thị tin này (đã dừng, bản nháp hoặc chờ đăng).';
  if (publishedAt === null) return 'Không đọc được ngày đăng.';
  if (publishedAt > now) return `Ngày đăng ở tương lai (${dayOf(publishedAt)}).`;
  return plainText(body) === '' && lead === '' && picture === null && !/<img/i.test(body)
    ? 'Không có nội dung, tóm tắt hay ảnh.'
    : null;
}

/** The article that a judged item becomes. Writes nothing but pictures, and those only where `pictures` puts them. */
export async function planItem(
  strapi: Core.Strapi,
  { texts: { item, warnings: before }, mapped, held }: Extract<Judged, { leaves: null }>,
  { opened, pictures: shelf }: { opened: OpenedPictures | null; pictures: Pictures },
  around: Surroundings,
  now: Date,
): Promise<{ article: PlannedArticle; warnings: ImportWarning[] }> {
  const { defaults } = around.mapping;
  const placed = await placePictures(item, opened, shelf);
  const warnings = [...before, ...placed.warnings];
  if (held !== null) warnings.push(warning('not_public', held, 'Nhập thành bản nháp'));
  const line = (text: string, most: number, what: string): string => clipped(toLine(text), most, what, warnings);
  const title = line(item.title, 250, 'Tiêu đề');
  const whole = toNfc(item.lead).trim();
  const lead = clipped(whole, MOST_LEAD, 'Lời dẫn', warnings);
  // What the lead has no room for stands in the text.
  const body = cleanedBody(lead === whole ? placed.body : `<p>${escapeHtml(whole)}</p>${placed.body}`, warnings);
  const genre = mapped?.genre ?? genreOf(body, placed.lead === null ? 0 : 1, around);
  const caption = line(item.picture?.caption ?? '', 1000, 'Chú thích ảnh');
  const shown = placed.lead === null ? [] : [{ caption, credit: defaults.credit, alt: caption }];
  const words = {
    title,
    lead,
    body,
    genre,
    byline: line(item.author, 255, 'Tên tác giả') || (mapped?.byline ?? defaults.byline),
    source: line(item.source, 255, 'Nguồn') || (mapped?.source ?? defaults.source),
    originalUrl: isOfAnArticle(item.sourceUrl) ? item.sourceUrl : null,
  };
  // When the original came out, the former site never knew: that it is missing is told, no date is invented.
  const originalPublishedAt = null;
  const fileName = (item.picture?.path ?? '').replace(/^.*\//, '');
  const pictures = shown.map((picture) => ({ ...picture, fileName }));
  warnings.push(...qualityWarnings({ ...words, originalPublishedAt, pictures }, around.rules, now));
  const { origin, names } = placeOf(item, mapped, around, warnings);
  const data = cleanText(
    strapi.getModel(ARTICLE),
    {
      ...words,
      ...names,
      ...origin,
      originalPublishedAt,
      pictures: shown.map((picture) => ({ ...picture, image: placed.lead?.id ?? null, subjectConsent: 'not_needed' })),
    },
    (uid) => strapi.getModel(uid as never),
  ) as PlannedArticle['data'];
  const publishes = held === null;
  return {
    warnings,
    article: {
      publishes,
      publishedAt: item.publishedAt,
      slug: slugOf(item, title),
      unitName: names.unitNameAtPublication,
      data,
      addresses: publishes ? item.addresses : [],
    },
  };
}

/** An address of a home page names a source, and no article that came out there first. */
function isOfAnArticle(address: string): boolean {
  if (!/^https?:\/\/\S{1,990}$/.test(address) || !URL.canParse(address)) return false;
  const { pathname, search } = new URL(address);
  return !/^\/(?:index\.\w+|vi)?\/?$/.test(pathname) || search !== '';
}

/** NukeViet's alias is the title without its marks; an address of readers stays what it was as far as our rule allows. */
function slugOf({ addresses }: FormerItem, title: string): string {
  const alias = /([^/]+?)(?:-\d+)?\.html?$/.exec(addresses[0] ?? '')?.[1];
  return slugify(alias ?? title, slugify(title));
}

function clipped(text: string, most: number, what: string, warnings: ImportWarning[]): string {
  if (text.length <= most) return text;
  warnings.push(warning('text_cut', `${what} dài quá ${String(most)} ký tự.`, 'Cắt bớt phần cuối'));
  return toLine(text.slice(0, most).replace(/[\uD800-\uDBFF]$/, ''));
}

const QUIET =
  /^element:(?:center|font|div|span|section|article|o:p|header|main|body|html|small|big|tt|nobr|label|col|colgroup)$/;

/** What a reader would miss of the old page is named: a film, a form, a script. Mere wrapping is not. */
function cleanedBody(body: string, warnings: ImportWarning[]): string {
  const { html, dropped } = sanitizeBody(body);
  const told = dropped.filter((what) => !QUIET.test(what));
  if (told.length > 0) {
    const listed = told.slice(0, 10).map((what) => what.slice(0, 120));
    warnings.push(warning('html_removed', `HTML không được phép: ${listed.join(', ')}.`, 'Bỏ phần đó, giữ phần chữ'));
  }
  return html;
}

function genreOf(body: string, leadPictures: number, { mapping: { genre } }: Surroundings): Genre {
  const words = countWords(plainText(body));
  const pictures = leadPictures + (body.match(/<img/g) ?? []).length;
  const { featureFromWords, photoStoryFromPictures, photoStoryMostWords } = genre;
  const isPhotoStory = photoStoryFromPictures !== undefined && pictures >= photoStoryFromPictures;
  if (isPhotoStory && words <= photoStoryMostWords) return 'photo_story';
  return featureFromWords !== undefined && words >= featureFromWords ? 'feature' : genre.default;
}

/** Unit, superior and their names on the day of the first publication, as for every article. */
function placeOf(
  item: FormerItem,
  mapped: CategoryMapping | undefined,
  { mapping: { defaults }, units, categories, tree }: Surroundings,
  warnings: ImportWarning[],
) {
  const unitSlug = mapped?.unit ?? defaults.unit;
  const categorySlug = mapped?.category ?? defaults.category;
  const unit = units.get(unitSlug);
  const record = unit === undefined ? undefined : tree.get(unit.documentId);
  if (unit === undefined || record === undefined) throw new Error(`no unit ${unitSlug}: the mapping was checked`);
  const on = dayOf(item.publishedAt ?? new Date());
  if (!existsOn(record, on)) {
    const words = `Ngày ${on} đơn vị «${record.name}» chưa thành lập hoặc đã kết thúc.`;
    warnings.push(warning('unit_not_then', words, 'Vẫn ghi cho đơn vị này; kiểm tra lại «unit» trong tệp ánh xạ'));
  }
  const superior = directSuperior(tree, record.id, on);
  const superiorRow = [...units.values()].find(({ documentId }) => documentId === superior?.id)?.id ?? null;
  return {
    origin: {
      unit: unit.id,
      superior: superiorRow,
      category: categorySlug === undefined ? null : (categories.get(categorySlug)?.id ?? null),
    },
    names: {
      unitNameAtPublication: nameOn(record, on),
      superiorNameAtPublication: superior === null ? null : nameOn(superior, on),
    },
  };
}
