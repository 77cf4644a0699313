import type { Core } from '@strapi/strapi';
import { stays } from '@toasoan/newsroom';
import { ARTICLE } from './article-row';
import { loadDecision } from './load-decision';

/**
 * A reviewer may give an article to another unit, and with it to another desk: who reviews is asked of the unit, and
 * lists find it by `deskKey`. Inside the transaction of the save, after it.
 */
export async function layAnew(strapi: Core.Strapi, documentId: string, now: Date): Promise<void> {
  const loaded = await loadDecision(strapi, documentId, now);
  if (!loaded) return;
  const { deskKey } = stays(loaded.facts, loaded.context, now);
  await strapi.db.query(ARTICLE).updateMany({
    where: { documentId, publishedAt: { $null: true } },
    data: { deskKey },
  });
}
