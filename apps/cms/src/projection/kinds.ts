import type { UID } from '@strapi/strapi';
import type { PublicKind } from '@toasoan/contracts';

/** Which content type carries a public kind, and whether it keeps a draft beside the published version. */
export const KINDS: Record<PublicKind, { uid: UID.ContentType; drafts: boolean }> = {
  article: { uid: 'api::article.article', drafts: true },
  unit: { uid: 'api::unit.unit', drafts: false },
  category: { uid: 'api::category.category', drafts: false },
  document: { uid: 'api::official-document.official-document', drafts: true },
  /** Its versions are rows: `public-tables.ts` puts them together. */
  table: { uid: 'api::summary-table.summary-table', drafts: false },
  page: { uid: 'api::page.page', drafts: false },
  redirect: { uid: 'api::redirect.redirect', drafts: false },
  settings: { uid: 'api::site-settings.site-settings', drafts: false },
};
