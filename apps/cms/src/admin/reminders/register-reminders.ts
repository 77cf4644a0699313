import { Clock } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { BOARD_ALONE } from '../overview/register-overview';

/** To be called in register. */
export function registerReminders(app: StrapiApp): void {
  app.addMenuLink({
    to: 'nhac-viec',
    icon: Clock,
    intlLabel: { id: 'toasoan.reminders.title', defaultMessage: 'Nhắc việc' },
    permissions: BOARD_ALONE,
    position: 2.8,
    Component: () => import('./reminders-page'),
  });
}
