import type { CmsApp } from '@toasoan/testkit';

export const ARTICLES = '/content-manager/collection-types/api::article.article';

/** The draft of some article of that unit, straight from the database. */
export async function articleOf(app: CmsApp, unitSlug: string, where: Record<string, unknown> = {}): Promise<string> {
  const row = await app.db.query('api::article.article').findOne({
    where: { publishedAt: { $null: true }, unit: { slug: unitSlug }, ...where },
  });
  if (!row) throw new Error(`No example article of ${unitSlug}`);
  return String(row['documentId']);
}

export async function unitId(app: CmsApp, slug: string): Promise<string> {
  const row = await app.db.query('api::unit.unit').findOne({ where: { slug } });
  if (!row) throw new Error(`No example unit ${slug}`);
  return String(row['documentId']);
}
