import type { Core } from '@strapi/strapi';
import { nightly } from '../environment/nightly';
import { clearUnnamed } from './pictures/clear-unnamed';
import { forgetOldKeys } from './sent-once';

const NIGHTLY = '23 2 * * *';

/** Takes away what phones left behind. To be called in bootstrap. */
export function tidyPortalNightly(strapi: Core.Strapi): void {
  nightly(strapi, 'tidyPortal', NIGHTLY, async () => {
    const now = new Date();
    await clearUnnamed(strapi, now);
    await forgetOldKeys(strapi, now);
  });
}
