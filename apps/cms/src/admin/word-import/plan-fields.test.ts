import type { WordImport } from '@toasoan/contracts';
import { expect, it } from 'vitest';
import { planFields, replacedFields } from './plan-fields';

const picture = (n: number) => ({
  placeholder: `/uploads/~word/${String(n)}`,
  name: `a-${String(n)}.jpg`,
  contentType: 'image/jpeg',
  caption: `Chú thích ${String(n)}`,
  credit: 'Minh Anh',
  alt: '',
  placeInBody: n,
  base64: '',
});
const figure = (src: string) => `<figure class="image"><img src="${src}" alt=""></figure>`;
const FILE: WordImport = {
  title: 'Ra mắt tổ công đoàn',
  lead: '',
  bodyHtml: `<p>Chữ</p>${figure('/uploads/~word/1')}${figure('/uploads/~word/2')}${figure('/uploads/~word/3')}`,
  byline: 'Minh Anh',
  photographer: null,
  source: null,
  pictures: [picture(1), picture(2), picture(3)],
  notes: [],
};
const stored = (...numbers: number[]) =>
  new Map(numbers.map((n) => [`/uploads/~word/${String(n)}`, { id: n, url: `/uploads/a_${String(n)}.webp` }] as const));

it('fills an empty form: the first picture is the article’s, the others stand in the text, one refused is gone', () => {
  expect(planFields(FILE, { genre: 'news_brief', lead: 'Có sẵn' }, stored(1, 2))).toEqual({
    title: 'Ra mắt tổ công đoàn',
    body: `<p>Chữ</p>${figure('/uploads/a_2.webp')}`,
    byline: 'Minh Anh',
    pictures: [
      {
        image: { id: 1, url: '/uploads/a_1.webp' },
        caption: 'Chú thích 1',
        credit: 'Minh Anh',
        alt: '',
        subjectConsent: 'not_needed',
        __temp_key__: 'a0',
      },
    ],
  });
});

it('a photo story lists all pictures behind those that it has', () => {
  const fields = planFields(FILE, { genre: 'photo_story', pictures: [{ id: 9, caption: 'cũ' }] }, stored(1, 2, 3));
  expect(fields['body']).toBe('<p>Chữ</p>');
  expect(fields['pictures']).toMatchObject([
    { id: 9 },
    { image: { id: 1 } },
    { image: { id: 2 } },
    { image: { id: 3 } },
  ]);
});

it('names what it takes the place of', () => {
  expect(replacedFields(FILE, { title: 'Cũ', body: '<p>&nbsp;</p>', byline: 'Minh Anh', lead: 'Có sẵn' })).toEqual([
    'Tiêu đề',
  ]);
});
