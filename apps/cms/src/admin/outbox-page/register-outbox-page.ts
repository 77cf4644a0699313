import { PaperPlane } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** The route's own check is the guard; this right, which the Board alone has, only decides who sees the link. */
const BOARD_ALONE = [{ action: 'plugin::content-manager.explorer.update', subject: 'api::regulation.regulation' }];

export function registerOutboxPage(app: StrapiApp): void {
  app.addMenuLink({
    to: 'hang-doi-xuat-ban',
    icon: PaperPlane,
    intlLabel: { id: 'toasoan.outbox.title', defaultMessage: 'Hàng đợi xuất bản' },
    permissions: BOARD_ALONE,
    position: 3,
    Component: () => import('./outbox-page'),
  });
}
