import type { APIRoute } from 'astro';
import { address } from '@toasoan/site-plan';
import { absolute } from '../data/settings.js';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nDisallow: /api/\nDisallow: /manh/\n\nSitemap: ${absolute(address.sitemap())}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
