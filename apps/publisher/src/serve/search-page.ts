import type { SearchError, SearchResponse } from '@toasoan/contracts';
import { escaped, pageLinksHtml, placesHtml, resultsHtml, searchStatus } from '@toasoan/search-page';

const FILTERS = ['don_vi', 'chuyen_muc', 'tu', 'den', 'xep'];

/**
 * The search page of a release with an answer in it: the status line, the results, the links to further pages, and the form
 * as it was asked. Its places are those that the page's script would fill (`apps/web/src/pages/tim-kiem`); the script leaves
 * a page alone that comes answered.
 */
export function searchPage(template: string, asked: URLSearchParams, answer: SearchResponse | SearchError): string {
  const found = 'error' in answer ? null : answer;
  const status = 'error' in answer ? answer.error.message : searchStatus(answer);
  let page = template.replace(/<noscript>[\s\S]*?<\/noscript>/g, '');
  // From the last place to the first: what a reader or an article wrote never stands before a place that is still looked for.
  if (found !== null) {
    page = filled(page, 'data-pages', pageLinksHtml(asked, found));
    if (found.items.length === 0) page = page.replace(' data-elsewhere hidden', ' data-elsewhere');
    page = filled(page, 'data-results', resultsHtml(found.items));
    page = filled(page, 'data-places', placesHtml(found.places));
  }
  page = page.replace(' data-results', ' data-answered data-results');
  page = filled(page, 'data-status', escaped(status));
  for (const name of ['q', 'tu', 'den']) page = withValue(page, name, asked.get(name) ?? '');
  for (const name of ['don_vi', 'chuyen_muc', 'xep']) page = withChoice(page, name, asked.get(name) ?? '');
  return FILTERS.some((name) => asked.get(name))
    ? page.replace('<details data-filters', '<details open data-filters')
    : page;
}

function filled(page: string, mark: string, html: string): string {
  return page.replace(new RegExp(`(<[^>]*\\s${mark}(?=[\\s>])[^>]*>)\\s*(?=</)`), (tag) => tag.trimEnd() + html);
}

function withValue(page: string, name: string, value: string): string {
  if (value === '') return page;
  return page.replace(
    new RegExp(`<input (?=(?:[^>]*\\s)?name="${name}"[\\s>])`),
    (tag) => `${tag}value="${escaped(value)}" `,
  );
}

/** A unit that the list leaves out is asked for by a link: it joins the list, so that the next question keeps it. */
function withChoice(page: string, name: string, value: string): string {
  if (value === '') return page;
  const select = new RegExp(`(<select(?=\\s)[^>]*\\sname="${name}"[^>]*>)([\\s\\S]*?)(</select>)`);
  return page.replace(select, (_whole, open: string, options: string, close: string) => {
    const wanted = `<option value="${escaped(value)}"`;
    const own = options.includes(wanted) ? options : `${options}${wanted}>${escaped(value)}</option>`;
    // Put in by a function: what a visitor wrote may hold `$'`, which a replacement's text would unfold.
    return open + own.replace(wanted, () => `${wanted} selected`) + close;
  });
}
