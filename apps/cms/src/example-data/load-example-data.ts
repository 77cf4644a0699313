import type { Core } from '@strapi/strapi';
import { PEOPLE } from './newsroom/people';
import { loadUnits, loadWorkflows } from './load/load-organisation';
import { loadPeople } from './load/load-people';
import { loadCategories, loadSite } from './load/load-site';
import { report } from './load/progress';

const FLAG = { type: 'core', name: 'toasoan', key: 'example_data_loaded' } as const;

/**
 * Loads the organisation of 2018 once, at the first start, into an empty newsroom. Everything but the picture files is
 * one transaction, so a start that was cut off begins again from nothing.
 */
export async function loadExampleData(strapi: Core.Strapi): Promise<void> {
  if (process.env['TOASOAN_EXAMPLE_DATA'] === 'false') return;
  if ((await strapi.store.get(FLAG)) !== null) return;
  if ((await strapi.db.query('api::unit.unit').count()) > 0) return;
  const began = Date.now();
  await strapi.db.transaction(async () => {
    await loadWorkflows(strapi);
    const units = await loadUnits(strapi);
    report(`${String(units.size)} đơn vị`);
    await loadPeople(strapi, units);
    report(`${String(PEOPLE.length)} tài khoản`);
    await loadCategories(strapi);
    await loadSite(strapi, units);
    report('quy chế, chuyên mục, trang và công văn 01/LĐLĐ');
    await strapi.store.set({ ...FLAG, value: new Date().toISOString() });
  });
  report(`xong sau ${String(Math.round((Date.now() - began) / 100) / 10)} giây`);
}
