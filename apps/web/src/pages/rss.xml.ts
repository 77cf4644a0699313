import type { APIRoute } from 'astro';
import { listOf } from '@toasoan/contracts';
import { address } from '@toasoan/site-plan';
import { rss } from '../data/feed.js';
import { siteSettings } from '../data/settings.js';

export const GET: APIRoute = () => {
  const settings = siteSettings();
  return rss({
    title: settings.siteName,
    description: settings.slogan || settings.organisation,
    page: address.home(),
    self: address.feed(),
    list: listOf.all(),
  });
};
