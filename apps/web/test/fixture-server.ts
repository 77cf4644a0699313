import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SITE_ORIGIN_ENV, CONTENT_INDEX_ENV } from '@toasoan/contracts';
import { PORTAL_FOLDER, PORTAL_POLICY, SECURITY_HEADERS } from '@toasoan/site-plan';
import type { PortalFake } from './portal-fake.js';

/** The bundle's only promises, as the publisher uses them. */
interface SiteBundle {
  app: { render(request: Request): Promise<Response> };
  routes(): string[];
}

export const WEB = join(import.meta.dirname, '..');
export const ORIGIN = 'https://congdoan.example.vn';
const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

export async function loadBundle(indexPath: string): Promise<SiteBundle> {
  process.env[CONTENT_INDEX_ENV] = indexPath;
  process.env[SITE_ORIGIN_ENV] = ORIGIN;
  return (await import(join(WEB, 'dist/bundle/server/entry.mjs'))) as SiteBundle;
}

/**
 * Serves every page of the bundle, its assets, and drawn stand-ins for pictures, under the policy. `search`: what `/api/tim`
 * answers; without it the host is one that knows files alone, and `files` are its JSON files by path. `portal`: the newsroom
 * that the contributors' pages speak to.
 */
export function serveBundle(
  { app }: SiteBundle,
  search: unknown,
  files: Readonly<Record<string, unknown>> = {},
  portal?: PortalFake,
): Promise<Server> {
  const server = createServer((request, response) => {
    if (portal && /^\/api\/(?:auth|portal)\//u.test(request.url ?? '')) {
      void text(request).then((body) => {
        const { method = 'GET', url = '', headers } = request;
        const told = portal.answer(method, url, headers as Record<string, string>, body);
        response.writeHead(told.status, {
          'content-type': 'application/json',
          'cache-control': 'no-store',
          ...told.headers,
        });
        response.end(JSON.stringify(told.body));
      });
      return;
    }
    void answer(new URL(request.url ?? '/', ORIGIN)).then(({ status, type, body }) => {
      const policy = request.url?.startsWith(PORTAL_FOLDER) ? { 'content-security-policy': PORTAL_POLICY } : {};
      response.writeHead(status, { 'content-type': type, ...SECURITY_HEADERS, ...policy });
      response.end(body);
    });
  });
  const answer = async (url: URL): Promise<{ status: number; type: string; body: string | Buffer }> => {
    // The synthetic archive's pictures still have the addresses that the CMS gave them.
    if (/^\/(?:anh|uploads)\//u.test(url.pathname))
      return { status: 200, type: 'image/svg+xml', body: drawn(url.pathname) };
    const file = files[url.pathname];
    if (file !== undefined) return { status: 200, type: 'application/json', body: JSON.stringify(file) };
    if (url.pathname === '/api/tim' && search !== undefined)
      return { status: 200, type: 'application/json', body: JSON.stringify(search) };
    const type = TYPES[extname(url.pathname)];
    if (type && !url.pathname.startsWith('/mau/'))
      return { status: 200, type, body: await readFile(join(WEB, 'dist/bundle/client', url.pathname)) };
    const page = await app.render(new Request(url));
    return {
      status: page.status,
      type: page.headers.get('content-type') ?? 'text/html; charset=utf-8',
      body: await page.text(),
    };
  };
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const drawn = (path: string): string => {
  const hue = [...path].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 640" preserveAspectRatio="xMidYMid slice"><rect width="960" height="640" fill="hsl(${hue} 35% 55%)"/><circle cx="300" cy="300" r="120" fill="hsl(${hue} 45% 75%)"/><rect x="180" y="420" width="240" height="220" rx="90" fill="hsl(${hue} 40% 35%)"/><circle cx="640" cy="280" r="110" fill="hsl(${hue} 45% 80%)"/><rect x="530" y="390" width="220" height="250" rx="80" fill="hsl(${hue} 50% 28%)"/></svg>`;
};
