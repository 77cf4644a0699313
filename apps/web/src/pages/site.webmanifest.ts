import type { APIRoute } from 'astro';
import { address } from '@toasoan/site-plan';
import { siteSettings } from '../data/settings.js';
import { chosenThemes } from '@toasoan/site-colours';

export const GET: APIRoute = () => {
  const settings = siteSettings();
  const { light } = chosenThemes(settings.colours);
  const manifest = {
    name: settings.siteName,
    short_name: settings.siteName,
    description: settings.slogan,
    lang: 'vi',
    start_url: address.home(),
    display: 'browser',
    background_color: light.paper,
    theme_color: light.action,
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  };
  return new Response(`${JSON.stringify(manifest)}\n`, {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
};
