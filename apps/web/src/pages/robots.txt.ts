import type { APIRoute } from 'astro';
import { PREVIEW_FOLDER } from '@toasoan/contracts';
import { address } from '@toasoan/site-plan';
import { absolute } from '../data/settings.js';

export const GET: APIRoute = () =>
  new Response(
    // Every question to the search is a page of its own, and costs a search: the form alone is for crawlers.
    `User-agent: *\nDisallow: /api/\nDisallow: /manh/\nDisallow: ${address.search()}?\nDisallow: ${PREVIEW_FOLDER}\n\nSitemap: ${absolute(address.sitemap())}\n`,
    {
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    },
  );
