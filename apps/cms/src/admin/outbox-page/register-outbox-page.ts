import { PaperPlane } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { BOARD_ALONE } from '../overview/register-overview';

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
