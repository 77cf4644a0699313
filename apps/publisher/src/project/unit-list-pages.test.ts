import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LivePublication, Publication, UnitKind } from '@toasoan/contracts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { article } from './article.fixture.js';
import type { ContentIndex } from './content-index.js';
import { openContentIndex } from './open-index.js';

let folder: string;
let index: ContentIndex;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-relist-'));
  index = openContentIndex(join(folder, 'index.db'));
  index.fill([
    unit('la-gi', 'LĐLĐ thị xã La Gi', 'district_federation', null),
    union('grassroots_union', 1),
    ...archive(),
  ]);
  index.owed.wholeDone(index.owed.wantsWhole());
});
afterEach(() => {
  index.close();
  rmSync(folder, { recursive: true });
});

const unit = (id: string, name: string, kind: UnitKind, parentId: string | null, revision = 1): LivePublication => ({
  ...{ kind: 'unit', id, revision, state: 'live' },
  content: {
    ...{
      slug: id,
      name,
      shortName: name,
      kind,
      parentId,
      cluster: null,
      validFrom: null,
      validTo: null,
      formerNames: [],
    },
    ...{ successorIds: [], about: '', contact: null, newsPeople: [], memberCount: null, order: 0, formerSlugs: [] },
  },
});
const union = (kind: UnitKind, revision: number) => unit('may', 'CĐCS May La Gi', kind, 'la-gi', revision);
/** Twenty-five of one month: two pages. */
function archive(): LivePublication[] {
  return Array.from({ length: 25 }, (_, n) => article(n, `Tin ${String(n)}`)).map((one) => {
    if (one.kind !== 'article') return one;
    const superior = { id: 'la-gi', name: 'LĐLĐ thị xã La Gi' };
    return { ...one, content: { ...one.content, unit: { id: 'may', name: 'CĐCS May La Gi' }, superior } };
  });
}
const dirty = () => index.owed.dirty().map(({ path }) => path);
const LISTS = ['/don-vi/la-gi/', '/don-vi/la-gi/rss.xml', '/don-vi/la-gi/2018-01/', '/don-vi/la-gi/2018-01/2/'];

it('a union that is one no more takes its articles out of its superior’s pages in the same release', () => {
  index.apply([union('sector_union', 2)]);
  expect(dirty()).toEqual(expect.arrayContaining(LISTS));
  expect(index.owed.wantsWhole()).toBeNull();
});

it('so does one that leaves, and one that comes back brings them', () => {
  const left: Publication = {
    ...{ kind: 'unit', id: 'may', revision: 2, state: 'withdrawn', slug: 'may' },
    ...{ note: null, redirectTo: null, at: null, formerSlugs: [] },
  };
  index.apply([left]);
  expect(dirty()).toEqual(expect.arrayContaining(LISTS));
  index.owed.clean(dirty());
  index.apply([union('grassroots_union', 3)]);
  expect(dirty()).toEqual(expect.arrayContaining(LISTS));
  expect(index.owed.wantsWhole()).toBeNull();
});

/** One article in each of so many months: as many pages again in the superior's list, the last two months of the union. */
function longArchive(months: number): void {
  const all = Array.from({ length: months }, (_, n) => {
    const publishedAt = new Date(Date.UTC(2000, n, 10)).toISOString();
    return archive()
      .slice(0, 1)
      .flatMap((one) => {
        if (one.kind !== 'article') return [];
        const by = n < months - 2 ? { id: 'khac', name: 'CĐCS Khác' } : one.content.unit;
        const times = { publishedAt, updatedAt: publishedAt };
        return [
          { ...one, id: `t${String(n)}`, content: { ...one.content, ...times, unit: by, slug: `thang-${String(n)}` } },
        ];
      });
  }).flat();
  index.fill([unit('khac', 'CĐCS Khác', 'grassroots_union', 'la-gi'), ...all]);
  index.owed.wholeDone(index.owed.wantsWhole());
  index.owed.clean(dirty());
}
const lists = () =>
  dirty()
    .filter((path) => path.startsWith('/don-vi/la-gi/'))
    .sort();

it('of a superior with more list pages than one turn renders, those that show it come at once, the rest with a whole rebuild', () => {
  longArchive(310);
  index.apply([union('sector_union', 2)]);
  expect(index.owed.wantsWhole()).not.toBeNull();
  // The month of the small archive above, whose articles are the union's too, and its last two.
  expect(lists()).toEqual([...LISTS, '/don-vi/la-gi/2025-09/', '/don-vi/la-gi/2025-10/'].sort());
});

it('of one with fewer all come at once, though they are looked for before and after', () => {
  longArchive(200);
  index.apply([union('sector_union', 2)]);
  expect(index.owed.wantsWhole()).toBeNull();
  expect(lists().length).toBeGreaterThan(200);
});
