import type { Picture } from '@toasoan/contracts';
import { sanitizeBody } from '@toasoan/html-policy';
import { escapeMarkup } from '../text/escape.js';
import { pictureSources, tintClass } from './pictures.js';
import { isSettledBody } from './settled-body.js';

export interface Body {
  html: string;
  /** Headings of the body with their anchors; `text` is HTML without tags. */
  sections: { id: string; text: string }[];
}

const text = (html: string): string => html.replace(/<[^>]*>/g, '').trim();

/**
 * The body as it stands on the page: sanitised once more (the CMS did so on write), pictures in several widths, tables in a
 * box that scrolls, an anchor on every heading of the second level.
 */
export function articleBody(body: string, pictures: Picture[] = []): Body {
  if (isSettledBody(body)) return dressed(body, pictures);
  const { html } = sanitizeBody(body);
  // Safe, but with something that the patterns below could cut in two (a `>` in an attribute): it stands as it is.
  return isSettledBody(html) ? dressed(html, pictures) : { html, sections: [] };
}

function dressed(settled: string, pictures: Picture[]): Body {
  const sections: Body['sections'] = [];
  const html = settled
    .replace(/<img\b[^>]*>/g, (tag) => pictureTag(tag, pictures))
    .replace(/<table\b[^>]*>/g, '<div class="table-scroll" tabindex="0" role="region" aria-label="Bảng">$&')
    .replace(/<\/table>/g, '</table></div>')
    .replace(/<h2\b([^>]*)>(.*?)<\/h2>/gs, (_whole, attributes: string, inner: string) => {
      const id = `muc-${String(sections.length + 1)}`;
      sections.push({ id, text: text(inner) });
      return `<h2 id="${id}"${attributes}>${inner}</h2>`;
    });
  return { html, sections };
}

/** Rewrites an `<img>` whose renditions are known; another is only made lazy. */
function pictureTag(tag: string, pictures: Picture[]): string {
  const src = /\ssrc="([^"]*)"/.exec(tag)?.[1] ?? '';
  const found = pictures.find(({ variants }) => variants.some(({ path }) => path === src));
  const sources = found && pictureSources(found.variants);
  if (!found || !sources) return tag.replace(/^<img/, '<img loading="lazy"');
  const alt = /\salt="([^"]*)"/.exec(tag)?.[1] || escapeMarkup(found.alt);
  const sizes = '(min-width: 44rem) 41rem, 100vw';
  const better = sources.sources.map(
    ({ type, srcset }) => `<source type="${type}" srcset="${srcset}" sizes="${sizes}">`,
  );
  const img = `<img class="${tintClass(found.colour)}" src="${sources.src}" srcset="${sources.srcset ?? sources.src}" sizes="${sizes}" width="${sources.width}" height="${sources.height}" alt="${alt}" loading="lazy" decoding="async">`;
  return `<picture>${better.join('')}${img}</picture>`;
}
