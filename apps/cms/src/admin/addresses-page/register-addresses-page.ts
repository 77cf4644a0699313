import { Link } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { BOARD_ALONE } from '../overview/register-overview';

export function registerAddressesPage(app: StrapiApp): void {
  app.addMenuLink({
    to: 'dia-chi-cu',
    icon: Link,
    intlLabel: { id: 'toasoan.addresses.title', defaultMessage: 'Địa chỉ cũ' },
    permissions: BOARD_ALONE,
    position: 9,
    Component: () => import('./addresses-page'),
  });
}
