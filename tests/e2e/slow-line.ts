import type { Page } from '@playwright/test';

/** Kilobytes a second, and milliseconds until the first: a village in the evening. */
export const SLOW = { downloadThroughput: 80 * 1024, uploadThroughput: 40 * 1024, latency: 300 };

/** The first photograph's way to the newsroom, as this page's own clock saw it. */
export async function sentInMs(of: Page): Promise<{ bytes: number; ms: number }> {
  return of.evaluate(() => {
    const [sent] = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('/api/portal/pictures')) as PerformanceResourceTiming[];
    const { sentBytes } = window as unknown as { sentBytes: number[] };
    return { bytes: sentBytes[0] ?? 0, ms: (sent?.responseEnd ?? 0) - (sent?.startTime ?? 0) };
  });
}

/** Written down by the page: no protocol of the browser tells how long a form was. */
export const countSent = (): void => {
  const sentBytes: number[] = [];
  Object.assign(window, { sentBytes });
  const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (body) {
    const file = body instanceof FormData ? body.get('file') : null;
    if (file instanceof Blob) sentBytes.push(file.size);
    send.call(this, body);
  };
};
