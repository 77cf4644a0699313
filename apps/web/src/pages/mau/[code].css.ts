import type { APIRoute } from 'astro';
import { colourSheet, coloursCode } from '@toasoan/site-colours';
import { siteSettings } from '../../data/settings.js';

/** Only for `astro build`; the publisher asks for the address itself. */
export function getStaticPaths() {
  const code = coloursCode(siteSettings().colours);
  return code === null ? [] : [{ params: { code } }];
}

export const GET: APIRoute = ({ params }) => {
  const { code } = params;
  const sheet = code !== undefined && code === coloursCode(siteSettings().colours) ? colourSheet(code) : null;
  if (sheet === null) return new Response(null, { status: 404 });
  return new Response(sheet, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
