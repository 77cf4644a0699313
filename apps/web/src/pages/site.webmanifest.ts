import type { APIRoute } from 'astro';
import { address } from '@toasoan/site-plan';
import { siteSettings } from '../data/settings.js';

export const GET: APIRoute = () => {
  const settings = siteSettings();
  const manifest = {
    name: settings.siteName,
    short_name: settings.siteName,
    description: settings.slogan,
    lang: 'vi',
    start_url: address.home(),
    display: 'browser',
    background_color: '#fbfaf7',
    theme_color: '#123f73',
    icons: [{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' }],
  };
  return new Response(`${JSON.stringify(manifest)}\n`, {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
};
