import type { Core } from '@strapi/strapi';
import { checkColours } from '@toasoan/site-colours';
import { useDocuments } from '../editorial/documents-context';
import { formRefusal } from '../environment/form-refusal';
import { coloursOf } from '../projection/content/small-kinds';

const SETTINGS = 'api::site-settings.site-settings';

type Row = Record<string, unknown>;

/** Every write of the settings, from any path: one record, colours that all can read, a logo with words. */
export function checkSiteSettings(strapi: Core.Strapi): void {
  useDocuments(strapi, async (call, next) => {
    const { data, documentId } = call.params;
    if (call.uid !== SETTINGS || !data || !['create', 'update', 'clone'].includes(call.action)) return next();
    const kept =
      documentId === undefined
        ? null
        : ((await strapi.db
            .query(SETTINGS)
            .findOne({ where: { documentId }, populate: { logo: true } })) as Row | null);
    // Strapi's routes of lists would make a second one, and which of the two the site shows is chance.
    if (call.action !== 'update' && (await strapi.db.query(SETTINGS).count()) > 0) {
      throw formRefusal('Thông tin trang đã có. Hãy mở lại mục này rồi sửa.', 'settings_exist');
    }
    refuseUnreadable({ ...kept, ...data }, data);
    return next();
  });
}

/** What a save leaves alone is not its fault, but a light colour decides about the dark one that follows from it. */
function refuseUnreadable(row: Row, data: Row): void {
  if (Object.keys(data).some((name) => /Colour(?:Dark)?$/.test(name))) {
    const problems = checkColours(coloursOf(row));
    if (problems.length > 0) throw formRefusal(problems.map(({ message }) => message).join(' '), 'colour_unreadable');
  }
  const logoTouched = 'logo' in data || 'logoAlt' in data;
  if (logoTouched && hasLogo(row['logo']) && !hasWords(row['logoAlt'])) {
    throw formRefusal('Biểu trưng cần một câu mô tả cho người không nhìn thấy ảnh.', 'logo_without_words');
  }
}

/** A file, its id, or a form's list of links to it. */
function hasLogo(logo: unknown): boolean {
  if (Array.isArray(logo)) return logo.length > 0;
  return logo !== null && logo !== undefined && logo !== '';
}

const hasWords = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
