import { BulletList } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

export const READS_ARTICLES = [{ action: 'plugin::content-manager.explorer.read', subject: 'api::article.article' }];

/** First in the menu: the day of whoever writes or approves begins here. */
export function registerInbox(app: StrapiApp): void {
  app.addMenuLink({
    to: 'ban-bien-tap',
    icon: BulletList,
    intlLabel: { id: 'toasoan.inbox.title', defaultMessage: 'Bàn biên tập' },
    permissions: READS_ARTICLES,
    position: 1,
    Component: () => import('./inbox-page'),
  });
}
