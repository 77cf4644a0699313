import { Book } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** The route's own check is the guard; this right, which the Board alone has, only decides who sees the link. */
const BOARD_ALONE = [{ action: 'plugin::content-manager.explorer.update', subject: 'api::regulation.regulation' }];

export function registerLogPage(app: StrapiApp): void {
  app.addMenuLink({
    to: 'nhat-ky-duyet',
    icon: Book,
    intlLabel: { id: 'toasoan.log.title', defaultMessage: 'Nhật ký duyệt' },
    permissions: BOARD_ALONE,
    position: 4,
    Component: () => import('./log-page'),
  });
}
