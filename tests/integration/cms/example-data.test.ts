import { ARTICLE_STATES } from '@toasoan/contracts';
import { type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

describe.each(inject('everyTemplate'))('the example organisation on $db', (template) => {
  let cms: RunningCms;
  beforeAll(async () => {
    cms = await startCms(template);
  });
  afterAll(() => cms.close());

  const rows = (uid: string, query: Record<string, unknown> = {}) => cms.app.db.query(uid).findMany(query);

  it('is the organisation of 2018, in two clusters of districts', async () => {
    const kinds = (await rows('api::unit.unit')).map(({ kind }) => kind);
    const count = (kind: string): number => kinds.filter((found) => found === kind).length;
    expect(
      ['province', 'department', 'affiliate', 'district_federation', 'sector_union', 'zone_union'].map(count),
    ).toEqual([1, 7, 2, 10, 6, 1]);
    expect(count('grassroots_union')).toBeGreaterThanOrEqual(40);
    const districts = await rows('api::unit.unit', { where: { kind: 'district_federation' } });
    expect(new Set(districts.map(({ cluster }) => cluster)).size).toBe(2);
  });

  it('is loaded once: a second start adds nothing', async () => {
    // The running copy is itself the second start of the template's data.
    expect(await rows('api::official-document.official-document')).toHaveLength(6);
    const slugs = (await rows('api::unit.unit')).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it('has articles in every state, with one log row per step', async () => {
    const articles = await rows('api::article.article', { where: { publishedAt: { $null: true } } });
    const states = new Set(articles.map(({ state }) => state));
    expect([...states].sort()).toEqual([...ARTICLE_STATES].sort());
    const log = await rows('api::approval-log.approval-log', { orderBy: { sequence: 'asc' } });
    const steps = articles.reduce((sum, { revision }) => sum + Number(revision) - 1, 0);
    expect(log).toHaveLength(steps);
    expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_row, index) => index + 1));
    for (const [index, row] of log.entries()) expect(row['previousHash']).toBe(log[index - 1]?.['hash'] ?? null);
  });

  it('shows a correction, a reprint, a film told in words, a document with its file and a unit that was merged', async () => {
    const live = { publishedAt: { $notNull: true } };
    const corrected = await rows('api::article.article', {
      where: { ...live, corrections: { note: { $notNull: true } } },
      populate: ['corrections'],
    });
    expect(corrected).toHaveLength(2);
    for (const { corrections, lastPublishedAt } of corrected)
      expect(new Date((corrections as { at: string }[])[0]?.at ?? 0)).toEqual(new Date(String(lastPublishedAt)));
    expect(await rows('api::article.article', { where: { ...live, originalUrl: { $notNull: true } } })).toHaveLength(1);
    const films = await rows('api::article.article', { where: { ...live, genre: 'video' } });
    expect(films.every(({ transcript }) => String(transcript).length > 100)).toBe(true);
    const [decision] = await rows('api::official-document.official-document', {
      where: { ...live, slug: '12-qd-ldld-2017' },
      populate: ['file'],
    });
    expect(decision).toMatchObject({ file: { mime: 'application/pdf' } });
    const [merged] = await rows('api::unit.unit', { where: { validTo: { $notNull: true } }, populate: ['successors'] });
    expect(merged).toMatchObject({ successors: [{ slug: 'cdcs-thuy-san-phan-thiet-1' }] });
  });

  it('keeps the superior of the day of publication after a transfer', async () => {
    const moved = await rows('api::article.article', {
      where: { unit: { slug: 'cdcs-det-may-ham-kiem' }, publishedAt: { $notNull: true } },
      populate: ['superior'],
    });
    for (const article of moved) {
      const before = String(article['firstPublishedAt']) < '2018-03-31T17:00:00.000Z';
      expect(article['superior']).toMatchObject({ slug: before ? 'ldld-ham-thuan-nam' : 'cd-cac-kcn' });
    }
  });
});
