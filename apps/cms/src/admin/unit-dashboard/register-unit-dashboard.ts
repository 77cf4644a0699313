import { ChartBubble } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { READS_ARTICLES } from '../inbox/register-inbox';

/** For everybody in the newsroom: each sees her own units, the Board all of them. */
export function registerUnitDashboard(app: StrapiApp): void {
  app.addMenuLink({
    to: 'don-vi-cua-toi',
    icon: ChartBubble,
    intlLabel: { id: 'toasoan.unit-dashboard.title', defaultMessage: 'Đơn vị của tôi' },
    permissions: READS_ARTICLES,
    position: 3,
    Component: () => import('./unit-dashboard-page'),
  });
}
