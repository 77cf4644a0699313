import { useLayoutEffect, useState } from 'preact/hooks';

const FOLDER = '/gui-bai/';

/** Where one is: the page below `/gui-bai/` and what stands behind `#`, its parts divided by `~`. */
export interface Route {
  page: string;
  parts: string[];
}

export const href = (page: string, ...parts: string[]): string =>
  `${FOLDER}${page === '' ? '' : `${page}/`}${parts.length === 0 ? '' : `#${parts.join('~')}`}`;

export const routeOf = ({ pathname, hash }: Location): Route => ({
  page: pathname.slice(FOLDER.length).replace(/\/.*$/, ''),
  parts: hash.length > 1 ? decodedHash(hash.slice(1)).split('~') : [],
});

/** Mail programs add signs of their own; what is no escape stands for itself. */
function decodedHash(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

const MOVED = 'toasoan-moved';

/** To another screen, without loading the page anew. `instead`: the back button skips where one is now. */
export function go(to: string, instead = false): void {
  if (instead) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  window.dispatchEvent(new Event(MOVED));
}

/** Links between screens need no new page; whoever wants a new tab gets one. */
function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const link = (event.target as Element).closest('a');
  if (link === null || link.target !== '' || link.origin !== location.origin) return;
  if (!link.pathname.startsWith(FOLDER)) return;
  event.preventDefault();
  go(link.pathname + link.hash);
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location));
  useLayoutEffect(() => {
    const moved = (): void => {
      setRoute(routeOf(location));
    };
    window.addEventListener('popstate', moved);
    window.addEventListener('hashchange', moved);
    window.addEventListener(MOVED, moved);
    document.addEventListener('click', follow);
    return () => {
      window.removeEventListener('popstate', moved);
      window.removeEventListener('hashchange', moved);
      window.removeEventListener(MOVED, moved);
      document.removeEventListener('click', follow);
    };
  }, []);
  return route;
}
