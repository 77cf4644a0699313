import { listOf, type ArticleCard, type Picture, type PublicSettings } from '@toasoan/contracts';
import { address } from '@toasoan/site-plan';
import { isoLocal } from '../text/dates.js';
import { articleBody, type Body } from './article-body.js';
import { descriptionOf } from './description.js';
import { itemById, itemBySlug, type Item } from './items.js';
import { olderThan } from './lists.js';
import { sharedPicture } from './pictures.js';
import { absolute } from './settings.js';
import { breadcrumbs, publisher, type Structured } from './structured.js';
import { unitAddress } from './units.js';

export interface ArticlePage {
  article: Item<'article'>;
  body: Body;
  category: Item<'category'> | undefined;
  /** Addresses of the units, null for one without a page any more. Names are those of the day of publication. */
  unitHref: string | null;
  superiorHref: string | null;
  lead: Picture | undefined;
  others: Picture[];
  related: ArticleCard[];
}

export function articlePage(slug: string | undefined): ArticlePage | undefined {
  const article = itemBySlug('article', slug);
  return article && pageOf(article);
}

/** What stands around an article on its page; of a draft too, which the index does not hold. */
export function pageOf(article: Item<'article'>): ArticlePage {
  const category = itemById('category', article.categoryId);
  const [lead, ...others] = article.pictures;
  return {
    article,
    body: articleBody(article.body, article.bodyPictures),
    category,
    unitHref: unitAddress(article.unit.id),
    superiorHref: article.superior && unitAddress(article.superior.id),
    lead,
    others,
    related: category ? olderThan(listOf.category(category.id), article) : [],
  };
}

/** NewsArticle and the way to it, for search engines (schema.org). */
export function newsArticle({ article, category, lead }: ArticlePage, settings: PublicSettings): Structured[] {
  const own = address.article(article.slug);
  const images = article.pictures.flatMap(({ variants }) => sharedPicture(variants) ?? []);
  const poster = lead && sharedPicture(lead.variants);
  const news = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    description: descriptionOf(article),
    ...(images.length > 0 ? { image: images.map(({ path }) => absolute(path)) } : {}),
    datePublished: isoLocal(article.publishedAt),
    dateModified: isoLocal(article.updatedAt),
    author: article.byline
      ? { '@type': 'Person', name: article.byline }
      : { '@type': 'Organization', name: article.unit.name },
    sourceOrganization: { '@type': 'Organization', name: article.unit.name },
    publisher: publisher(settings),
    mainEntityOfPage: absolute(own),
    ...(category ? { articleSection: category.name } : {}),
    ...(article.video ? { video: videoObject(article, article.video, poster?.path) } : {}),
    ...(article.original ? { isBasedOn: reprinted(article, article.original) } : {}),
    ...(article.corrections.length > 0 ? { correction: article.corrections.map(correctionComment) } : {}),
    inLanguage: 'vi',
  };
  const above = category ? [{ name: category.name, path: address.category(category.slug) }] : [];
  return [news, breadcrumbs([...above, { name: article.title, path: own }])];
}

const videoObject = (
  article: Item<'article'>,
  video: NonNullable<Item<'article'>['video']>,
  poster: string | undefined,
) => ({
  '@type': 'VideoObject',
  name: article.title,
  description: descriptionOf(article),
  uploadDate: isoLocal(article.publishedAt),
  contentUrl: absolute(video.path),
  encodingFormat: video.mime,
  ...(poster ? { thumbnailUrl: absolute(poster) } : {}),
  ...(article.transcript ? { transcript: article.transcript } : {}),
});

/** Where a reprint stood first. An address that is not plain http is left out, as on the page. */
const reprinted = ({ source }: Item<'article'>, original: NonNullable<Item<'article'>['original']>) => ({
  '@type': 'CreativeWork',
  ...(original.url && /^https?:\/\//.test(original.url) ? { url: original.url } : {}),
  ...(source ? { publisher: { '@type': 'Organization', name: source } } : {}),
  ...(original.publishedAt ? { datePublished: isoLocal(original.publishedAt) } : {}),
});

const correctionComment = ({ at, note }: { at: string; note: string }) => ({
  '@type': 'CorrectionComment',
  text: note,
  datePublished: isoLocal(at),
});
