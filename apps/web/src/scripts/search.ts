import type { SearchError, SearchResponse } from '@toasoan/contracts';
import {
  ASK_WORDS,
  askedBy,
  daysTurned,
  pageLinksHtml,
  placesHtml,
  resultsHtml,
  searchStatus,
  TURNED_DAYS,
} from '@toasoan/search-page';
import { isJson, STATIC_NOTE, staticSearch } from './static-search.js';

const FAILED = 'Chưa tìm được lúc này. Mời bạn kiểm tra kết nối mạng rồi bấm Tìm lần nữa.';
const NOWHERE = 'Nơi lưu trang này chưa có phần tìm kiếm. Mời bạn xem tin, bài theo tháng hoặc theo đơn vị.';
const FILTERS = ['don_vi', 'chuyen_muc', 'tu', 'den', 'xep'];

const form = document.querySelector<HTMLFormElement>('[data-search]');
const status = document.querySelector<HTMLElement>('[data-status]');
const note = document.querySelector<HTMLElement>('[data-note]');
const results = document.querySelector<HTMLElement>('[data-results]');
const pages = document.querySelector<HTMLElement>('[data-pages]');
const places = document.querySelector<HTMLElement>('[data-places]');
const elsewhere = document.querySelector<HTMLElement>('[data-elsewhere]');

if (form && status && note && results && pages && places && elsewhere) {
  const asked = new URLSearchParams(location.search);
  fillForm(form, asked);
  // The publisher's page comes with its answer; anything else has to be asked for it.
  if (!('answered' in results.dataset)) {
    const what = askedBy(asked);
    if (what === 'question') void search(asked, { status, note, results, pages, places, elsewhere });
    if (what === 'unclear') status.textContent = ASK_WORDS;
  }
}

/** The form shows what the address asks, so that it can be changed, kept and sent on. */
function fillForm(target: HTMLFormElement, asked: URLSearchParams): void {
  for (const [name, value] of asked) {
    const field = target.elements.namedItem(name);
    // A unit that the list leaves out is asked for by a link.
    if (field instanceof HTMLSelectElement && ![...field.options].some((option) => option.value === value))
      field.add(new Option(value, value));
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
  note: HTMLElement;
  results: HTMLElement;
  pages: HTMLElement;
  places: HTMLElement;
  elsewhere: HTMLElement;
}

async function search(asked: URLSearchParams, parts: Parts): Promise<void> {
  if (daysTurned(asked.get('tu'), asked.get('den'))) {
    parts.status.textContent = TURNED_DAYS;
    return;
  }
  parts.status.textContent = 'Đang tìm…';
  try {
    const answer = await fetch(`/api/tim?${asked.toString()}`);
    if (isJson(answer) && !answer.ok) {
      parts.status.textContent = ((await answer.json()) as SearchError).error.message;
      return;
    }
    const found = isJson(answer) ? ((await answer.json()) as SearchResponse) : await staticSearch(asked);
    if (found === null) {
      parts.status.textContent = NOWHERE;
      return;
    }
    if (!isJson(answer)) parts.note.textContent = STATIC_NOTE;
    parts.places.innerHTML = placesHtml(found.places);
    parts.results.innerHTML = resultsHtml(found.items);
    parts.elsewhere.hidden = found.items.length > 0;
    parts.status.textContent = searchStatus(found);
    parts.pages.innerHTML = pageLinksHtml(asked, found);
  } catch {
    parts.status.textContent = FAILED;
  }
}
