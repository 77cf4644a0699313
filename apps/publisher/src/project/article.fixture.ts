import type { LivePublication } from '@toasoan/contracts';

/** An article of minute `n` of 2018. */
export const article = (n: number, title: string, body = ''): LivePublication => ({
  kind: 'article',
  id: `a${String(n)}`,
  revision: 1,
  state: 'live',
  content: {
    slug: `bai-${String(n)}`,
    title,
    lead: '',
    genre: 'news_brief',
    body: `<p>${body}</p>`,
    pictures: [],
    bodyPictures: [],
    video: null,
    transcript: '',
    unit: { id: 'u1', name: 'LĐLĐ thị xã La Gi' },
    superior: null,
    categoryId: null,
    byline: '',
    source: '',
    original: null,
    eventEndedAt: null,
    publishedAt: new Date(Date.UTC(2018, 0, 1) + n * 60_000).toISOString(),
    updatedAt: '2018-07-01T00:00:00.000Z',
    corrections: [],
    formerSlugs: [],
  },
});
