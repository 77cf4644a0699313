import { ChartCircle } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { BOARD_ALONE } from '../overview/register-overview';

export function registerStatistics(app: StrapiApp): void {
  app.addMenuLink({
    to: 'thong-ke',
    icon: ChartCircle,
    intlLabel: { id: 'toasoan.statistics.title', defaultMessage: 'Thống kê' },
    permissions: BOARD_ALONE,
    position: 4,
    Component: () => import('./statistics-page'),
  });
}
