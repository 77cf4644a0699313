import type { Core } from '@strapi/strapi';
import { TEMPLATE } from './dispatch-row';
import { standingTemplates } from './standing-templates';

const FLAG = { type: 'core', name: 'toasoan', key: 'dispatch_templates' } as const;

/** Gives a newsroom its first templates, once: one that the Board deletes stays deleted. To be called in bootstrap. */
export async function provisionTemplates(strapi: Core.Strapi): Promise<void> {
  if ((await strapi.store.get(FLAG)) !== null) return;
  await strapi.db.transaction(async () => {
    if ((await strapi.db.query(TEMPLATE).count()) === 0) {
      const settings = (await strapi.db.query('api::site-settings.site-settings').findOne({})) as {
        siteName: string | null;
      } | null;
      for (const template of standingTemplates(settings?.siteName ?? 'Công đoàn')) {
        await strapi.db.query(TEMPLATE).create({ data: { ...template, publishedAt: new Date() } });
      }
    }
    await strapi.store.set({ ...FLAG, value: new Date().toISOString() });
  });
}
