import { expect, it } from 'vitest';
import { bodyWithPictures, placePictures } from './place-pictures.js';

const [a, b] = [{ placeholder: '/uploads/~word/1' }, { placeholder: '/uploads/~word/2' }];

it.each([
  ['a brief without pictures takes the first', 'news_brief', false, [a], [b]],
  ['one that has some keeps all in its text', 'news_brief', true, [], [a, b]],
  ['a photo story lists them all', 'photo_story', true, [a, b], []],
])('%s', (_what, genre, hasPictures, listed, inBody) => {
  expect(placePictures([a, b], { genre, hasPictures })).toEqual({ listed, inBody });
});

it('pictures get their addresses, and figures without one go with their caption', () => {
  const figure = (src: string) => `<figure class="image"><img src="${src}" alt=""><figcaption>a</figcaption></figure>`;
  const body = `<p>x</p>${figure(a.placeholder)}<ul><li>y</li></ul>${figure(b.placeholder)}${figure('/uploads/old.webp')}`;
  expect(bodyWithPictures(body, new Map([[b.placeholder, '/uploads/b_1.webp']]))).toBe(
    `<p>x</p><ul><li>y</li></ul>${figure('/uploads/b_1.webp')}${figure('/uploads/old.webp')}`,
  );
});
