import { expect, it } from 'vitest';
import { localPathSchema, redirectSchema } from './redirect.js';

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
