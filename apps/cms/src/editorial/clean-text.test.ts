import { expect, test } from 'vitest';
import { cleanText, type Model } from './clean-text';

const picture: Model = { attributes: { caption: { type: 'text' }, credit: { type: 'string' } } };
const model: Model = {
  attributes: {
    title: { type: 'string' },
    lead: { type: 'text' },
    address: { type: 'text', pluginOptions: { toasoan: { oneLine: true } } },
    body: { type: 'text', customField: 'global::article-body' },
    pictures: { type: 'component', component: 'article.picture' },
    lines: { type: 'json' },
    genre: { type: 'enumeration' },
  },
};
const clean = (data: Record<string, unknown>) => cleanText(model, data, () => picture);

test('every text of a save is NFC, components and lists of lines included', () => {
  const mixed = 'Tie\u0302\u0301ng';
  expect(
    clean({
      title: ` ${mixed}\n Việt\u200b `,
      lead: mixed,
      address: '/tin/a\n/ ',
      pictures: [{ caption: mixed, credit: mixed, image: 7 }],
      lines: [mixed, { by: mixed }],
    }),
  ).toEqual({
    title: 'Tiếng Việt',
    lead: 'Tiếng',
    address: '/tin/a /',
    pictures: [{ caption: 'Tiếng', credit: 'Tiếng', image: 7 }],
    lines: ['Tiếng', { by: 'Tiếng' }],
  });
});

test('a text of an old font is neither converted nor damaged: somebody decides, with both before her eyes', () => {
  const typed = 'Ng­êi lao ®éng, trÎ em bÐ';
  expect(clean({ title: typed, lead: typed, body: `<p>${typed}</p>` })).toEqual({
    title: typed,
    lead: typed,
    body: `<p>${typed}</p>`,
  });
});

test('letters of another script that pass for Latin ones are repaired in titles and bodies', () => {
  expect(clean({ title: 'Сông đoàn', body: '<p>Сông đo\u200bàn ２０１８</p>' })).toEqual({
    title: 'Công đoàn',
    body: '<p>Công đoàn 2018</p>',
  });
});

test('a body goes through the one policy', () => {
  const body = clean({ body: '<p>Chào<script>x()</script><img src="https://noi.khac/a.jpg" onerror="x()"></p>' })[
    'body'
  ];
  expect(body).toBe('<p>Chào</p>');
});

test('what is no text stays as it is', () => {
  const data = { genre: 'feature', title: null, lead: 5, unknown: { connect: [1] }, pictures: null, body: undefined };
  expect(clean(data)).toEqual(data);
});

test('a body that is too much is refused whole, also when it only grows in cleaning', () => {
  expect(() => clean({ body: '<p>'.repeat(100_000) })).toThrow('too_many_tags');
  expect(() => clean({ body: 'a'.repeat(300_001) })).toThrow('too_long');
  expect(() => clean({ body: '&'.repeat(90_000) })).toThrow('too_long');
});
