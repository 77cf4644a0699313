import type { Core } from '@strapi/strapi';
import { sanitizeBody } from '@toasoan/html-policy';
import { REGULATION } from '../newsroom/regulation';
import { GRASSROOTS } from '../organisation/grassroots';
import { PROVINCE, UPPER_UNITS } from '../organisation/levels';
import { CATEGORIES } from '../site/categories';
import { DISPATCH } from '../site/dispatch';
import { PAGES } from '../site/pages';
import { SETTINGS } from '../site/settings';
import { asPublished, createRow, type Data } from './create-row';
import { type LoadedUnits, rowOf } from './load-organisation';

/** Categories by slug → row. */
export async function loadCategories(strapi: Core.Strapi): Promise<ReadonlyMap<string, number>> {
  const loaded = new Map<string, number>();
  for (const [order, [slug, name, description]] of CATEGORIES.entries()) {
    const data = asPublished({ slug, name, description, order, formerSlugs: [], revision: 1 });
    loaded.set(slug, (await createRow(strapi, 'api::category.category', data)).id);
  }
  return loaded;
}

/** Regulation, settings, pages and the dispatch of 2018, addressed to the units that it names. */
export async function loadSite(strapi: Core.Strapi, units: LoadedUnits): Promise<void> {
  await createRow(strapi, 'api::regulation.regulation', asPublished({ ...REGULATION }));
  await createRow(strapi, 'api::site-settings.site-settings', asPublished({ ...SETTINGS, revision: 1 }));
  for (const { body, ...page } of PAGES) {
    const data = { ...page, body: sanitizeBody(body.trim()).html, formerSlugs: [], revision: 1 };
    await createRow(strapi, 'api::page.page', asPublished(data));
  }
  await loadDispatch(strapi, units);
}

async function loadDispatch(strapi: Core.Strapi, units: LoadedUnits): Promise<void> {
  const { addresseeKinds, publishedAt, body, ...fields } = DISPATCH;
  const issuer = UPPER_UNITS.find(({ slug }) => slug === PROVINCE);
  const addressed = [...UPPER_UNITS, ...GRASSROOTS].filter(({ kind }) =>
    (addresseeKinds as readonly string[]).includes(kind),
  );
  const data: Data = {
    ...fields,
    issuer: rowOf(units, PROVINCE),
    issuerName: issuer?.name ?? '',
    addressees: addressed.map(({ slug }) => rowOf(units, slug)),
    body: sanitizeBody(body.trim()).html,
    revision: 1,
    firstPublishedAt: new Date(publishedAt),
  };
  const uid = 'api::official-document.official-document';
  const { documentId } = await createRow(strapi, uid, { ...data, publishedAt: null });
  await createRow(strapi, uid, { ...data, documentId, publishedAt: new Date(publishedAt) });
}
