import type { Publication } from '@toasoan/contracts';
import { FOOTER_PAGES } from '@toasoan/site-plan';

/** What the foot of every page shows of a page that it names by default; null for everything else. */
export function footerFace(publication: Publication | null): string | null {
  if (publication?.kind !== 'page' || publication.state !== 'live') return null;
  const { slug, title } = publication.content;
  return FOOTER_PAGES.includes(slug) ? `${slug} ${title}` : null;
}
