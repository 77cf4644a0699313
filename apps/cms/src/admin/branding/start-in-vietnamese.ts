import type { StrapiApp } from '@strapi/strapi/admin';

const LANGUAGE_KEY = 'strapi-admin-language';
const GUIDED_TOUR_KEY = 'STRAPI_GUIDED_TOUR';
const NO_TOUR = JSON.stringify({ tours: {}, enabled: false, completedActions: [] });

/**
 * Vietnamese is the only language of these screens, chosen by nobody. Strapi always adds English and starts in it, so
 * the list of languages is set after its constructor and the choice is stored before its first paint.
 */
export function startInVietnamese(app: StrapiApp): void {
  app.configurations.locales = ['vi'];
  localStorage.setItem(LANGUAGE_KEY, 'vi');
  localStorage.setItem(GUIDED_TOUR_KEY, NO_TOUR);
  document.documentElement.lang = 'vi';
}
