import type { StrapiApp } from '@strapi/strapi/admin';
import { READS_ARTICLES } from '../inbox/register-inbox';
import { ReceivedIcon } from './received-icon';

/** For whoever works for a unit; to be called in register. */
export function registerReceived(app: StrapiApp): void {
  app.addMenuLink({
    to: 'cong-van-den',
    icon: ReceivedIcon,
    intlLabel: { id: 'toasoan.received.title', defaultMessage: 'Công văn đến' },
    permissions: READS_ARTICLES,
    position: 1.7,
    Component: () => import('./received-page'),
  });
}
