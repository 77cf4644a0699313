import type { APIRoute } from 'astro';
import { listOf } from '@toasoan/contracts';
import { monthsOf, pagesInMonth } from '../../data/lists.js';
import { sitemapOfMonth } from '../../data/sitemap.js';

export const getStaticPaths = () => monthsOf(listOf.all()).map((month) => ({ params: { month } }));

export const GET: APIRoute = ({ params }) => {
  const month = params['month'] ?? '';
  return pagesInMonth(listOf.all(), month) > 0 ? sitemapOfMonth(month) : new Response(null, { status: 404 });
};
