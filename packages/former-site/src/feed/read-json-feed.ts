import { z } from 'zod';
import { type ReadItem, SourceRefused } from '../former-item.js';
import { feedItem } from './feed-item.js';

const text = z.union([z.string(), z.number().transform(String)]).nullish();

/** JSON Feed 1.1 (jsonfeed.org), with what is more in it passed over. */
const feedSchema = z.object({
  items: z.array(
    z.object({
      id: text,
      url: text,
      external_url: text,
      title: text,
      summary: text,
      content_html: text,
      content_text: text,
      image: text,
      date_published: text,
      authors: z.array(z.object({ name: text })).nullish(),
      author: z.object({ name: text }).nullish(),
      tags: z.array(z.string()).nullish(),
    }),
  ),
});

export function readJsonFeed(json: string): ReadItem[] {
  const parsed = feedSchema.safeParse(jsonOf(json));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new SourceRefused(`Tệp JSON không đúng dạng JSON Feed 1.1 ở «${issue?.path.join('.') ?? ''}».`);
  }
  return parsed.data.items.map((item, index) =>
    feedItem(
      {
        id: item.id ?? '',
        link: item.url ?? '',
        title: item.title ?? '',
        summary: item.summary ?? '',
        body: item.content_html ?? paragraphs(item.content_text ?? ''),
        time: item.date_published ?? '',
        author: item.authors?.[0]?.name ?? item.author?.name ?? '',
        source: '',
        sourceUrl: item.external_url ?? '',
        picture: item.image ?? '',
        categories: item.tags ?? [],
      },
      index + 1,
    ),
  );
}

function jsonOf(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, '')) as unknown;
  } catch {
    throw new SourceRefused('Tệp JSON bị cắt ngang hoặc sai cú pháp. Hãy xuất lại.');
  }
}

/** Plain text as HTML. */
export function paragraphs(plain: string): string {
  const escaped = plain.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return escaped
    .split(/\n\s*\n|\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line.trim()}</p>`)
    .join('');
}
