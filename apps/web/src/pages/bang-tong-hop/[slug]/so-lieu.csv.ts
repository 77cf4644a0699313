import type { APIRoute } from 'astro';
import { itemBySlug, slugsOf } from '../../../data/items.js';
import { figuresCsv } from '../../../data/table-figures.js';

export const getStaticPaths = () => slugsOf('table').map((slug) => ({ params: { slug } }));

export const GET: APIRoute = ({ params }) => {
  const found = itemBySlug('table', params['slug']);
  if (!found) return new Response(null, { status: 404 });
  return new Response(figuresCsv(found), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
