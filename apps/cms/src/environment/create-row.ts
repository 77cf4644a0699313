import type { Core, UID } from '@strapi/strapi';

export type Data = Record<string, unknown>;

/**
 * Writes one row with its components through the database layer: the guards and the outbox are for what people do,
 * and the publisher finds loaded content by its own reconciliation.
 */
export async function createRow(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  data: Data,
): Promise<{ id: number; documentId: string }> {
  const components = await createComponents(strapi, uid, data);
  const created: unknown = await strapi.db.query(uid).create({ data: { ...data, ...components } });
  return created as { id: number; documentId: string };
}

async function createComponents(strapi: Core.Strapi, uid: UID.Schema, data: Data): Promise<Data> {
  const body: Data = {};
  for (const [name, attribute] of Object.entries(strapi.getModel(uid).attributes)) {
    if (attribute.type !== 'component' || data[name] === undefined || data[name] === null) continue;
    const values = (Array.isArray(data[name]) ? data[name] : [data[name]]) as Data[];
    const links: Data[] = [];
    for (const value of values) {
      const nested = await createComponents(strapi, attribute.component, value);
      const row: unknown = await strapi.db.query(attribute.component).create({ data: { ...value, ...nested } });
      const pivot = { field: name, component_type: attribute.component };
      links.push({ id: (row as { id: number }).id, __pivot: pivot });
    }
    body[name] = attribute.repeatable === true ? links : links[0];
  }
  return body;
}

/** Non-draft types carry a publication date too; Strapi counts them as published. */
export const asPublished = (data: Data): Data => ({ ...data, publishedAt: new Date() });
