import { Calendar } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { READS_ARTICLES } from '../inbox/register-inbox';

export function registerDelegation(app: StrapiApp): void {
  app.addMenuLink({
    to: 'vang-mat',
    icon: Calendar,
    intlLabel: { id: 'toasoan.delegation.title', defaultMessage: 'Vắng mặt và ủy quyền' },
    permissions: READS_ARTICLES,
    position: 5,
    Component: () => import('./delegation-page'),
  });
}
