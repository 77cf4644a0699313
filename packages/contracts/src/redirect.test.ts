import { expect, it } from 'vitest';
import { formerNumberOf, localPathSchema, redirectSchema } from './redirect.js';

const leadsTo = (to: string | null): boolean => redirectSchema.safeParse({ from: '/cu/', to, status: 301 }).success;

it.each(['/', '/tin-bai/moi/', '/tim?q=a', 'https://example.vn', 'https://example.vn/trang'])(
  'a redirect may lead to %s',
  (to) => {
    expect(leadsTo(to)).toBe(true);
  },
);

it.each([
  ...['//evil.example', '/\\evil.example', '/\t/evil.example', 'http://example.vn/', 'javascript:alert(1)'],
  ...['data:text/html,x', 'evil', '', 'https:///evil', 'https://', '/cu/'],
])('a redirect leads not to %j', (to) => {
  expect(leadsTo(to)).toBe(false);
});

it('a menu stays on the site', () => {
  expect(localPathSchema.safeParse('/don-vi/').success).toBe(true);
  for (const href of ['//evil.example', '/\\evil.example', '/\n/evil.example', 'https://evil.example'])
    expect(localPathSchema.safeParse(href).success, href).toBe(false);
});

it.each([
  ['/vi/news/hoat-dong/trao-nha-mai-am-1234.html', '1234'],
  ['/tin-0012.html', '12'],
  ['/-7.html', '7'],
  ['/tin-1234/', null],
  ['/tin-1234.html/', null],
  ['/tin1234.html', null],
  ['/tin-0.html', null],
  ['/tin-1234567890123.html', null],
])('the former site named %s by %s', (path, number) => {
  expect(formerNumberOf(path)).toBe(number);
});
