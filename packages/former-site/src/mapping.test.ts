import { describe, expect, it } from 'vitest';
import { readMapping } from './mapping.js';

const defaults = { unit: 'ldld-binh-thuan', byline: 'Ban Biên tập', source: 'LĐLĐ tỉnh' };

describe('a mapping', () => {
  it('needs little, and fills in the rest', () => {
    expect(readMapping(JSON.stringify({ kind: 'nukeviet', site: 'cu', defaults }))).toMatchObject({
      ok: true,
      mapping: { tablePrefix: 'nv4_vi_news', legacyText: 'warn', otherCategories: 'refuse', unpublished: 'skip' },
    });
  });

  it('takes a selector, or one with an attribute', () => {
    const page = { title: 'h1', date: { selector: 'time', attribute: 'datetime' }, body: '#nd' };
    expect(readMapping(JSON.stringify({ kind: 'html', site: 'cu', defaults, page }))).toMatchObject({
      ok: true,
      mapping: { page: { title: { selector: 'h1', attribute: null }, addressPrefix: '/', remove: [] } },
    });
  });

  it('asks which site it is, and compares names of hosts as they are compared', () => {
    const read = readMapping(JSON.stringify({ kind: 'feed', defaults }));
    expect(read.ok ? '' : read.problems.join()).toContain('«site»');
    const hosts = ['Old.Example.VN', 'www.old.example.vn:80', 'old.example.vn:8080'];
    expect(readMapping(JSON.stringify({ kind: 'feed', site: 'cu', defaults, hosts }))).toMatchObject({
      mapping: { hosts: ['old.example.vn', 'www.old.example.vn', 'old.example.vn:8080'] },
    });
  });

  it('names everything that is wrong with it, in Vietnamese', () => {
    const read = readMapping(
      JSON.stringify({
        kind: 'html',
        defaults: { unit: 'Phan Thiết', byline: '' },
        categories: { a: { genre: 'bai' } },
        page: { title: 'h1[', date: '.d', body: '#nd' },
        thua: 1,
      }),
    );
    const problems = read.ok ? [] : read.problems;
    for (const place of [
      'defaults.unit',
      'defaults.byline',
      'defaults.source',
      'categories.a.genre',
      'page.title',
      'thua',
    ])
      expect(problems.join('\n')).toContain(`«${place}»`);
    expect(problems.join('\n')).not.toMatch(/Invalid|expected|Unrecognized|Too small/i);
  });

  it('says where JSON breaks, and what kinds there are', () => {
    expect(readMapping('{"kind": ')).toMatchObject({ ok: false });
    const read = readMapping(JSON.stringify({ kind: 'wordpress', defaults }));
    expect(read.ok ? '' : read.problems.join()).toContain('«nukeviet»');
  });
});
