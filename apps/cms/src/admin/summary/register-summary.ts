import { ChartPie } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { BOARD_ALONE } from '../overview/register-overview';

export function registerSummary(app: StrapiApp): void {
  app.addMenuLink({
    to: 'bang-tong-hop',
    icon: ChartPie,
    intlLabel: { id: 'toasoan.summary.title', defaultMessage: 'Bảng tổng hợp' },
    permissions: BOARD_ALONE,
    position: 3,
    Component: () => import('./summary-page'),
  });
}
