import type { StrapiApp } from '@strapi/strapi/admin';

const LANGUAGE_KEY = 'strapi-admin-language';

/**
 * Vietnamese is the only language of these screens, chosen by nobody. Strapi always offers English and starts in it, so
 * the choice is stored before the first paint, and English is taken off the list once its words are loaded: they stand in
 * only where nobody comes (`translations/coverage.test.ts`).
 */
export function startInVietnamese(app: StrapiApp): void {
  const load = app.loadTrads.bind(app);
  app.loadTrads = async (custom) => {
    await load(custom);
    const { en, vi } = app.configurations.translations as Record<string, Record<string, string> | undefined>;
    app.configurations.translations = { vi: { ...en, ...vi } };
    app.configurations.locales = ['vi'];
  };
  localStorage.setItem(LANGUAGE_KEY, 'vi');
  document.documentElement.lang = 'vi';
}
