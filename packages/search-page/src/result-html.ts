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
  const words = [
    `<h2 class="text-lg"><a class="quiet" href="${escaped(href)}">${marked(title, titleMarks)}</a></h2>`,
    text === '' ? '' : `<p class="mt-1 font-serif text-base">${marked(text, textMarks)}</p>`,
    `<p class="mt-1 text-sm text-muted">${escaped(`${GENRES[genre]} · ${unitName} · ${formatDay(publishedAt)}`)}</p>`,
  ].join('');
  if (picture === null) return `<li class="py-5">${words}</li>`;
  // The headline beside it says what a listener needs.
  const image = `<img class="aspect-news h-auto w-full rounded-sm bg-sunk object-cover" src="${escaped(picture)}" alt="" width="480" height="320" loading="lazy" decoding="async">`;
  return `<li class="grid grid-cols-[1fr_6.5rem] items-start gap-4 py-5 sm:grid-cols-[1fr_9rem] sm:gap-6"><div>${words}</div>${image}</li>`;
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

/** What the status line says, aloud to a screen reader. */
export function searchStatus({ query, total, atLeast, page, items }: SearchResponse): string {
  if (items.length === 0) {
    return page > 1
      ? 'Không còn kết quả nào ở trang này.'
      : `Không tìm thấy bài nào có “${query}”. Mời bạn thử ít từ hơn, hoặc bỏ bớt điều kiện lọc.`;
  }
  const count = total.toLocaleString('vi');
  return `${atLeast ? `Hơn ${count}` : count} bài có “${query}”${page > 1 ? `, trang ${String(page)}` : ''}`;
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
