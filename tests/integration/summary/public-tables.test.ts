import { manifestPageSchema, type Publication, publicationPageSchema, publicationSchema } from '@toasoan/contracts';
import { type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { summaryHarness, type SummaryHarness } from './summary-harness.js';

const TABLE = 'api::summary-table.summary-table';
type Live = Extract<Publication, { kind: 'table'; state: 'live' }>;

describe.each(inject('templates'))('summary tables made public, on $db', (template) => {
  let cms: RunningCms;
  let harness: SummaryHarness;
  let first: string;
  let second: string;
  beforeAll(async () => {
    cms = await startCms(template);
    harness = summaryHarness(cms, await cms.as('banbientap@example.vn'));
    const row = await cms.app.db.query(TABLE).findOne({ where: { number: '01/BTH-2018', version: 1 } });
    first = String(row?.['documentId']);
  });
  afterAll(() => cms.close());

  const get = async (path: string): Promise<unknown> => {
    const headers = { authorization: `Bearer ${cms.env['TOASOAN_INTERNAL_TOKEN'] ?? ''}` };
    return (await fetch(`${cms.url}/api/internal/${path}`, { headers })).json();
  };
  const publication = async () => publicationSchema.parse(await get(`publications/table/${first}`));
  const live = async (): Promise<Live> => {
    const found = await publication();
    if (found.state !== 'live' || found.kind !== 'table') throw new Error('not live');
    return found;
  };
  const manifest = async () => manifestPageSchema.parse(await get('manifest?kind=table')).items;
  const told = async () => {
    const events = await cms.app.db.query('api::outbox-event.outbox-event').findMany({
      where: { kind: 'table', subscriber: 'publisher' },
      orderBy: { id: 'asc' },
    });
    return events.map(({ type, subjectId, revision }) => [type, subjectId === first, revision]);
  };

  it('the example has issued its first half-year, with the numbers and names of then and no article', async () => {
    const { content, revision } = await live();
    const { table } = await harness.live('from=2018-01-01&to=2018-06-30');
    expect(content).toMatchObject({ slug: '01-bth-2018', version: 1, because: '', earlier: [], changes: [] });
    expect(content.groups).toEqual(table.groups);
    expect(content.total).toEqual(table.total);
    expect(content.total.total + content.total.fromGrassroots).toBeGreaterThan(50);
    expect(Object.keys(content)).not.toContain('articles');
    expect(await manifest()).toEqual([{ id: first, revision, state: 'live' }]);
    const page = publicationPageSchema.parse(await get('publications?kind=table'));
    expect([page.items.length, page.invalid]).toEqual([1, undefined]);
  });

  it('an amendment changes nothing for the public until it is public itself', async () => {
    const before = await live();
    const [article] = await harness.cell('from=2018-01-01&to=2018-06-30&column=total');
    if (!article) throw new Error('nothing was counted');
    await harness.withdraw(article.articleId);
    await harness.rename('ldld-la-gi', 'Công đoàn phường La Gi');
    second = await harness.amend(first, 'Một tin bị gỡ.');
    expect(await live()).toEqual(before);
    expect(await told()).toEqual([]);

    await harness.show(second, true);
    const { content, revision } = await live();
    expect([revision, content.version, content.because]).toEqual([2, 2, 'Một tin bị gỡ.']);
    expect(content.earlier.map(({ version }) => version)).toEqual([1]);
    expect(content.total.total).toBe(before.content.total.total - article.share);
    const changed = content.changes
      .find(({ name }) => name === 'Tổng cộng')
      ?.fields.find(({ label }) => label === 'Tổng');
    expect(changed).toMatchObject({ before: before.content.total.total, now: content.total.total });
    expect(JSON.stringify(content)).not.toContain(article.title);
    expect(await told()).toEqual([['table.published.v1', true, 2]]);
  });

  it('taken back it gives way to the version before, then to nothing; each time the site is told', async () => {
    await harness.show(second, false);
    await harness.show(second, false);
    expect(await live()).toMatchObject({ revision: 3, content: { version: 1, earlier: [], changes: [] } });
    await harness.show(first, false);
    expect(await publication()).toMatchObject({ state: 'withdrawn', revision: 4, slug: '01-bth-2018' });
    expect(await manifest()).toEqual([{ id: first, revision: 4, state: 'withdrawn' }]);
    expect((await told()).slice(1)).toEqual([
      ['table.published.v1', true, 3],
      ['table.withdrawn.v1', true, 4],
    ]);
  });

  it('what was never public is unknown to the site', async () => {
    await harness.issue({ from: '2018-07-01', to: '2018-09-30' });
    expect(await manifest()).toHaveLength(1);
    expect((await get(`publications/table/${second}`)) as object).toMatchObject({ error: { status: 404 } });
  });
});
