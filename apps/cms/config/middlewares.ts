import type { Core } from '@strapi/strapi';

/** Origins that may call this CMS from a browser: its own admin and the public site (contributor portal). */
const origins = (env: Core.Config.Shared.ConfigParams['env']): string[] => [
  ...new Set(
    [
      env('TOASOAN_CMS_URL', 'http://127.0.0.1:1337'),
      env('TOASOAN_CMS_PUBLIC_URL', ''),
      env('TOASOAN_SITE_ORIGIN', 'http://127.0.0.1:4321'),
    ].filter((origin) => origin !== ''),
  ),
];

const middlewares = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => [
  'global::request-id',
  'strapi::logger',
  'global::asker',
  // Outside the errors: it words them.
  'global::vietnamese-answers',
  'global::portal-answers',
  'global::sign-in-door',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          // Whole strings, no lists: Strapi merges lists place by place, and its own fourth source stayed in ours.
          // The body editor reads pasted pictures as data: and blob:.
          'connect-src': "'self' data: blob:",
          'img-src': "'self' data: blob:",
          'media-src': "'self' data: blob:",
          'style-src': "'self' 'unsafe-inline'",
          'font-src': "'self' data:",
          'frame-ancestors': ["'none'"],
          'object-src': ["'none'"],
          'base-uri': ["'self'"],
          upgradeInsecureRequests: null,
        },
      },
      frameguard: { action: 'deny' },
      referrerPolicy: { policy: 'same-origin' },
      // TLS ends at the reverse proxy, which owns this header.
      hsts: false,
    },
  },
  {
    name: 'strapi::cors',
    config: {
      origin: origins(env),
      credentials: true,
      methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'],
    },
  },
  'strapi::query',
  'global::plain-query',
  'global::bodies-of-somebody',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '2mb',
      formLimit: '256kb',
      textLimit: '256kb',
      includeUnparsed: true,
      formidable: { maxFileSize: env.int('TOASOAN_MAX_UPLOAD_BYTES', 50 * 1024 * 1024), maxFields: 100, maxFiles: 30 },
    },
  },
  'global::no-file-left',
  'global::shallow-body',
  'strapi::session',
  'strapi::favicon',
  'global::s3-uploads',
  'strapi::public',
];

export default middlewares;
