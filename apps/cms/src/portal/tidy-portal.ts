import type { Core } from '@strapi/strapi';
import { nightly } from '../environment/nightly';
import { forgetDayCounts } from './day-count';
import { forgetOldInvitations } from './invitations/forget-old';
import { clearUnnamed } from './pictures/clear-unnamed';
import { clearUnclaimed } from './pictures/unclaimed';
import { forgetOldKeys } from './sent-once';

const NIGHTLY = '23 2 * * *';

/** Takes away what phones left behind. To be called in bootstrap. */
export function tidyPortalNightly(strapi: Core.Strapi): void {
  // Each by itself: one that fails is no reason to leave out the others.
  nightly(strapi, 'clearUnnamedPictures', NIGHTLY, () => clearUnnamed(strapi, new Date()));
  nightly(strapi, 'clearUnclaimedPictures', NIGHTLY, () => clearUnclaimed(strapi, new Date()));
  nightly(strapi, 'forgetOldInvitations', NIGHTLY, () => forgetOldInvitations(strapi, new Date()));
  nightly(strapi, 'forgetDayCounts', NIGHTLY, () => forgetDayCounts(strapi, new Date()));
  nightly(strapi, 'forgetOldKeys', NIGHTLY, () => forgetOldKeys(strapi, new Date()));
}
