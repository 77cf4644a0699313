import { createRequire } from 'node:module';
import { inRepository, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

// The module that the CMS itself runs at its start.
const { provisionPages } = createRequire(import.meta.url)(
  inRepository('apps/cms/dist/src/site-pages/provision-pages.js'),
) as { provisionPages: (strapi: RunningCms['app']) => Promise<void> };
const SLUGS = ['gioi-thieu', 'lien-he', 'quyen-rieng-tu', 'tro-nang'];

describe.each(inject('templates'))('the pages about the site on $db', (template) => {
  let cms: RunningCms;
  beforeAll(async () => {
    cms = await startCms(template);
  });
  afterAll(() => cms.close());

  const pages = () => cms.app.db.query('api::page.page');
  const documents = () => cms.app.documents('api::page.page');
  const slugs = async () => (await pages().findMany({ orderBy: { slug: 'asc' } })).map(({ slug }) => slug as string);
  const documentOf = async (slug: string) => String((await pages().findOne({ where: { slug } }))?.['documentId']);
  const forget = () =>
    cms.app.db.query('strapi::core-store').deleteMany({ where: { key: { $contains: 'standing_pages' } } });

  it('are not forced upon a newsroom at work, whatever it has renamed or deleted', async () => {
    await forget();
    await documents().update({ documentId: await documentOf('gioi-thieu'), data: { slug: 've-chung-toi' } });
    await documents().delete({ documentId: await documentOf('tro-nang') });
    const before = await slugs();
    await provisionPages(cms.app);
    expect(await slugs()).toEqual(before);
    await documents().delete({ documentId: await documentOf('ve-chung-toi') });
    await provisionPages(cms.app);
    expect(await slugs()).toEqual(['lien-he', 'quyen-rieng-tu']);
  });

  it('do not stop a start where an address can’t be had', async () => {
    await forget();
    await pages().deleteMany({});
    await cms.app.db.query('api::unit.unit').deleteMany({});
    const taken = { kind: 'page', slug: 'quyen-rieng-tu', subjectId: 'another' };
    const { id } = await cms.app.db.query('api::public-address.public-address').create({ data: taken });
    await provisionPages(cms.app);
    expect(await slugs()).toEqual([]);
    await cms.app.db.query('api::public-address.public-address').deleteMany({ where: { id } });
  });

  it('are there from the first day of a new newsroom, and the site hears of each', async () => {
    await cms.app.db.query('api::outbox-event.outbox-event').deleteMany({});
    await provisionPages(cms.app);
    expect(await slugs()).toEqual(SLUGS);
    expect(await cms.app.db.query('api::outbox-event.outbox-event').count()).toBe(4);
  });

  it('are written once: what the Board rewrites stays, what it deletes does not come back', async () => {
    await pages().update({ where: { slug: 'lien-he' }, data: { title: 'Gặp chúng tôi' } });
    await pages().deleteMany({ where: { slug: 'tro-nang' } });
    await provisionPages(cms.app);
    expect(await slugs()).toEqual(['gioi-thieu', 'lien-he', 'quyen-rieng-tu']);
    expect(await pages().findOne({ where: { slug: 'lien-he' } })).toMatchObject({ title: 'Gặp chúng tôi' });
  });
});
