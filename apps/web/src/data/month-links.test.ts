import { expect, it } from 'vitest';
import { monthLinks } from './month-links.js';

it('puts the months of a year together, newest first, and says the year to who listens', () => {
  const html = monthLinks(['2018-07', '2018-01', '2017-12'], (month) => `/don-vi/a&b/${month}/`);
  expect(html.match(/<dt[^>]*>[^<]+<|href="[^"]+">[^<]+<span class="sr-only">[^<]+</g)).toEqual([
    '<dt class="font-bold">Năm 2018<',
    'href="/don-vi/a&amp;b/2018-07/">Tháng\u00a07<span class="sr-only"> năm 2018<',
    'href="/don-vi/a&amp;b/2018-01/">Tháng\u00a01<span class="sr-only"> năm 2018<',
    '<dt class="font-bold">Năm 2017<',
    'href="/don-vi/a&amp;b/2017-12/">Tháng\u00a012<span class="sr-only"> năm 2017<',
  ]);
});
