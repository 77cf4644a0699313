import { expect, it } from 'vitest';
import type { HostRules } from './host-rules.js';
import { redirectsFile, tooLong } from './static-host-files.js';

const rules = (more: Partial<HostRules>): HostRules => ({
  ...{ moved: new Map(), gone: new Map(), numbers: new Map(), fronts: new Map(), goneFronts: new Set() },
  ...more,
});

it('says each address once, fronts before articles, and what has a * last, where Cloudflare counts it apart', () => {
  const moved = new Map([
    ['/cu.html', '/tin/a/'],
    ['/tin/cu/', '/tin/a/'],
    ['/tin/cu', '/tin/a/'],
    ['/don-vi/cu/', '/don-vi/moi/'],
    ['/don-vi/cu', '/don-vi/moi/'],
  ]);
  const gone = new Map([
    ['/tin/mat/', '/tin/mat/'],
    ['/tin/mat', '/tin/mat/'],
  ]);
  const text = redirectsFile(rules({ moved, gone, fronts: new Map([['/don-vi/cu/', '/don-vi/moi/']]) }));
  expect(text.trimEnd().split('\n')).toEqual([
    '/don-vi/cu/ /don-vi/moi/ 301',
    '/cu.html /tin/a/ 301',
    '/tin/cu/ /tin/a/ 301',
    '/tin/mat/ /tin/mat/ 410',
    '/don-vi/cu/* /don-vi/moi/:splat 301',
  ]);
});

it('warns of a list that a host will not take whole', () => {
  const many = (count: number) =>
    new Map(
      Array.from({ length: count }, (_, n) => [`/tin/cu-${String(n)}/`, '/tin/a/'] as const).flatMap(([from, to]) => [
        [from, to] as const,
        [from.slice(0, -1), to] as const,
      ]),
    );
  expect(tooLong(rules({ moved: many(2000) }))).toBeNull();
  expect(tooLong(rules({ moved: many(2001) }))).toContain('2001 địa chỉ');
  const fronts = new Map(Array.from({ length: 101 }, (_, n) => [`/don-vi/cu-${String(n)}/`, '/don-vi/moi/']));
  expect(tooLong(rules({ fronts }))).toContain('101 thư mục');
});
