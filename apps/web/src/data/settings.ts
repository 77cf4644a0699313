import { SITE_ORIGIN_ENV, type PublicSettings } from '@toasoan/contracts';
import { address } from '@toasoan/site-plan';
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
};

/** A row from before a field existed has that field empty. */
export function siteSettings(): PublicSettings {
  return { ...FALLBACK, ...allItems('settings')[0] };
}

/** The public address of a path, with the origin of this installation. */
export function absolute(path: string): string {
  return `${process.env[SITE_ORIGIN_ENV] ?? 'http://127.0.0.1:4321'}${path}`;
}
