import type { Core } from '@strapi/strapi';
import { PEOPLE } from './newsroom/people';
import { loadUnits, loadWorkflows } from './load/load-organisation';
import { casting } from './load/article-cast';
import { readExampleArticles } from './load/example-article';
import { loadDispatchRegister } from './load/load-dispatch';
import { loadDocumentFile } from './load/load-document-file';
import { loadArticles } from './load/load-articles';
import { loadIssuedTable } from './load/load-issued-table';
import { loadPictures } from './load/load-pictures';
import { loadPeople } from './load/load-people';
import { loadCategories, loadSite } from './load/load-site';
import { loadSupport } from './load/load-support';
import { withPresentTimes } from './load/present-times';
import { report } from './load/progress';
import { DISPATCH } from './site/dispatch';

const FLAG = { type: 'core', name: 'toasoan', key: 'example_data_loaded' } as const;

/**
 * Loads the organisation of 2018 once, at the first start, into an empty newsroom, and only where it was asked for: its
 * accounts share a password that everybody knows. Everything but the picture files and
 * the issued table is one transaction, so a start that was cut off begins again from nothing.
 */
export async function loadExampleData(strapi: Core.Strapi): Promise<void> {
  if (process.env['TOASOAN_EXAMPLE_DATA'] !== 'true') return;
  if ((await strapi.store.get(FLAG)) !== null) return;
  if ((await strapi.db.query('api::unit.unit').count()) > 0) return;
  const began = Date.now();
  const articles = withPresentTimes(readExampleArticles(), new Date());
  const keys = new Set(articles.flatMap(({ pictures }) => pictures.map(({ picture }) => picture)));
  const pictures = await loadPictures(strapi, [...keys].sort());
  const file = await loadDocumentFile(strapi);
  const people = await strapi.db.transaction(async () => {
    await loadWorkflows(strapi);
    const units = await loadUnits(strapi);
    report(`${String(units.size)} đơn vị`);
    const people = await loadPeople(strapi, units);
    report(`${String(PEOPLE.length)} tài khoản`);
    const categories = await loadCategories(strapi);
    const documents = await loadSite(strapi, units, file);
    await loadDispatchRegister(strapi, units, people, documents.get(DISPATCH.slug) ?? '');
    await loadSupport(strapi, units, people, new Date());
    report('quy chế, chuyên mục, trang và văn bản');
    await loadArticles(strapi, articles, { units, categories, pictures, casting: casting(people, units) });
    report(`${String(articles.length)} tin bài và nhật ký duyệt`);
    await strapi.store.set({ ...FLAG, value: new Date().toISOString() });
    return people;
  });
  await loadIssuedTable(strapi, people);
  report('bảng tổng hợp 06 tháng đầu năm');
  report(`xong sau ${String(Math.round((Date.now() - began) / 100) / 10)} giây`);
}
