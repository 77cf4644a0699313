import { SITE_ORIGIN_ENV, type PublicSettings } from '@toasoan/contracts';
import { coloursCode, NO_CHOICE } from '@toasoan/site-colours';
import { address, FOOTER_PAGES } from '@toasoan/site-plan';
import { remember } from './database.js';
import { allItems } from './items.js';

/** Shown until the organisation has saved its own settings. */
const FALLBACK: PublicSettings = {
  siteName: 'Tòa Soạn',
  slogan: '',
  organisation: 'Trang tin công đoàn',
  address: '',
  phone: '',
  email: '',
  securityContact: '',
  responsibleTitle: '',
  responsiblePerson: '',
  licence: '',
  reuse: '',
  menu: [
    { label: 'Đơn vị', href: address.units() },
    { label: 'Văn bản', href: address.documents() },
    { label: 'Lưu trữ', href: address.archive() },
  ],
  footerLinks: [],
  logo: null,
  colours: NO_CHOICE,
};

/** A row from before a field existed has that field empty. */
export function siteSettings(): PublicSettings {
  return remember('settings', 'shown', () => ({ ...FALLBACK, ...allItems('settings')[0] }));
}

/** The public address of a path, with the origin of this installation. */
export function absolute(path: string): string {
  return `${process.env[SITE_ORIGIN_ENV] ?? 'http://127.0.0.1:4321'}${path}`;
}

/** The stylesheet that every page needs beside the site's own; null where the organisation chose no colours. */
export function colourSheetAddress(): string | null {
  const code = coloursCode(siteSettings().colours);
  return code === null ? null : address.colours(code);
}

/** What the foot of every page names: as set, else the usual pages that exist. A change of these renders every page. */
export function footerLinks(): { label: string; href: string }[] {
  const { footerLinks: own } = siteSettings();
  if (own.length > 0) return own;
  const pages = allItems('page');
  return FOOTER_PAGES.flatMap((slug) =>
    pages.filter((page) => page.slug === slug).map(({ title }) => ({ label: title, href: address.page(slug) })),
  );
}
