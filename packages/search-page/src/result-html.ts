import type { SearchResponse } from '@toasoan/contracts';
import { formatDay } from '@toasoan/vietnamese';
import { markedPieces } from './marked-text.js';

type Item = SearchResponse['items'][number];

const GENRES: Record<Item['genre'], string> = {
  news_brief: 'Tin',
  feature: 'Bài viết',
  photo_story: 'Phóng sự ảnh',
  video: 'Video',
};

/** Results as list items. Nothing that came from an article is ever read as markup: every text is escaped here. */
export function resultsHtml(items: readonly Item[]): string {
  return items.map(resultHtml).join('');
}

function resultHtml({ title, titleMarks, text, textMarks, href, publishedAt, genre, unitName, picture }: Item): string {
  // On a phone the picture stands beside the headline alone: an excerpt in half a phone's width is a tower of words.
  const under = picture === null ? '' : ' xs:col-span-2 sm:col-span-1 sm:col-start-1';
  const words = [
    `<h2 class="text-lg"><a class="quiet" href="${escaped(href)}">${marked(title, titleMarks)}</a></h2>`,
    text === '' ? '' : `<p class="mt-1 font-serif text-base${under}">${marked(text, textMarks)}</p>`,
    `<p class="mt-1 text-sm text-muted${under}">${escaped(`${GENRES[genre]} · ${unitName} · ${formatDay(publishedAt)}`)}</p>`,
  ].join('');
  if (picture === null) return `<li class="py-5">${words}</li>`;
  // The headline beside it says what a listener needs.
  const image = `<img class="mb-1 aspect-news h-auto w-full rounded-sm bg-sunk object-cover max-xs:order-first xs:col-start-2 xs:row-start-1 sm:row-end-4" src="${escaped(picture)}" alt="" width="480" height="320" loading="lazy" decoding="async">`;
  return `<li class="grid items-start gap-x-4 py-5 xs:grid-cols-[1fr_6.5rem] sm:grid-cols-[1fr_9rem] sm:grid-rows-[auto_auto_1fr] sm:gap-x-6">${words}${image}</li>`;
}

const KINDS: Record<SearchResponse['places'][number]['kind'], string> = { unit: 'Đơn vị', document: 'Văn bản' };

/** Units and documents that the question names, with a word that says which; nothing where there are none. */
export function placesHtml(places: SearchResponse['places']): string {
  if (places.length === 0) return '';
  const lines = places.map(({ kind, title, titleMarks, href, note }) => {
    const about = [KINDS[kind], note].filter(Boolean).join(' · ');
    return `<li class="py-3"><a class="quiet font-bold" href="${escaped(href)}">${marked(title, titleMarks)}</a><p class="text-sm text-muted">${escaped(about)}</p></li>`;
  });
  return `<h2 class="section-title mt-6">Đơn vị, văn bản</h2><ul class="divide-y divide-line border-b-2 border-ink">${lines.join('')}</ul>`;
}

function marked(text: string, marks: Item['titleMarks']): string {
  return markedPieces(text, marks)
    .map(([piece, hit]) => (hit ? `<mark>${escaped(piece)}</mark>` : escaped(piece)))
    .join('');
}

/** Text for an element's content or an attribute in double quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

/** The names that a question may have in an address. */
const ASKING = ['q', 'don_vi', 'chuyen_muc', 'tu', 'den', 'xep', 'trang'];
/** Told to who asks for nothing in particular. */
export const ASK_WORDS = 'Mời bạn gõ từ cần tìm, hoặc chọn một đơn vị hay chuyên mục.';

/** Of an address of the search page: `nothing` asked, `unclear` what is looked for, or a question that has an answer. */
export function askedBy(asked: URLSearchParams): 'nothing' | 'unclear' | 'question' {
  if (['q', 'don_vi', 'chuyen_muc'].some((name) => asked.get(name)?.trim())) return 'question';
  return ASKING.some((name) => asked.has(name)) ? 'unclear' : 'nothing';
}

/** Told to who asks for days of which the last comes before the first: nothing can be found on them. */
export const TURNED_DAYS = '“Từ ngày” đang đứng sau “Đến ngày”. Mời bạn đổi lại hai ngày rồi tìm lần nữa.';

/** Whether the first of two days (`2018-07-09`) comes after the last; no day, no limit. */
export const daysTurned = (from: string | null, until: string | null): boolean => !!from && !!until && from > until;

/** What the status line says, aloud to a screen reader. */
export function searchStatus({ query, total, atLeast, page, items }: SearchResponse): string {
  if (items.length === 0) {
    if (page > 1) return 'Không còn kết quả nào ở trang này.';
    return query === ''
      ? 'Không có bài nào hợp với điều kiện lọc. Mời bạn bỏ bớt điều kiện.'
      : `Không tìm thấy bài nào có “${query}”. Mời bạn thử ít từ hơn, hoặc bỏ bớt điều kiện lọc.`;
  }
  const count = `${atLeast ? 'Hơn ' : ''}${total.toLocaleString('vi')} bài`;
  return `${count} ${query === '' ? 'hợp với điều kiện lọc' : `có “${query}”`}${page > 1 ? `, trang ${String(page)}` : ''}`;
}

/** Links to the pages before and after, for the same question. */
export function pageLinksHtml(asked: URLSearchParams, { page, more }: SearchResponse): string {
  const link = (to: number, label: string): string => {
    const address = new URLSearchParams(asked);
    if (to > 1) address.set('trang', String(to));
    else address.delete('trang');
    return `<a class="py-2" href="?${escaped(address.toString())}">${label}</a>`;
  };
  return (page > 1 ? link(page - 1, '← Trang trước') : '') + (more ? link(page + 1, 'Trang sau →') : '');
}
