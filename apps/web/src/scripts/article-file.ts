import { escapeMarkup } from '../text/escape';

/** Readable by itself; stands in the saved file alone, the site's policy knows no inline style. */
const STYLE =
  'body{max-width:41rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.65 Georgia,"Times New Roman",serif}h1,h2,h3{line-height:1.3}img,video{max-width:100%;height:auto}figure{margin:1.5rem 0}figcaption,.muted{font-size:.9rem;color:#444}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.25rem .5rem}';

/**
 * An article as one HTML file that opens without the site and without a network: its words, its pictures inside, whole
 * addresses in its links, no script.
 */
export async function articleFile(article: Element, { title, link }: { title: string; link: string }): Promise<Blob> {
  // In a document that nobody shows: there pictures are not loaded again, which the site's policy would stop.
  const copy = document.implementation.createHTMLDocument('').importNode(article, true);
  for (const video of copy.querySelectorAll('video')) video.replaceWith(filmLink(video));
  for (const extra of copy.querySelectorAll('.no-print, script, source, button, [hidden], [data-print-only]'))
    extra.remove();
  for (const anchor of copy.querySelectorAll('a'))
    anchor.href = new URL(anchor.getAttribute('href') ?? '', location.href).href;
  const shown = [...article.querySelectorAll('img')];
  const copies = [...copy.querySelectorAll('img')];
  await Promise.all(
    copies.map(async (image, index) => {
      const original = shown[index];
      const source = original?.currentSrc || original?.src;
      for (const name of ['srcset', 'sizes', 'loading', 'class']) image.removeAttribute(name);
      if (source) image.src = await dataUrl(source);
    }),
  );
  // What is folded in the page would be overlooked in a file.
  for (const folded of copy.querySelectorAll('details')) folded.open = true;
  const name = escapeMarkup(title);
  const address = escapeMarkup(link);
  return new Blob(
    [
      `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${name}</title><style>${STYLE}</style></head><body>`,
      copy.innerHTML,
      `<p class="muted">Nguồn: <a href="${address}">${address}</a></p></body></html>\n`,
    ],
    { type: 'text/html' },
  );
}

/** A film is too large for the file: where it can be seen. */
function filmLink(video: HTMLVideoElement): HTMLElement {
  const line = video.ownerDocument.createElement('p');
  const link = video.ownerDocument.createElement('a');
  link.href = video.querySelector('source')?.getAttribute('src') ?? '';
  link.textContent = 'Xem video của bài này trên trang';
  line.append(link);
  return line;
}

async function dataUrl(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const blob = await answer.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new Error(`${address} cannot be read`));
    reader.readAsDataURL(blob);
  });
}
