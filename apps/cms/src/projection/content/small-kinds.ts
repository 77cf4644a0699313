import type { PublicCategory, PublicPage, PublicRedirect, PublicSettings } from '@toasoan/contracts';
import type { PicturesOfBody } from '../body-pictures';
import type { CategoryRow, PageRow, RedirectRow, SettingsRow } from '../rows';

export const SETTINGS_POPULATE = { menu: true };

export const categoryContent = (row: CategoryRow): PublicCategory => ({
  slug: row.slug ?? '',
  name: row.name,
  description: row.description ?? '',
  order: row.order ?? 0,
  formerSlugs: row.formerSlugs ?? [],
});

export const pageContent = (row: PageRow, picturesOf: PicturesOfBody): PublicPage => ({
  slug: row.slug ?? '',
  title: row.title,
  body: row.body ?? '',
  bodyPictures: picturesOf(row.body ?? ''),
  formerSlugs: row.formerSlugs ?? [],
});

/** A 410 has no target, whatever the form says. */
export const redirectContent = (row: RedirectRow): PublicRedirect =>
  row.statusCode === 's410' ? { from: row.from, to: null, status: 410 } : { from: row.from, to: row.to, status: 301 };

export const settingsContent = (row: SettingsRow): PublicSettings => ({
  siteName: row.siteName ?? '',
  slogan: row.slogan ?? '',
  organisation: row.organisation ?? '',
  address: row.address ?? '',
  phone: row.phone ?? '',
  email: row.email ?? '',
  responsibleTitle: row.responsibleTitle ?? '',
  responsiblePerson: row.responsiblePerson ?? '',
  licence: row.licence ?? '',
  reuse: row.reuse ?? '',
  menu: row.menu.map(({ label, href }) => ({ label, href })),
});
