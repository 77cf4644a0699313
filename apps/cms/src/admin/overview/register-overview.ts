import { Eye } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** The route's own check is the guard; this right, which the Board alone has, only decides who sees the link. */
export const BOARD_ALONE = [
  { action: 'plugin::content-manager.explorer.update', subject: 'api::regulation.regulation' },
];

export function registerOverview(app: StrapiApp): void {
  app.addMenuLink({
    to: 'toan-canh',
    icon: Eye,
    intlLabel: { id: 'toasoan.overview.title', defaultMessage: 'Toàn cảnh' },
    permissions: BOARD_ALONE,
    position: 2,
    Component: () => import('./overview-page'),
  });
}
