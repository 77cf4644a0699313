/**
 * The only policy the site is shown under: the publisher's, a static host's, and the one its pages are tested with. Nothing
 * comes from elsewhere, no inline script or style runs, and no other site may frame it.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The contributors' pages (ADR 0096). */
export const PORTAL_FOLDER = '/gui-bai/';
/** There a picture is shown that only the phone has yet. */
export const PORTAL_POLICY = CONTENT_SECURITY_POLICY.replace("img-src 'self'", "img-src 'self' blob:");

/** On every answer, whatever its status. HSTS is not among them: it belongs to whoever ends TLS (docs/operations.md). */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  // For browsers that are older than frame-ancestors.
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** What lies here is named after its content, and a browser may keep it for ever. */
export const ASSET_FOLDERS = ['/_astro/', '/anh/', '/tep/', '/mau/'] as const;
export const KEEP_FOR_EVER = 'public, max-age=31536000, immutable';
/** Everything else is asked about anew, which costs a reader one short 304. */
export const ASK_AGAIN = 'public, max-age=0, must-revalidate';
