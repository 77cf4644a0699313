import type { SearchResponse } from '@toasoan/contracts';
import { shortDate } from '../text/dates.js';
import { GENRE_LABEL } from '../text/labels.js';
import { markedPieces } from './marked-text.js';

type Marks = SearchResponse['items'][number]['titleMarks'];

/** Text nodes and `<mark>`s only: nothing that came from an article is ever read as markup. */
function marked(parent: HTMLElement, text: string, marks: Marks): HTMLElement {
  for (const [piece, hit] of markedPieces(text, marks)) {
    const node = hit ? document.createElement('mark') : document.createTextNode('');
    node.textContent = piece;
    parent.append(node);
  }
  return parent;
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

/** One result as a list item. */
export function resultItem(item: SearchResponse['items'][number]): HTMLLIElement {
  const entry = document.createElement('li');
  entry.className = 'py-5';
  const heading = element('h2', 'text-lg');
  const link = document.createElement('a');
  link.className = 'quiet';
  link.href = item.href;
  heading.append(marked(link, item.title, item.titleMarks));
  const text = marked(element('p', 'mt-1 font-serif text-base'), item.text, item.textMarks);
  const meta = element('p', 'mt-1 text-sm text-muted');
  meta.textContent = `${GENRE_LABEL[item.genre]} · ${item.unitName} · ${shortDate(item.publishedAt)}`;
  entry.append(heading, text, meta);
  return entry;
}

/** What the status line says, aloud to a screen reader. */
export function statusOf({ query, total, atLeast, page, items }: SearchResponse): string {
  if (items.length === 0) {
    return page > 1
      ? 'Không còn kết quả nào ở trang này.'
      : `Không tìm thấy bài nào có “${query}”. Mời bạn thử ít từ hơn, hoặc bỏ bớt điều kiện lọc.`;
  }
  const part = page > 1 ? `, trang ${page}` : '';
  return `${atLeast ? `Hơn ${total}` : `${total}`} bài có “${query}”${part}`;
}
