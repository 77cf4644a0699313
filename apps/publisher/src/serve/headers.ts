import { isAsset } from '../release/sqlite-release-store.js';

/** On every answer. The site needs nothing from elsewhere and runs no inline script or style. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Assets are named after their content; everything else is asked about anew, which costs a reader one short 304. */
export function cacheControl(path: string): string {
  return isAsset(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate';
}
