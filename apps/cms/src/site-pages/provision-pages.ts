import type { Core } from '@strapi/strapi';
import { STANDING_PAGES } from './standing-pages';

const FLAG = { type: 'core', name: 'toasoan', key: 'standing_pages' } as const;
const PAGE = 'api::page.page';

/**
 * About, contact, accessibility and privacy, once in a newsroom's life, where there is no such page yet: what the Board
 * rewrites stays, and what it deletes does not come back.
 */
export async function provisionPages(strapi: Core.Strapi): Promise<void> {
  if ((await strapi.store.get(FLAG)) !== null) return;
  await strapi.db.transaction(async () => {
    const pages = (await strapi.db.query(PAGE).findMany({ select: ['slug'] })) as { slug: string }[];
    const taken = new Set(pages.map(({ slug }) => slug));
    for (const { slug, title, body } of STANDING_PAGES) {
      if (taken.has(slug)) continue;
      // The documents service: the site learns of it as of any page.
      await strapi.documents(PAGE).create({ data: { slug, title, body: body.trim() } });
    }
    await strapi.store.set({ ...FLAG, value: new Date().toISOString() });
  });
}
