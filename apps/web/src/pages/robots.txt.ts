import type { APIRoute } from 'astro';
import { PREVIEW_FOLDER } from '@toasoan/contracts';
import { address } from '@toasoan/site-plan';
import { absolute } from '../data/settings.js';

export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nDisallow: /api/\nDisallow: /manh/\nDisallow: ${PREVIEW_FOLDER}\n\nSitemap: ${absolute(address.sitemap())}\n`,
    {
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    },
  );
