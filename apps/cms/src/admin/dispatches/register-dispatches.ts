import { File } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { BOARD_ALONE } from '../overview/register-overview';

/** To be called in register. */
export function registerDispatches(app: StrapiApp): void {
  app.addMenuLink({
    to: 'cong-van',
    icon: File,
    intlLabel: { id: 'toasoan.dispatches.title', defaultMessage: 'Công văn' },
    permissions: BOARD_ALONE,
    position: 2.6,
    Component: () => import('./dispatches-page'),
  });
}
