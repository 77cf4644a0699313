import type { SSRManifest } from 'astro';
import { App } from 'astro/app';
import { listRoutes } from '../data/routes.js';

/**
 * What the publisher imports from `dist/bundle/server/entry.mjs`:
 * `app.render(new Request(origin + path))` for any path of `routes()`, files such as `/404.html` included.
 */
export function createExports(manifest: SSRManifest) {
  return { app: new SiteApp(manifest, false), routes: listRoutes };
}

class SiteApp extends App {
  /** Astro routes have no `.html`: `/404.html` is rendered as `/404`, and as a page like any other (status 200). */
  override async render(...[request, options]: Parameters<App['render']>): Promise<Response> {
    const url = new URL(request.url);
    if (!url.pathname.endsWith('.html')) return super.render(request, options);
    url.pathname = url.pathname.slice(0, -'.html'.length);
    const answer = await super.render(new Request(url, request), options);
    if (url.pathname !== '/404' || answer.status !== 404) return answer;
    return new Response(answer.body, { status: 200, headers: answer.headers });
  }
}
