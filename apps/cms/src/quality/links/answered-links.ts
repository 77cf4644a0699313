import type { Core } from '@strapi/strapi';
import type { AnsweredLink } from '@toasoan/newsroom';
import { LINK_CHECK, linksAreChecked, linksOf, type LinkRow, urlKey } from './link-row';

/** How the links of an article answered when they were last asked. Asks nobody. */
export async function answeredLinks(strapi: Core.Strapi, body: string, originalUrl: string): Promise<AnsweredLink[]> {
  const links = linksAreChecked() ? linksOf(body, originalUrl) : [];
  if (links.length === 0) return [];
  const rows = (await strapi.db.query(LINK_CHECK).findMany({
    where: { urlKey: { $in: links.map(({ url }) => urlKey(url)) } },
    select: ['urlKey', 'answer'],
  })) as Pick<LinkRow, 'urlKey' | 'answer'>[];
  const answers = new Map(rows.map((row) => [row.urlKey, row.answer]));
  return links.map((link) => ({ ...link, answer: answers.get(urlKey(link.url)) ?? 'pending' }));
}
