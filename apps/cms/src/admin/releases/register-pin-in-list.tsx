import { Box } from '@strapi/design-system';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { SitePinBanner } from './site-pin-banner';

interface ContentManager {
  injectComponent: (view: string, zone: string, component: { name: string; Component: () => ReactNode }) => void;
}

/** The list of articles calls published what was decided; whether readers are shown it stands above. */
function PinAboveArticles() {
  const articles = useLocation().pathname.endsWith('/api::article.article');
  return articles ? (
    <Box maxWidth="40rem">
      <SitePinBanner />
    </Box>
  ) : null;
}

export function registerPinInList(app: StrapiApp): void {
  const contentManager = app.getPlugin('content-manager') as unknown as ContentManager;
  contentManager.injectComponent('listView', 'actions', { name: 'site-pin', Component: PinAboveArticles });
}
