import type { APIRoute } from 'astro';
import { chosenThemes } from '@toasoan/site-colours';
import { address } from '@toasoan/site-plan';
import { siteSettings } from '../../data/settings.js';

/** The portal on a phone's home screen, in the organisation's colours. */
export const GET: APIRoute = () => {
  const { siteName, colours } = siteSettings();
  const { light } = chosenThemes(colours);
  const manifest = {
    id: address.portal(),
    name: `Gửi tin bài – ${siteName}`,
    short_name: 'Gửi tin bài',
    description: 'Viết, gửi và theo dõi tin bài của công đoàn.',
    lang: 'vi',
    start_url: address.portal(),
    scope: address.portal(),
    display: 'standalone',
    background_color: light.paper,
    theme_color: light.action,
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [{ name: 'Viết bài', url: address.portal('viet') }],
  };
  return new Response(`${JSON.stringify(manifest)}\n`, {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
};
