import { address } from '@toasoan/site-plan';

/** In every footer, whatever the menu says: no page about the site and no correction is without a way to it. */
export const STANDING_LINKS = [
  { label: 'Đính chính', href: address.corrections() },
  { label: 'Về trang tin này', href: address.pages() },
] as const;
