import { expect, it } from 'vitest';
import { mixed } from './release-tree.js';

const there = new Map(['/', '/tin/mot/', '/luu-tru/2018-07/'].map((path) => [path, { gone: false }]));
const naming = (...links: string[]) => new Map([['/', links.map((link) => `<a href="${link}">x</a>`).join('')]]);

it('a release may name the pages and lists that it has', () => {
  expect(mixed(there, naming('/tin/mot/', '/luu-tru/2018-07/?x=1'))).toEqual([]);
});

it.each(['/tin/hai/', '/luu-tru/2018-08/', '/danh-ba/q/', '/don-vi/la-gi/2018-07/', '/van-ban/nam/2018/'])(
  'a release that names %s and lacks it is noticed',
  (link) => {
    expect(mixed(there, naming(link))).toEqual([`/ names ${link}, which is not there`]);
    expect(mixed(new Map([...there, [link, { gone: true }]]), naming(link))).toHaveLength(1);
  },
);
