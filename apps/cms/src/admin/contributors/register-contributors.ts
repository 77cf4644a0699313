import { User } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { READS_ARTICLES } from '../inbox/register-inbox';

export function registerContributors(app: StrapiApp): void {
  app.addMenuLink({
    to: 'cong-tac-vien',
    icon: User,
    intlLabel: { id: 'toasoan.contributors.title', defaultMessage: 'Cộng tác viên' },
    permissions: READS_ARTICLES,
    position: 5.5,
    Component: () => import('./contributors-page'),
  });
}
