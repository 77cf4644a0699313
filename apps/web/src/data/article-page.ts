import { listOf, type ArticleCard, type Picture, type PublicSettings } from '@toasoan/contracts';
import { address } from '@toasoan/site-plan';
import { isoLocal } from '../text/dates.js';
import { articleBody, type Body } from './article-body.js';
import { itemById, itemBySlug, type Item } from './items.js';
import { olderThan } from './lists.js';
import { sharedPicture } from './pictures.js';
import { absolute } from './settings.js';
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

/** NewsArticle for search engines (schema.org). */
export function newsArticle({ article, category }: ArticlePage, settings: PublicSettings): Record<string, unknown> {
  const images = article.pictures.flatMap(({ variants }) => sharedPicture(variants) ?? []);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.lead,
    ...(images.length > 0 ? { image: images.map(({ path }) => absolute(path)) } : {}),
    datePublished: isoLocal(article.publishedAt),
    dateModified: isoLocal(article.updatedAt),
    author: article.byline
      ? { '@type': 'Person', name: article.byline }
      : { '@type': 'Organization', name: article.unit.name },
    sourceOrganization: { '@type': 'Organization', name: article.unit.name },
    publisher: { '@type': 'Organization', name: settings.organisation, url: absolute(address.home()) },
    mainEntityOfPage: absolute(address.article(article.slug)),
    ...(category ? { articleSection: category.name } : {}),
    ...(article.corrections.length > 0 ? { correction: article.corrections.map(correctionComment) } : {}),
    inLanguage: 'vi',
  };
}

const correctionComment = ({ at, note }: { at: string; note: string }) => ({
  '@type': 'CorrectionComment',
  text: note,
  datePublished: isoLocal(at),
});
