import { expect, it } from 'vitest';
import { isNamedByContent, namedIn } from './shell-parts.js';

it('finds what a page, a sheet and a script name, and nothing that may change under its name', () => {
  const page = `<link rel="stylesheet" href="/mau/7a1f1f-f2b8b8-b01e28-ff8f8a.css"><link href="/_astro/a.x1.css" rel="stylesheet">
<link rel="preload" href="/_astro/be-vietnam.a1.woff2"><a href="/tin/a/">…</a><script type="module" src="/_astro/i.s_lang.D-h_8.js"></script>
<link rel="icon" href="/favicon.ico">`;
  expect(namedIn(page, '/gui-bai/')).toEqual([
    '/mau/7a1f1f-f2b8b8-b01e28-ff8f8a.css',
    '/_astro/a.x1.css',
    '/_astro/be-vietnam.a1.woff2',
    '/_astro/i.s_lang.D-h_8.js',
  ]);
  expect(namedIn('@font-face{src:url(/_astro/lit.b2.woff2) format("woff2")}', '/_astro/a.x1.css')).toEqual([
    '/_astro/lit.b2.woff2',
  ]);
  expect(namedIn('import{f as t}from"./fold.C1.js";fetch("/api/portal/me")', '/_astro/i.js')).toEqual([
    '/_astro/fold.C1.js',
  ]);
  expect(['/_astro/a.js', '/mau/a.css', '/api/portal/me', '/gui-bai/', '/_astro'].map(isNamedByContent)).toEqual([
    ...[true, true, false, false, false],
  ]);
});
