import type { Picture } from '@toasoan/contracts';
import type { PeerArticle, PeerContent } from './content.js';
import type { Look } from './look.js';

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
const day = (instant: string): string => instant.slice(0, 10).split('-').reverse().join('/');
export const monthName = (month: string): string => `Tháng ${String(Number(month.slice(5)))}/${month.slice(0, 4)}`;

/** What a page's head says beside what all pages share. */
export interface PageHead {
  title: string;
  path: string;
  description: string;
  feed?: string;
  article?: PeerArticle;
  jsonLd?: unknown;
}

/** The parts of pages as Eleventy's templates use them: head, masthead, foot, cards, lists. */
export function pageParts({ settings }: PeerContent, look: Look) {
  const menu = (classes: string) =>
    settings.menu
      .map(({ label, href }) => `<li><a class="quiet block py-3${classes}" href="${href}">${escaped(label)}</a></li>`)
      .join('');
  const masthead = `<header class="masthead border-t-4 border-red">
  <div class="shell flex flex-wrap items-center justify-between gap-x-8 gap-y-3 py-4 lg:py-6">
    <div class="min-w-0"><p class="text-2xl font-bold tracking-tight lg:text-3xl"><a class="quiet flex items-center gap-3" href="/"><span class="min-w-0">${escaped(settings.siteName)}</span></a></p><p class="text-sm text-muted">${escaped(settings.slogan)}</p></div>
    <form class="flex w-full gap-2 max-xs:flex-col sm:w-auto" action="/tim-kiem/" method="get" role="search"><label class="sr-only" for="tim-nhanh">Tìm trong trang</label><input class="field sm:w-64" id="tim-nhanh" type="search" name="q" placeholder="Tìm tin, bài" autocomplete="off" /><button class="button shrink-0" type="submit">Tìm</button></form>
  </div>
  <details class="border-y border-line lg:hidden"><summary class="shell flex min-h-12 items-center justify-between font-bold">Danh mục <span aria-hidden="true">↓</span></summary><nav class="shell pb-3" aria-label="Danh mục trên điện thoại"><ul class="divide-y divide-line">${menu('')}</ul></nav></details>
  <nav class="hidden border-y border-line lg:block" aria-label="Danh mục"><ul class="shell flex flex-wrap gap-x-8">${menu(' text-sm font-bold')}</ul></nav>
</header>`;
  const link = (label: string, href: string) => `<li><a class="inline-block py-1" href="${href}">${label}</a></li>`;
  const foot = `<footer class="mt-16 border-t border-line bg-sunk py-10 text-sm">
  <div class="shell grid gap-8 md:grid-cols-[2fr_1fr_1fr]">
    <div class="min-w-0 space-y-1"><p class="text-base font-bold">${escaped(settings.organisation)}</p><p>Chịu trách nhiệm: ${escaped(settings.responsibleTitle)} ${escaped(settings.responsiblePerson)}</p><p>Địa chỉ: ${escaped(settings.address)}</p><p>Thư điện tử: <a href="mailto:${settings.email}">${settings.email}</a></p><p class="pt-3 text-muted">${escaped(settings.reuse)}</p></div>
    <nav class="no-print" aria-label="Thông tin"><h2 class="text-base font-bold">Thông tin</h2><ul class="mt-2">${link('Gửi tin bài', '/gui-bai/')}${link('Về trang này', '/trang/')}</ul></nav>
    <nav class="no-print" aria-label="Tra cứu"><h2 class="text-base font-bold">Tra cứu</h2><ul class="mt-2">${link('Lưu trữ theo tháng', '/luu-tru/')}${link('Danh bạ đơn vị', '/don-vi/')}${link('Văn bản', '/van-ban/')}${link('Bảng tổng hợp', '/bang-tong-hop/')}${link('RSS', '/rss.xml')}</ul></nav>
  </div>
</footer>`;
  const shared = [
    ...look.styles.map((style) => `<link rel="stylesheet" href="${style}" />`),
    ...look.faces.map((face) => `<link rel="preload" href="${face}" as="font" type="font/woff2" crossorigin />`),
    '<link rel="icon" href="/favicon.ico" sizes="32x32" />',
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml" />',
    '<link rel="apple-touch-icon" href="/apple-touch-icon.png" />',
    '<link rel="manifest" href="/site.webmanifest" />',
    `<link rel="alternate" type="application/rss+xml" title="${escaped(settings.siteName)}" href="/rss.xml" />`,
    '<meta name="theme-color" content="#fffdf8" media="(prefers-color-scheme: light)" />',
    '<meta name="theme-color" content="#141210" media="(prefers-color-scheme: dark)" />',
    `<meta property="og:site_name" content="${escaped(settings.siteName)}" />`,
    '<meta property="og:locale" content="vi_VN" />',
  ].join('\n    ');

  const page = ({ title, path, description, feed, article, jsonLd }: PageHead, main: string): string => {
    const picture = article?.pictures[0]?.variants.at(-1);
    return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)} – ${escaped(settings.siteName)}</title>
    <meta name="description" content="${escaped(description)}" />
    <link rel="canonical" href="${look.origin}${path}" />
    ${shared}
    ${feed === undefined ? '' : `<link rel="alternate" type="application/rss+xml" title="${escaped(title)}" href="${feed}" />`}
    <meta property="og:type" content="${article ? 'article' : 'website'}" />
    <meta property="og:title" content="${escaped(title)}" />
    <meta property="og:description" content="${escaped(description)}" />
    <meta property="og:url" content="${look.origin}${path}" />
    ${picture ? `<meta property="og:image" content="${look.origin}${picture.path}" /><meta property="og:image:width" content="${String(picture.width)}" /><meta property="og:image:height" content="${String(picture.height)}" />` : ''}
    <meta name="twitter:card" content="summary_large_image" />
    ${article ? `<meta name="toasoan:revision" content="1" /><meta property="article:published_time" content="${article.published}" />` : ''}
    ${jsonLd === undefined ? '' : `<script type="application/ld+json">${JSON.stringify(jsonLd).replaceAll('<', '\\u003c')}</script>`}
  </head>
  <body>
    <a class="sr-only focus:not-sr-only focus:absolute focus:left-4 focus:top-4 focus:z-10 focus:bg-surface focus:px-4 focus:py-3" href="#noi-dung">Đến nội dung chính</a>
    ${masthead}
    <main id="noi-dung" class="shell pt-6 lg:pt-10">${main}</main>
    ${foot}
  </body>
