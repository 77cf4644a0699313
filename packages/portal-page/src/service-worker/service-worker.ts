import { isNamedByContent, namedIn } from './shell-parts.js';

/** The events of a service worker, as far as this one needs them: TypeScript has them in a library of its own only. */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface AskedEvent extends WorkerEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  addEventListener(type: 'install' | 'activate', hear: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', hear: (event: AskedEvent) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  location: Location;
}
const worker = self as unknown as Worker;

const CACHE = 'toasoan-gui-bai-1';
const SHELL = '/gui-bai/';
/** A page that has not come by then is shown as it was last time; the new one is kept for the next. */
const PATIENCE_MS = 4_000;
const MOST_FILES = 60;

worker.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => worker.skipWaiting()));
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name !== CACHE && name.startsWith('toasoan-gui-bai'))
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => worker.clients.claim()),
  );
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate') {
    if (url.pathname.startsWith(SHELL)) event.respondWith(page(event));
  } else if (isNamedByContent(url.pathname)) event.respondWith(file(request));
  // Everything else, the newsroom's answers first of all, is none of its business.
});

/** The newest page, if it comes in time; the last one without a line. All pages of the portal are one. */
async function page(event: AskedEvent): Promise<Response> {
  const fresh = fetch(event.request).then((answer) => {
    if (answer.ok && answer.type === 'basic') event.waitUntil(keepShell(answer.clone()));
    return answer;
  });
  const kept = caches.open(CACHE).then((cache) => cache.match(SHELL));
  fresh.catch(() => undefined);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  const first = await Promise.race([fresh.catch(() => undefined), late]);
  if (first !== undefined && first.status < 500) return first;
  return (await kept) ?? fresh;
}

async function file(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request, { ignoreSearch: true });
  return kept ?? fetch(request);
}

/** Keeps the page and every file it needs, first the files: at no moment is there a page without them. Then drops the old. */
async function keepShell(answer?: Response): Promise<void> {
  const newest = answer ?? (await fetch(SHELL, { cache: 'no-cache' }));
  if (!newest.ok) return;
  const cache = await caches.open(CACHE);
  const html = await newest.clone().text();
  const wanted = new Set<string>();
  const open = namedIn(html, SHELL);
  for (let path = open.pop(); path !== undefined && wanted.size < MOST_FILES; path = open.pop()) {
    if (wanted.has(path)) continue;
    wanted.add(path);
    let kept = await cache.match(path);
    if (kept === undefined) {
      kept = await fetch(path);
      // Half a shell is none: the old one stays.
      if (!kept.ok) return;
      await cache.put(path, kept.clone());
    }
    if (/\.(?:js|css)$/.test(path)) open.push(...namedIn(await kept.text(), path));
  }
  await cache.put(SHELL, new Response(html, { headers: newest.headers }));
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (pathname !== SHELL && !wanted.has(pathname)) await cache.delete(url);
  }
}
