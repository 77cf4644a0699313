import type { Core } from '@strapi/strapi';
import type { Step } from '../../editorial/carry-out';
import { LINK_CHECK, linksAreChecked, linksOf, type LinkRow, urlKey } from './link-row';

const A_DAY = 24 * 3_600_000;

/**
 * Puts the links of an article that is sent on the list of what is to be asked, inside the submission's transaction: the
 * rows are the list, so a restart forgets none. What was asked within a day is not asked again. Two submissions at once with
 * the same new link collide on its key, and the later one is tried anew (`carryOut`).
 */
export async function askLinksOf(strapi: Core.Strapi, { row, now }: Step): Promise<void> {
  if (!linksAreChecked()) return;
  const urls = new Map(linksOf(row.body ?? '', row.originalUrl ?? '').map(({ url }) => [urlKey(url), url]));
  if (urls.size === 0) return;
  const query = strapi.db.query(LINK_CHECK);
  const known = (await query.findMany({ where: { urlKey: { $in: [...urls.keys()] } } })) as LinkRow[];
  const old = known.filter(({ dueAt, checkedAt }) => dueAt === null && isOld(checkedAt, now));
  if (old.length > 0) {
    await query.updateMany({ where: { id: { $in: old.map(({ id }) => id) } }, data: { dueAt: now, failures: 0 } });
  }
  for (const { urlKey: key } of known) urls.delete(key);
  for (const [key, url] of urls) {
    await query.create({ data: { urlKey: key, url, answer: 'pending', failures: 0, dueAt: now } });
  }
}

const isOld = (checkedAt: string | null, now: Date): boolean =>
  checkedAt === null || now.getTime() - new Date(checkedAt).getTime() > A_DAY;
