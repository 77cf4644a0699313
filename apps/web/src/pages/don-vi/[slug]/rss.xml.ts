import type { APIRoute } from 'astro';
import { listOf } from '@toasoan/contracts';
import { address } from '@toasoan/site-plan';
import { rss } from '../../../data/feed.js';
import { itemBySlug, slugsOf } from '../../../data/items.js';
import { siteSettings } from '../../../data/settings.js';

export const getStaticPaths = () => slugsOf('unit').map((slug) => ({ params: { slug } }));

export const GET: APIRoute = ({ params }) => {
  const found = itemBySlug('unit', params['slug']);
  if (!found) return new Response(null, { status: 404 });
  return rss({
    title: `${found.name} – ${siteSettings().siteName}`,
    description: found.about || `Tin, bài của ${found.name}`,
    page: address.unit(found.slug),
    self: address.unitFeed(found.slug),
    list: listOf.unit(found.id),
  });
};
