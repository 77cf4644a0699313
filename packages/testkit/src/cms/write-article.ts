import type { CmsClient } from './cms-client.js';

const ARTICLE = '/content-manager/collection-types/api::article.article';

/** An article as a writer leaves it when she presses *Gửi duyệt*. */
export interface WrittenArticle {
  documentId: string;
  title: string;
  revision: number;
}

interface Found {
  results?: { id: number; documentId: string; slug?: string; name?: string; mime?: string }[];
}

async function must<T>(what: string, asked: Promise<{ status: number; body: T }>): Promise<T> {
  const { status, body } = await asked;
  if (status >= 300) throw new Error(`${what}: ${String(status)} ${JSON.stringify(body)}`);
  return body;
}

/**
 * What every article of a writer has in common: her unit, a category, a picture from the media library. Looked up once,
 * as the admin's form does.
 */
export async function writersDesk(writer: CmsClient, unitSlug: string, categorySlug = 'hoat-dong-cong-doan') {
  const relation = async (field: string, slug: string): Promise<string> => {
    const path = `/content-manager/relations/api::article.article/${field}?pageSize=100&page=1`;
    const found = await must<Found>(`relations of ${field}`, writer.request('GET', path));
    const wanted = found.results?.find((row) => row.slug === slug) ?? (await bySlug(writer, field, slug));
    if (!wanted) throw new Error(`${writer.email} finds no ${field} ${slug}`);
    return wanted.documentId;
  };
  const files = await must<Found>('pictures', writer.request('GET', '/upload/files?page=1&pageSize=10&sort=id:asc'));
  const picture = files.results?.find(({ mime }) => mime?.startsWith('image/'));
  return {
    unit: await relation('unit', unitSlug),
    category: await relation('category', categorySlug),
    picture: picture?.id,
  };
}

async function bySlug(writer: CmsClient, field: string, slug: string) {
  const type = field === 'category' ? 'api::category.category' : 'api::unit.unit';
  const path = `/content-manager/collection-types/${type}?filters[slug][$eq]=${slug}&pageSize=1`;
  return (await writer.request<Found>('GET', path)).body.results?.[0];
}

export type WritersDesk = Awaited<ReturnType<typeof writersDesk>>;

/** Writes an article through the admin's API and submits it, as its writer. */
export async function writeAndSubmit(writer: CmsClient, desk: WritersDesk, title: string): Promise<WrittenArticle> {
  const connect = (documentId: string) => ({ connect: [{ documentId }], disconnect: [] });
  const picture = {
    caption: 'Công nhân trong ca sản xuất',
    credit: 'Trần Thị Lan',
    alt: 'Công nhân đứng bên máy may',
    subjectConsent: 'not_needed',
  };
  const written = await must<{ data: { documentId: string } }>(
    'write an article',
    writer.request('POST', ARTICLE, {
      title,
      genre: 'news_brief',
      lead: 'Sáng nay, hơn hai trăm đoàn viên đã có mặt tại hội trường để nghe và bàn về việc làm những tháng tới.',
      body: '<p>Buổi gặp mặt diễn ra trong không khí đầm ấm. Nhiều đoàn viên nói thẳng điều mình mong muốn.</p>',
      byline: 'Trần Thị Lan',
      source: 'LĐLĐ TP Phan Thiết',
      eventEndedAt: new Date(Date.now() - 3_600_000).toISOString(),
      unit: connect(desk.unit),
      category: connect(desk.category),
      pictures: desk.picture === undefined ? [] : [{ ...picture, image: desk.picture }],
    }),
  );
  const { documentId } = written.data;
  const before = await must<{ revision: number }>('read the desk', writer.desk(documentId));
  const after = await must<{ revision: number }>(
    'submit',
    writer.command(documentId, 'submit', { revision: before.revision }),
  );
  return { documentId, title, revision: after.revision };
}
