import { type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ARTICLES } from './articles-of.js';

interface Refused {
  error: { message: string; details: { code?: string } };
}

describe.each(inject('templates'))('a body that is no article, on $db', (template) => {
  let cms: RunningCms;
  beforeAll(async () => {
    cms = await startCms(template);
  });
  afterAll(() => cms.close());

  it.each([
    ['100,000 paragraphs', '<p>'.repeat(100_000), 'body_too_many_tags', /quá nhiều đoạn/],
    ['a tag with 40,000 attributes', `<p ${'a '.repeat(40_000)}>`, 'body_too_many_attributes', /không kèm định dạng/],
    ['400,000 characters', 'a'.repeat(400_000), 'body_too_long', /300\.000 ký tự/],
  ])('%s: refused with a sentence, and the CMS answers others meanwhile', async (_what, body, code, sentence) => {
    const writer = await cms.as('phanthiet.viet@example.vn');
    const begun = process.cpuUsage();
    const refused = writer.request<Refused>('POST', ARTICLES, { title: 'Tin', genre: 'news_brief', body });
    const health = await fetch(`${cms.url}/_health`);
    const { user, system } = process.cpuUsage(begun);
    const answer = await refused;
    expect([answer.status, answer.body.error.details.code]).toEqual([400, code]);
    expect(answer.body.error.message).toMatch(sentence);
    expect(health.status).toBe(204);
    // Of the processor, which the run's other threads have their parts in: the clock tells how busy the machine is.
    expect((user + system) / 1000).toBeLessThan(2000);
  });
});
