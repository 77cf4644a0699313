import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { startFakeCms, syntheticArchive } from '@toasoan/testkit';
import { lighthouseScores, type LighthouseScores } from './lighthouse.js';
import { kindsByAddress, otherKinds } from './other-kinds.js';
import { heaviestOfEach, missingKinds, pagesByKind } from './page-kinds.js';
import { fillIndex } from './prepare-archive.js';
import { startPublisherProcess } from './publisher-process.js';

/** A phone on a slow line, as Lighthouse's mobile profile has it: 150 ms there and back, 1.6 Mbit/s, a quarter of the speed. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER = 4;
const PHONE = { width: 412, height: 823 };

interface PageFigures extends LighthouseScores {
  kind: string;
  /** The heaviest of its kind, and of how many. */
  path: string;
  of: number;
  /** Page, style and faces as they come over the line. */
  bytes: number;
  requests: number;
  /** Median of the runs, throttled. */
  lcp_ms: number;
  /** What axe finds, by rule. */
  axe: number;
}

interface Asked {
  articles?: number;
  runs?: number;
  /** These kinds alone, between commas. */
  only?: string;
}

/** What a page, its style and its faces may weigh. */
const MOST_BYTES = 90_000;

/**
 * Every kind of page of a large site, the heaviest of each, on a phone's line: weight, largest paint, axe, and Lighthouse where it is
 * installed. `over`: pages beyond the bars of weight and axe, which no slow machine excuses.
 */
export async function benchSite({ articles = 2000, runs = 3, only }: Asked = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'toasoan-bench-site-'));
  const archive = syntheticArchive({ articles });
  const cms = await startFakeCms({ documents: archive });
  const more = otherKinds(archive);
  const browser = await chromium.launch({
    ...(process.env['CHROME_PATH'] === undefined ? {} : { executablePath: process.env['CHROME_PATH'] }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const whole = [...archive.publications(), ...more];
    const index = await fillIndex({ publications: () => whole }, cms, join(folder, 'publisher'));
    for (const one of more) cms.put(one);
    const kinds = pagesByKind(index, kindsByAddress(whole));
    const missing = missingKinds(kinds);
    if (missing.length > 0) throw new Error(`no page of these kinds: ${missing.join(', ')}`);
    const publisher = await startPublisherProcess(cms, folder);
    try {
      const pages: PageFigures[] = [];
      const measured = await heaviestOfEach(kinds, publisher.url);
      measured.set('found', '/tim-kiem/?q=cong+doan');
      measured.set('preview', await publisher.preview(archive.article(archive.articles - 1)));
      for (const [kind, path] of measured) {
        if (only !== undefined && !only.split(',').includes(kind)) continue;
        const url = publisher.url + path;
        const figures: PageFigures = {
          kind,
          path,
          of: kinds.get(kind)?.length ?? 1,
          ...(await weigh(browser, url)),
          lcp_ms: await median(runs, () => largestPaint(browser, url)),
          axe: await axeFindings(browser, url),
          ...(await lighthouseScores(url, await meantOf(url))),
        };
        console.error(JSON.stringify(figures));
        pages.push(figures);
      }
      const over = pages.filter(({ bytes, axe }) => bytes > MOST_BYTES || axe > 0).map(({ path }) => path);
      return { bench: 'site', articles, units: archive.units.length, runs, pages, over };
    } finally {
      await publisher.stop();
    }
  } finally {
    await browser.close();
    await cms.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What Lighthouse must not hold against a page: that search engines are kept out, that it is gone, and that the browser notes so. */
async function meantOf(url: string): Promise<string[]> {
  const answer = await fetch(url);
  const kept = answer.headers.get('x-robots-tag')?.includes('noindex') === true;
  const noindex = kept || /<meta name="robots" content="[^"]*noindex/.test(await answer.text());
  return [
    ...(noindex || !answer.ok ? ['is-crawlable'] : []),
    ...(answer.ok ? [] : ['http-status-code', 'errors-in-console']),
  ];
}

async function onPhone<T>(browser: Browser, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({
    viewport: PHONE,
    isMobile: true,
    deviceScaleFactor: 1.75,
    locale: 'vi-VN',
  });
  try {
    return await look(await context.newPage());
  } finally {
    await context.close();
  }
}

const READ = new Set(['Document', 'Stylesheet', 'Font']);

function weigh(browser: Browser, url: string): Promise<{ bytes: number; requests: number }> {
  return onPhone(browser, async (page) => {
    const session = await page.context().newCDPSession(page);
    const kinds = new Map<string, string>();
    let [bytes, requests] = [0, 0];
    session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      requests += 1;
      if (READ.has(kinds.get(requestId) ?? '')) bytes += encodedDataLength;
    });
    await session.send('Network.enable');
    await page.goto(url, { waitUntil: 'networkidle' });
    return { bytes, requests };
  });
}

// As text: this program knows no browser's types.
const LARGEST_PAINT = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0))
    .observe({ type: 'largest-contentful-paint', buffered: true });
})`;

function largestPaint(browser: Browser, url: string): Promise<number> {
  return onPhone(browser, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', LINE);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(url, { waitUntil: 'networkidle' });
    return page.evaluate<number>(LARGEST_PAINT);
  });
}

async function median(runs: number, measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await measure());
  return Math.round(times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

function axeFindings(browser: Browser, url: string): Promise<number> {
  return onPhone(browser, async (page) => {
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.evaluate(AXE);
    return page.evaluate<number>(
      `axe.run({ rules: { 'target-size': { enabled: true } } }).then(({ violations }) => violations.length)`,
    );
  });
}
