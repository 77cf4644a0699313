import type { Core } from '@strapi/strapi';
import { STANDING_PAGES } from './standing-pages';

const FLAG = { type: 'core', name: 'toasoan', key: 'standing_pages' } as const;
const PAGE = 'api::page.page';

/**
 * About, contact, accessibility and privacy, in a newsroom that has nothing yet, and once in its life: what the Board
 * rewrites stays, and what it deletes does not come back. A newsroom at work gets none, for nobody there has approved
 * these sentences. A page that can't be written is no reason not to start.
 */
export async function provisionPages(strapi: Core.Strapi): Promise<void> {
  if ((await strapi.store.get(FLAG)) !== null) return;
  try {
    await strapi.db.transaction(async () => {
      if (await isNew(strapi)) {
        for (const { slug, title, body } of STANDING_PAGES) {
          // The documents service: the site learns of it as of any page.
          await strapi.documents(PAGE).create({ data: { slug, title, body: body.trim() } });
        }
      }
      await strapi.store.set({ ...FLAG, value: new Date().toISOString() });
    });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ValidationError') throw error;
    strapi.log.warn(`The pages about the site were not written: ${error.message}`);
  }
}

async function isNew(strapi: Core.Strapi): Promise<boolean> {
  const counts = await Promise.all([PAGE, 'api::unit.unit'].map((uid) => strapi.db.query(uid).count()));
  return counts.every((count) => count === 0);
}
