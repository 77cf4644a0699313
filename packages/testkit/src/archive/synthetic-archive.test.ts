import { publicationSchema } from '@toasoan/contracts';
import { expect, it } from 'vitest';
import { syntheticArchive } from './synthetic-archive.js';

it('every document of the archive keeps the contract', () => {
  const archive = syntheticArchive({ articles: 200, units: 60 });
  for (const publication of archive.publications()) publicationSchema.parse(publication);
});

it('the same seed gives the same archive, another seed another one', () => {
  const [first, again] = [syntheticArchive({ articles: 50 }), syntheticArchive({ articles: 50 })];
  expect(again.article(49)).toEqual(first.article(49));
  expect(syntheticArchive({ articles: 50, seed: 7 }).article(49)).not.toEqual(first.article(49));
});

it('an article is found by its id, and addresses and times are all different', () => {
  const archive = syntheticArchive({ articles: 3000 });
  expect(archive.units).toHaveLength(1200);
  const seen = { slug: new Set<string>(), time: new Set<string>() };
  for (const id of archive.ids('article')) {
    const found = archive.get('article', id);
    if (found?.state !== 'live' || found.kind !== 'article') throw new Error(`article ${id} is missing`);
    seen.slug.add(found.content.slug);
    seen.time.add(found.content.publishedAt);
  }
  expect(seen.slug.size).toBe(3000);
  expect(seen.time.size).toBe(3000);
});

it('no text is left with an empty slot in it', () => {
  const archive = syntheticArchive({ articles: 400 });
  for (let n = 0; n < 400; n += 1) expect(JSON.stringify(archive.article(n).content)).not.toMatch(/\{[a-z0-9-]+\}/);
});