</html>
`;
  };

  const image = (
    picture: Picture,
    at: { widest: number; sizes: string; classes: string; alt: string; first?: boolean },
  ) => {
    const variants = picture.variants.filter(({ width }) => width <= at.widest);
    const largest = variants.at(-1);
    const source = variants.find(({ width }) => width >= 640) ?? largest;
    if (largest === undefined || source === undefined) return '';
    const srcset = variants.map(({ path, width }) => `${path} ${String(width)}w`).join(', ');
    return `<picture><img class="bg-sunk ${at.classes}" src="${source.path}" srcset="${srcset}" sizes="${at.sizes}" width="${String(largest.width)}" height="${String(largest.height)}" alt="${escaped(at.alt)}"${at.first === true ? ' fetchpriority="high"' : ' loading="lazy"'} decoding="async"></picture>`;
  };
  const cardImage = ({ pictures: [picture] }: PeerArticle, widest: number, sizes: string, first = false) =>
    `<div class="relative aspect-news overflow-hidden rounded-sm">${picture ? image(picture, { widest, sizes, first, classes: 'h-full w-full object-cover', alt: '' }) : ''}</div>`;
  const meta = ({ genre, unit, published }: PeerArticle) =>
    `<p class="mt-1.5 text-sm text-muted">${genre === 'news_brief' ? '' : `<span class="font-bold">${look.genres[genre] ?? ''} · </span>`}<span>${escaped(unit.name)}</span> · <time datetime="${published}">${day(published)}</time></p>`;
  const row = (card: PeerArticle) =>
    `<article class="grid gap-4 max-xs:gap-2 xs:grid-cols-[1fr_6.5rem] sm:grid-cols-[12rem_1fr] sm:gap-6"><div class="xs:order-2 sm:order-1">${cardImage(card, 480, '(min-width: 40rem) 12rem, 6.5rem')}</div><div class="xs:order-1 sm:order-2"><h2 class="text-lg"><a class="quiet" href="/tin/${card.slug}/">${escaped(card.title)}</a></h2><p class="mt-1 line-clamp-2 hidden font-serif text-base text-muted sm:block">${escaped(card.lead)}</p>${meta(card)}</div></article>`;
  const tile = (card: PeerArticle) =>
    `<article class="grid gap-4 max-xs:gap-2 xs:grid-cols-[1fr_6rem] sm:block"><div class="xs:order-2">${cardImage(card, 960, '(min-width: 64rem) 24rem, (min-width: 40rem) 50vw, 6rem')}</div><div class="min-w-0 sm:mt-3"><h3 class="text-lg"><a class="quiet" href="/tin/${card.slug}/">${escaped(card.title)}</a></h3>${meta(card)}</div></article>`;
  const lead = (card: PeerArticle) =>
    `<article class="flex flex-col">${cardImage(card, 1600, '(min-width: 64rem) 48rem, 100vw', true)}<h2 class="mt-4 text-3xl"><a class="quiet" href="/tin/${card.slug}/">${escaped(card.title)}</a></h2><p class="mt-2 max-w-read font-serif text-lg">${escaped(card.lead)}</p>${meta(card)}</article>`;
  const rows = (cards: readonly PeerArticle[]) =>
    `<ol class="divide-y divide-line">${cards.map((card) => `<li class="py-5 first:pt-0">${row(card)}</li>`).join('')}</ol>`;
  return { page, image, meta, tile, lead, rows, day };
}
