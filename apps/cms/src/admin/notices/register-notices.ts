import type { StrapiApp } from '@strapi/strapi/admin';
import { Bell } from './bell';
import { ReadOnOpen } from './read-on-open';

/** Strapi leaves the types of its content manager's extension points out of `@strapi/strapi/admin`. */
interface ContentManagerApis {
  addEditViewSidePanel: (panels: readonly unknown[]) => void;
}

/** The entry of the menu, for everybody who has signed in; to be called in register. */
export function registerNoticesPage(app: StrapiApp): void {
  app.addMenuLink({
    to: 'thong-bao',
    icon: Bell,
    intlLabel: { id: 'toasoan.notices.title', defaultMessage: 'Thông báo' },
    permissions: [],
    // After the inbox, before the Board's pages.
    position: 1.5,
    Component: () => import('./notices-page'),
  });
}

/** To be called in bootstrap, after the article's desk, which clears the panels that are there. */
export function readNoticesOnOpen(app: StrapiApp): void {
  const contentManager = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
  contentManager.addEditViewSidePanel([ReadOnOpen]);
}
