import type { PublicCategory, PublicPage, PublicRedirect, PublicSettings } from '@toasoan/contracts';
import { toPicture } from '../picture';
import type { CategoryRow, PageRow, RedirectRow, SettingsRow } from '../rows';

export const SETTINGS_POPULATE = { menu: true, footerLinks: true, logo: true };

export const categoryContent = (row: CategoryRow): PublicCategory => ({
  slug: row.slug ?? '',
  name: row.name,
  description: row.description ?? '',
  order: row.order ?? 0,
  formerSlugs: row.formerSlugs ?? [],
});

export const pageContent = (row: PageRow): PublicPage => ({
  slug: row.slug ?? '',
  title: row.title,
  body: row.body ?? '',
  formerSlugs: row.formerSlugs ?? [],
});

/** A 410 has no target, whatever the form says. */
export const redirectContent = (row: RedirectRow): PublicRedirect =>
  row.statusCode === 's410' ? { from: row.from, to: null, status: 410 } : { from: row.from, to: row.to, status: 301, number: row.formerNumber };

export const settingsContent = (row: SettingsRow): PublicSettings => ({
  siteName: row.siteName ?? '',
  slogan: row.slogan ?? '',
  organisation: row.organisation ?? '',
  address: row.address ?? '',
  phone: row.phone ?? '',
  email: row.email ?? '',
  securityContact: row.securityContact ?? '',
  responsibleTitle: row.responsibleTitle ?? '',
  responsiblePerson: row.responsiblePerson ?? '',
  licence: row.licence ?? '',
  reuse: row.reuse ?? '',
  menu: row.menu.map(({ label, href }) => ({ label, href })),
  footerLinks: row.footerLinks.map(({ label, href }) => ({ label, href })),
  logo: logoOf(row),
  colours: coloursOf(row),
});

/** A file without a size is no picture that a page could hold a place for. */
function logoOf({ logo, logoAlt }: SettingsRow): PublicSettings['logo'] {
  const picture = logo && toPicture(logo, { alt: logoAlt ?? '', caption: '', credit: '' });
  return picture && picture.variants.length > 0 ? picture : null;
}

/** As the site's stylesheet names them: small letters, nothing for an empty field. */
export function coloursOf(row: Partial<Record<keyof SettingsRow, unknown>>): PublicSettings['colours'] {
  const colour = (value: unknown): string | null => (typeof value === 'string' && value ? value.toLowerCase() : null);
  return {
    action: colour(row.actionColour),
    actionDark: colour(row.actionColourDark),
    accent: colour(row.accentColour),
    accentDark: colour(row.accentColourDark),
  };
}
