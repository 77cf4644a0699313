import type { Core } from '@strapi/strapi';
import { sanitizeBody } from '@toasoan/html-policy';
import { REGULATION } from '../newsroom/regulation';
import { GRASSROOTS } from '../organisation/grassroots';
import { UPPER_UNITS } from '../organisation/levels';
import { CATEGORIES } from '../site/categories';
import { DOCUMENTS, type ExampleDocument } from '../site/documents';
import { PAGES } from '../site/pages';
import { SETTINGS, SUPPORT_UNIT } from '../site/settings';
import { asPublished, createRow, type Data } from '../../environment/create-row';
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

/**
 * Regulation, settings, pages and official documents, addressed to the units that they name. `file`: the decision's.
 * Returns the documents by slug.
 */
export async function loadSite(
  strapi: Core.Strapi,
  units: LoadedUnits,
  file: number,
): Promise<ReadonlyMap<string, string>> {
  await createRow(strapi, 'api::regulation.regulation', asPublished({ ...REGULATION }));
  await createRow(
    strapi,
    'api::site-settings.site-settings',
    asPublished({ ...SETTINGS, supportUnit: rowOf(units, SUPPORT_UNIT), revision: 1 }),
  );
  for (const { body, ...page } of PAGES) {
    const data = { ...page, body: sanitizeBody(body.trim()).html, formerSlugs: [], revision: 1 };
    await createRow(strapi, 'api::page.page', asPublished(data));
  }
  const documents = new Map<string, string>();
  for (const document of DOCUMENTS) {
    documents.set(document.slug, await loadDocument(strapi, document, units, file));
  }
  return documents;
}

async function loadDocument(
  strapi: Core.Strapi,
  { addresseeKinds, publishedAt, body, withFile, issuer, ...fields }: ExampleDocument,
  units: LoadedUnits,
  file: number,
): Promise<string> {
  const everyone = [...UPPER_UNITS, ...GRASSROOTS];
  const data: Data = {
    ...fields,
    issuer: rowOf(units, issuer),
    issuerName: everyone.find(({ slug }) => slug === issuer)?.name ?? '',
    addressees: everyone.filter(({ kind }) => addresseeKinds.includes(kind)).map(({ slug }) => rowOf(units, slug)),
    body: sanitizeBody(body.trim()).html,
    file: withFile ? file : null,
    revision: 1,
    publishedRevision: 1,
    firstPublishedAt: new Date(publishedAt),
  };
  const uid = 'api::official-document.official-document';
  const { documentId } = await createRow(strapi, uid, { ...data, publishedAt: null });
  await createRow(strapi, uid, { ...data, documentId, publishedAt: new Date(publishedAt) });
  return documentId;
}
