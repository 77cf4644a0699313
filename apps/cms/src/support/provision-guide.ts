import type { Core } from '@strapi/strapi';
import { sanitizeBody } from '@toasoan/html-policy';
import { STANDING_GUIDE } from './standing-guide';
import { GUIDE_ENTRY } from './support-row';

const FLAG = { type: 'core', name: 'toasoan', key: 'standing_guide' } as const;

/**
 * What to do for each daily task, in a newsroom whose guide is empty, and once in its life: what the Board rewrites stays,
 * and what it deletes does not come back (ADR 0128). To be called in bootstrap, after the example data.
 */
export async function provisionGuide(strapi: Core.Strapi): Promise<void> {
  if ((await strapi.store.get(FLAG)) !== null) return;
  await strapi.db.transaction(async () => {
    if ((await strapi.db.query(GUIDE_ENTRY).count()) === 0) {
      for (const [index, { category, question, answer }] of STANDING_GUIDE.entries()) {
        const data = { category, question, answer: sanitizeBody(answer).html, order: index + 1 };
        await strapi.documents(GUIDE_ENTRY).create({ data });
      }
    }
    await strapi.store.set({ ...FLAG, value: new Date().toISOString() });
  });
}
