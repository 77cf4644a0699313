import type { Core } from '@strapi/strapi';
import { nightly } from '../../environment/nightly';
import { LINK_CHECK } from './link-row';

const KEPT_DAYS = 180;

/** Each link that was ever sent is a row: what was asked so long ago says nothing of today. To be called in bootstrap. */
export function forgetOldLinksNightly(strapi: Core.Strapi): void {
  nightly(strapi, 'forgetOldLinks', '41 2 * * *', async () => {
    const before = new Date(Date.now() - KEPT_DAYS * 86_400_000);
    // A later submission of the same link puts it on the list anew.
    await strapi.db.query(LINK_CHECK).deleteMany({ where: { dueAt: { $null: true }, checkedAt: { $lt: before } } });
  });
}
