import { createHash } from 'node:crypto';
import { bodyLinks, readableBody } from '@toasoan/html-policy';
import type { AnsweredLink } from '@toasoan/newsroom';

export const LINK_CHECK = 'api::link-check.link-check';

/** One web address, whatever articles link to it. */
export interface LinkRow {
  id: number;
  urlKey: string;
  url: string;
  answer: AnsweredLink['answer'];
  failures: number | null;
  /** When it is to be asked; null while nobody waits for it. */
  dueAt: string | null;
  checkedAt: string | null;
}

/** More than any article needs; against a body made of links. */
const MOST_LINKS = 50;
const LONGEST = 2000;

/** Addresses are too long for an index. */
export const urlKey = (url: string): string => createHash('sha256').update(url).digest('hex');

/** The web addresses that an article leads its readers to, but for those of the site itself. */
export function linksOf(body: string, originalUrl: string): Pick<AnsweredLink, 'url' | 'field'>[] {
  const site = process.env['TOASOAN_SITE_ORIGIN'] ?? '';
  const links = [
    ...bodyLinks(readableBody(body) ?? '').map((url) => ({ url, field: 'body' as const })),
    ...(/^https?:\/\//i.test(originalUrl) ? [{ url: originalUrl, field: 'originalUrl' as const }] : []),
  ];
  return links
    .filter(({ url }) => url.length <= LONGEST && !(site !== '' && url.startsWith(`${site}/`)))
    .slice(0, MOST_LINKS);
}

/** `TOASOAN_LINK_CHECKS=off` for a machine that has no way out. */
export const linksAreChecked = (): boolean => process.env['TOASOAN_LINK_CHECKS'] !== 'off';
