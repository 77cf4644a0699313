import type { SearchError, SearchResponse } from '@toasoan/contracts';
import { resultItem, statusOf } from './search-results.js';

const FAILED = 'Chưa tìm được lúc này. Mời bạn kiểm tra kết nối mạng rồi bấm Tìm lần nữa.';
const FILTERS = ['don_vi', 'chuyen_muc', 'tu', 'den', 'xep'];

const form = document.querySelector<HTMLFormElement>('[data-search]');
const status = document.querySelector<HTMLElement>('[data-status]');
const results = document.querySelector<HTMLElement>('[data-results]');
const pages = document.querySelector<HTMLElement>('[data-pages]');

if (form && status && results && pages) {
  const asked = new URLSearchParams(location.search);
  fillForm(form, asked);
  if (asked.get('q')?.trim()) void search(asked, { status, results, pages });
}

/** The form shows what the address asks, so that it can be changed, kept and sent on. */
function fillForm(target: HTMLFormElement, asked: URLSearchParams): void {
  for (const [name, value] of asked) {
    const field = target.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
  const filters = target.querySelector('details');
  if (filters) filters.open = FILTERS.some((name) => asked.get(name));
  // Empty fields would only lengthen the address.
  target.addEventListener('submit', () => {
    for (const field of target.elements) {
      if ((field instanceof HTMLInputElement || field instanceof HTMLSelectElement) && !field.value)
        field.disabled = true;
    }
  });
  // Coming back by the browser's back button: fields work again.
  window.addEventListener('pageshow', () => {
    for (const field of target.elements) if ('disabled' in field) field.disabled = false;
  });
}

interface Parts {
  status: HTMLElement;
  results: HTMLElement;
  pages: HTMLElement;
}

async function search(asked: URLSearchParams, parts: Parts): Promise<void> {
  parts.status.textContent = 'Đang tìm…';
  try {
    const answer = await fetch(`/api/tim?${asked.toString()}`);
    if (!answer.ok) {
      const { error } = (await answer.json()) as SearchError;
      parts.status.textContent = error.message;
      return;
    }
    const found = (await answer.json()) as SearchResponse;
    parts.results.replaceChildren(...found.items.map(resultItem));
    parts.status.textContent = statusOf(found);
    parts.pages.replaceChildren(
      ...(found.page > 1 ? [pageLink(asked, found.page - 1, '← Trang trước')] : []),
      ...(found.more ? [pageLink(asked, found.page + 1, 'Trang sau →')] : []),
    );
  } catch {
    parts.status.textContent = FAILED;
  }
}

function pageLink(asked: URLSearchParams, page: number, label: string): HTMLAnchorElement {
  const link = document.createElement('a');
  const address = new URLSearchParams(asked);
  if (page > 1) address.set('trang', String(page));
  else address.delete('trang');
  link.href = `?${address.toString()}`;
  link.className = 'py-2';
  link.textContent = label;
  return link;
}
