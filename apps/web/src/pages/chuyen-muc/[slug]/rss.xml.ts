import type { APIRoute } from 'astro';
import { listOf } from '@toasoan/contracts';
import { address } from '@toasoan/site-plan';
import { rss } from '../../../data/feed.js';
import { itemBySlug, slugsOf } from '../../../data/items.js';
import { siteSettings } from '../../../data/settings.js';

export const getStaticPaths = () => slugsOf('category').map((slug) => ({ params: { slug } }));

export const GET: APIRoute = ({ params }) => {
  const found = itemBySlug('category', params['slug']);
  if (!found) return new Response(null, { status: 404 });
  return rss({
    title: `${found.name} – ${siteSettings().siteName}`,
    description: found.description || `Tin, bài chuyên mục ${found.name}`,
    page: address.category(found.slug),
    self: address.categoryFeed(found.slug),
    list: listOf.category(found.id),
  });
};
