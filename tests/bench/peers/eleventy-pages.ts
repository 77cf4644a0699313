import type { PeerArticle, PeerContent, PeerUnit } from './content.js';
import type { Look } from './look.js';
import { escaped, monthName, pageParts } from './page-parts.js';

/** One page of a list's month, oldest first. */
export interface MonthPage {
  path: string;
  name: string;
  front: string;
  month: string;
  page: number;
  pages: number;
  articles: PeerArticle[];
}

/** A list with a front, a feed and months: a unit's or a category's. */
export interface PeerList {
  path: string;
  name: string;
  unit: PeerUnit | null;
  /** Oldest first. */
  articles: PeerArticle[];
}

/** The templates of the Eleventy site; each gives a page's bytes. */
export function eleventyPages(content: PeerContent, look: Look) {
  const { page, image, meta, tile, lead, rows, day } = pageParts(content, look);
  const nameOf = new Map(content.categories.map(({ slug, name }) => [slug, name]));
  const unitOf = new Map(content.units.map((unit) => [unit.slug, unit]));
  const unitLink = ({ slug, name }: { slug: string; name: string }) =>
    `<a href="/don-vi/${slug}/">${escaped(name)}</a>`;

  const article = (it: PeerArticle, related: readonly PeerArticle[]): string => {
    const path = `/tin/${it.slug}/`;
    const story = it.genre === 'photo_story';
    const sizes = story ? '(min-width: 64rem) 56rem, 100vw' : '(min-width: 44rem) 41rem, 100vw';
    const total = it.pictures.length;
    const category = nameOf.get(it.category) ?? '';
    const link = encodeURIComponent(look.origin + path);
    const figures = it.pictures.map(
      (picture, n) =>
        `<figure>${image(picture, { widest: Infinity, sizes, alt: picture.alt, first: n === 0, classes: 'h-auto max-h-[max(85vh,40rem)] w-full object-contain' })}<figcaption class="caption">${story && total > 1 ? `<span class="font-bold">Ảnh ${String(n + 1)}/${String(total)}. </span>` : ''}${escaped(picture.caption)}<span>Ảnh: ${escaped(picture.credit)}</span></figcaption></figure>`,
    );
    const jsonLd = [
      {
        ...{ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: it.title, description: it.lead },
        image: it.pictures.map(({ variants }) => look.origin + (variants.at(-1)?.path ?? '')),
        datePublished: it.published,
        author: { '@type': 'Person', name: it.byline },
        sourceOrganization: { '@type': 'Organization', name: it.unit.name },
        publisher: { '@type': 'Organization', name: content.settings.organisation, url: look.origin },
        ...{ mainEntityOfPage: look.origin + path, articleSection: category, inLanguage: 'vi' },
      },
      {
        ...{ '@context': 'https://schema.org', '@type': 'BreadcrumbList' },
        itemListElement: [
          { name: 'Trang chủ', path: '/' },
          { name: category, path: `/chuyen-muc/${it.category}/` },
          { name: it.title, path },
        ].map(({ name, path: at }, n) => ({ '@type': 'ListItem', position: n + 1, name, item: look.origin + at })),
      },
    ];
    const weekday = look.weekdays[new Date(`${it.published.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? '';
    const share = [
      `<li><a class="inline-block py-1.5" href="https://sp.zalo.me/share_inline?url=${link}" rel="noopener noreferrer nofollow external">Chia sẻ qua Zalo</a></li>`,
      `<li><a class="inline-block py-1.5" href="https://www.facebook.com/sharer/sharer.php?u=${link}" rel="noopener noreferrer nofollow external">Chia sẻ qua Facebook</a></li>`,
      `<li><a class="inline-block py-1.5" href="mailto:?subject=${encodeURIComponent(it.title)}&amp;body=${link}">Gửi bài này qua thư điện tử</a></li>`,
      `<li hidden><button class="py-1.5 text-action underline underline-offset-[0.18em]" type="button" data-tool="copy" data-link="${look.origin}${path}">Chép liên kết</button></li>`,
      `<li hidden><button class="py-1.5 text-action underline underline-offset-[0.18em]" type="button" data-tool="print">In bài này</button></li>`,
    ];
    const main = `<article class="mx-auto ${story ? 'max-w-4xl' : 'max-w-read'}">
  <header>
    <p class="flex flex-wrap gap-x-3 text-sm font-bold"><a href="/chuyen-muc/${it.category}/">${escaped(category)}</a><span class="text-muted">${look.genres[it.genre] ?? ''}</span></p>
    <h1 class="mt-3 text-4xl">${escaped(it.title)}</h1>
    <p class="mt-4 font-serif text-xl font-bold">${escaped(it.lead)}</p>
    <div class="mt-5 flex items-start gap-3 border-y border-line py-3 text-sm"><div>
      <p>${unitLink(it.unit)}${it.superior ? `<span class="text-muted"> · thuộc ${unitLink(it.superior)}</span>` : ''}</p>
      <p class="text-muted"><span>${escaped(it.byline)} · </span><time datetime="${it.published}">${weekday}, ${day(it.published)}, ${it.published.slice(11, 16)}</time></p>
    </div></div>
  </header>
  <div class="mt-6 space-y-6">${figures[0] ?? ''}<div class="reading">${it.body}</div>${figures.slice(1).join('')}</div>
  <footer class="mt-8 space-y-6"><p class="text-sm text-muted">Nguồn: ${escaped(it.source)}</p><div class="no-print border-t border-line pt-4 text-sm"><ul class="flex flex-wrap gap-x-6 gap-y-1" aria-label="Chia sẻ và lưu bài">${share.join('')}</ul><p class="min-h-6 text-muted" role="status" data-tool-status></p></div><p class="hidden text-sm print:block" data-print-only>Địa chỉ của bài: ${look.origin}${path}</p></footer>
</article>
${related.length > 0 ? `<section class="no-print mt-10 sm:mt-14"><h2 class="section-title mb-4">Cùng chuyên mục</h2><div class="grid gap-6 sm:grid-cols-3 sm:gap-8">${related.map(tile).join('')}</div></section>` : ''}
<div class="mt-10 max-w-4xl sm:mt-14"><aside class="no-print" aria-labelledby="tin-moi"><h2 class="section-title" id="tin-moi">Tin mới</h2><div data-fragment="/manh/moi-nhat.html"><p class="py-3"><a href="/">Xem tin mới trên trang chủ</a></p></div></aside></div>`;
    return page({ title: it.title, path, description: it.lead, article: it, jsonLd }, main);
  };

  const monthLinks = (path: string, articles: readonly PeerArticle[]): string => {
    const months = [...new Set(articles.map(({ published }) => published.slice(0, 7)))].reverse();
    const years = [...new Set(months.map((month) => month.slice(0, 4)))];
    const monthsOf = (year: string) =>
      months
        .filter((month) => month.startsWith(year))
        .map(
          (month) =>
            `<li><a class="inline-flex min-h-9 items-center rounded border border-line bg-surface px-3 text-sm no-underline hover:border-action" href="${path}${month}/">Tháng ${String(Number(month.slice(5)))}<span class="sr-only"> năm ${year}</span></a></li>`,
        )
        .join('');
    return `<nav aria-label="Theo tháng"><h2 class="section-title">Theo tháng</h2><dl class="mt-3 space-y-4">${years.map((year) => `<div><dt class="font-bold">Năm ${year}</dt><dd><ul class="mt-1 flex flex-wrap gap-2">${monthsOf(year)}</ul></dd></div>`).join('')}</dl></nav>`;
  };

  const unitFacts = (unit: PeerUnit): string => {
    const below = content.units.filter(({ parent }) => parent === unit.slug);
    return `<section><h2 class="section-title">Liên hệ</h2><dl class="mt-3 space-y-2 text-sm"><div><dt class="text-muted">Đoàn viên</dt><dd>${String(unit.memberCount ?? '')} người</dd></div></dl></section>${below.length > 0 ? `<section id="truc-thuoc"><h2 class="section-title">Đơn vị trực thuộc</h2><ul class="mt-3 space-y-1">${below.map((one) => `<li>${unitLink(one)}</li>`).join('')}</ul></section>` : ''}`;
  };

  const front = ({ path, name, unit, articles }: PeerList): string => {
    const [first, ...others] = articles.slice(-20).reverse();
    const above = unit?.parent == null ? undefined : unitOf.get(unit.parent);
    const head = unit
      ? `<nav class="no-print text-sm" aria-label="Vị trí trang"><ol class="flex flex-wrap gap-x-2"><li><a href="/don-vi/">Đơn vị</a></li>${above ? `<li><span class="mr-2 text-muted" aria-hidden="true">›</span>${unitLink(above)}</li>` : ''}</ol></nav><header class="mt-3 flex items-start gap-4 border-b max-xs:flex-col border-line pb-6 sm:gap-6"><div class="min-w-0"><p class="text-sm font-bold text-muted">${unit.kind}</p><h1 class="text-3xl">${escaped(name)}</h1></div></header>`
      : `<h1 class="text-3xl">${escaped(name)}</h1>`;
    const main = `${head}<div class="mt-8 grid gap-x-12 gap-y-12 lg:grid-cols-12"><div class="lg:col-span-8">${first ? lead(first) : '<p class="text-muted">Chưa có tin, bài nào ở đây.</p>'}${others.length > 0 ? `<div class="mt-8 border-t border-line pt-6">${rows(others)}</div>` : ''}</div><aside class="space-y-8 lg:col-span-4" aria-label="Lưu trữ và theo dõi">${unit ? unitFacts(unit) : ''}${monthLinks(path, articles)}<p class="no-print text-sm"><a href="${path}rss.xml">Theo dõi bằng RSS</a></p></aside></div>`;
    return page({ title: name, path, description: `Tin, bài của ${name}`, feed: `${path}rss.xml` }, main);
  };

  const month = ({ path, name, front: above, month: at, page: number, pages, articles }: MonthPage): string => {
    const hrefOf = (n: number) => `${above}${at}/${n === 1 ? '' : `${String(n)}/`}`;
    const turns = `<nav class="mt-6 flex flex-wrap justify-between gap-4 border-t border-line pt-4" aria-label="Trang của tháng">${number > 1 ? `<a class="py-2" rel="prev" href="${hrefOf(number - 1)}">← Trang trước</a>` : '<span></span>'}${number < pages ? `<a class="py-2" rel="next" href="${hrefOf(number + 1)}">Trang sau →</a>` : ''}</nav>`;
    const title = `${monthName(at)}${number > 1 ? `, trang ${String(number)}` : ''}`;
    const main = `<nav class="no-print text-sm" aria-label="Vị trí trang"><ol class="flex flex-wrap gap-x-2"><li><a href="${above}">${escaped(name)}</a></li></ol></nav><h1 class="mt-2 text-3xl">${title}</h1><p class="mb-8 mt-1 text-muted">Xếp từ đầu tháng đến cuối tháng.</p><div class="max-w-4xl">${rows(articles)}${pages > 1 ? turns : ''}</div>`;
    return page({ title: `${name}, ${title.toLowerCase()}`, path, description: `Tin, bài của ${name}` }, main);
  };

  const feed = ({ path, name, articles }: PeerList): string =>
    `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>${escaped(name)}</title><link>${look.origin}${path}</link><description>Tin, bài của ${escaped(name)}</description><language>vi</language>
${articles
  .slice(-20)
  .reverse()
  .map(
    (it) =>
      `<item><title>${escaped(it.title)}</title><link>${look.origin}/tin/${it.slug}/</link><guid isPermaLink="false">${it.id}</guid><pubDate>${new Date(it.published).toUTCString()}</pubDate><dc:creator>${escaped(it.unit.name)}</dc:creator><description>${escaped(it.lead)}</description></item>`,
  )
  .join('\n')}
</channel></rss>
`;

  const home = (articles: readonly PeerArticle[], categories: readonly PeerList[]): string => {
    const newest = articles.slice(-15).reverse();
    const headlines = newest
      .slice(3, 11)
      .map(
        (it) =>
          `<li class="py-3"><a class="quiet font-bold" href="/tin/${it.slug}/">${escaped(it.title)}</a>${meta(it)}</li>`,
      )
      .join('');
    const blocks = categories
      .map(
        ({ path, name, articles: own }) =>
          `<section><h2 class="section-title mb-3"><a class="quiet" href="${path}">${escaped(name)}</a></h2>${own.slice(-4).reverse().map(tile).join('')}</section>`,
      )
      .join('');
    const main = `<div class="grid gap-x-8 gap-y-10 lg:grid-cols-12"><div class="lg:col-span-8">${newest.slice(0, 1).map(lead).join('')}</div><div class="grid content-start gap-6 sm:grid-cols-2 sm:gap-8 lg:col-span-4 lg:grid-cols-1">${newest.slice(1, 3).map(tile).join('')}</div><section class="lg:col-span-8"><h2 class="section-title">Tin mới</h2><ol class="divide-y divide-line">${headlines}</ol></section></div><div class="mt-10 grid gap-x-8 gap-y-8 sm:mt-14 sm:grid-cols-2 sm:gap-y-12">${blocks}</div>`;
    return page({ title: content.settings.siteName, path: '/', description: content.settings.slogan }, main);
  };

  const directory = (): string =>
    page(
      { title: 'Danh bạ đơn vị', path: '/don-vi/', description: 'Các cấp công đoàn' },
      `<h1 class="text-3xl">Danh bạ đơn vị</h1><ul>${content.units
        .filter(({ kind }) => kind !== 'grassroots_union')
        .map((unit) => `<li>${unitLink(unit)}</li>`)
        .join('')}</ul>`,
    );
  const archive = (): string =>
    page(
      { title: 'Lưu trữ', path: '/luu-tru/', description: 'Toàn bộ tin, bài theo tháng đăng.' },
      `<h1 class="text-3xl">Lưu trữ</h1>${monthLinks('/luu-tru/', content.articles)}`,
    );
  return { article, front, month, feed, home, directory, archive };
}
