import type { Core } from '@strapi/strapi';
import type { Letterhead } from '@toasoan/contracts';

interface Settings {
  organisation: string | null;
  paperSuperior: string | null;
  paperPlace: string | null;
}

/**
 * The head of the organisation's papers, from the site's settings: the body above it, its own name in capitals, and the
 * place before the date. `own`: what a document says instead.
 */
export async function loadLetterhead(
  strapi: Core.Strapi,
  own: { issuerName?: string | null; place?: string | null } = {},
): Promise<Letterhead> {
  const settings = (await strapi.db.query('api::site-settings.site-settings').findOne({})) as Settings | null;
  const issuerName = own.issuerName ?? settings?.organisation ?? '';
  return {
    superiorName: (settings?.paperSuperior ?? '').toLocaleUpperCase('vi'),
    issuerName: issuerName.toLocaleUpperCase('vi'),
    place: own.place ?? settings?.paperPlace ?? '',
  };
}
