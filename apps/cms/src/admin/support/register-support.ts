import { Question } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** For everybody who has signed in; to be called in register. */
export function registerSupport(app: StrapiApp): void {
  app.addMenuLink({
    to: 'hoi-ban-bien-tap',
    icon: Question,
    intlLabel: { id: 'toasoan.support.title', defaultMessage: 'Hỏi Ban Biên tập' },
    permissions: [],
    position: 6,
    Component: () => import('./support-page'),
  });
}
