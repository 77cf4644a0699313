import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeFixtureIndex } from './fixture-index.js';
import { PAGES } from './fixture-pages.js';
import { loadBundle, ORIGIN, serveBundle } from './fixture-server.js';
import { site } from './fixture-site.js';
import { structuredFaults } from './structured-rules.js';

type Structured = Record<string, unknown>;
let server: Server;
let origin = '';

test.beforeAll(async () => {
  const index = join(tmpdir(), `toasoan-structured-${String(process.pid)}.db`);
  writeFixtureIndex(index, site);
  server = await serveBundle(await loadBundle(index), {});
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
test.afterAll(() => {
  server.close();
});

/** What each kind of page tells search engines of; all others tell nothing. */
const TELLS: Record<string, string[]> = {
  home: ['WebSite'],
  feature: ['NewsArticle', 'BreadcrumbList'],
  photos: ['NewsArticle', 'BreadcrumbList'],
  video: ['NewsArticle', 'BreadcrumbList'],
  reprint: ['NewsArticle', 'BreadcrumbList'],
  filmless: ['NewsArticle', 'BreadcrumbList'],
  category: ['BreadcrumbList'],
  unit: ['Organization', 'BreadcrumbList'],
  ended: ['Organization', 'BreadcrumbList'],
  endedSector: ['Organization', 'BreadcrumbList'],
  dispatch: ['DigitalDocument', 'BreadcrumbList'],
  decision: ['DigitalDocument', 'BreadcrumbList'],
  table: ['Dataset', 'BreadcrumbList'],
};

test('whatever a page tells search engines has all that they demand, and the page’s own address', async () => {
  for (const [name, path] of Object.entries(PAGES)) {
    const html = await (await fetch(origin + path)).text();
    const told = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(([, json = '']) =>
      [JSON.parse(json) as Structured | Structured[]].flat(),
    );
    expect(
      told.map((thing) => thing['@type']),
      name,
    ).toEqual(TELLS[name] ?? []);
    expect(
      told.flatMap((thing) => structuredFaults(thing)),
      name,
    ).toEqual([]);
    for (const thing of told) {
      const own =
        thing['mainEntityOfPage'] ?? thing['url'] ?? (thing['itemListElement'] as Structured[]).at(-1)?.['item'];
      expect(own, name).toBe(ORIGIN + path);
    }
  }
});

test('what search engines would refuse is found', () => {
  expect(structuredFaults({ '@type': 'Thing' })).toEqual(['Thing: a kind that no rule knows']);
  expect(structuredFaults({ '@type': 'Person' })).toEqual(['Person has no name']);
  expect(structuredFaults({ '@type': 'CorrectionComment', text: 'Sai.', datePublished: '10/07/2018' })).toEqual([
    'CorrectionComment.datePublished is "10/07/2018"',
  ]);
  expect(structuredFaults({ '@type': 'ListItem', position: 1, name: 'Tin', item: '/tin/', rank: 1 })).toEqual([
    'ListItem.item is "/tin/"',
    'ListItem has rank',
  ]);
});
