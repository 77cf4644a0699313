import type { StrapiApp } from '@strapi/strapi/admin';
import { RebuildProgress } from './rebuild-progress';

type Panel = (props: { model: string }) => { title: string; content: React.ReactNode } | null;

/** Strapi leaves the types of its content manager's extension points out of `@strapi/strapi/admin`. */
interface ContentManagerApis {
  addEditViewSidePanel: (change: (panels: Panel[]) => Panel[]) => void;
}

const SETTINGS = 'api::site-settings.site-settings';

function RebuildPanel({ model }: { model: string }) {
  return model === SETTINGS ? { title: 'Trang công khai', content: <RebuildProgress /> } : null;
}

export function registerSiteSettings(app: StrapiApp): void {
  const contentManager = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
  contentManager.addEditViewSidePanel((panels) => [...panels, RebuildPanel]);
}
