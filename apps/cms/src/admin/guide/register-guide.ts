import { Book } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** For everybody who has signed in; to be called in register. */
export function registerGuide(app: StrapiApp): void {
  app.addMenuLink({
    to: 'huong-dan',
    icon: Book,
    intlLabel: { id: 'toasoan.guide.title', defaultMessage: 'Hướng dẫn' },
    permissions: [],
    position: 6.5,
    Component: () => import('./guide-page'),
  });
}
