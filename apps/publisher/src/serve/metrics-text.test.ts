import { describe, expect, it } from 'vitest';
import { Histogram } from './histogram.js';
import { metricsText } from './metrics-text.js';

describe('figures as text', () => {
  it('are what Prometheus reads, with words in labels made safe', () => {
    const samples = [{ value: 2 }, { labels: { way: 'a"b\\c\nd' }, value: 0.5 }];
    expect(metricsText([{ name: 'toasoan_x', help: 'Some.', type: 'gauge', samples }])).toBe(
      '# HELP toasoan_x Some.\n# TYPE toasoan_x gauge\ntoasoan_x 2\ntoasoan_x{way="a\\"b\\\\c\\nd"} 0.5\n',
    );
  });

  it('count each observation in every bucket above it', () => {
    const histogram = new Histogram();
    for (const seconds of [0.01, 0.15, 3, 1000]) histogram.observe(seconds);
    const value = (suffix: string, le?: string) =>
      histogram.samples().find((one) => one.suffix === suffix && one.labels?.['le'] === le)?.value;
    expect([value('_bucket', '0.05'), value('_bucket', '0.15'), value('_bucket', '5')]).toEqual([1, 2, 3]);
    expect([value('_bucket', '300'), value('_bucket', '+Inf'), value('_count')]).toEqual([3, 4, 4]);
    expect(value('_sum')).toBeCloseTo(1003.16);
  });
});
