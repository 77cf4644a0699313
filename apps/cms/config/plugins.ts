import type { Core } from '@strapi/strapi';
import { uploadProvider } from '../src/media/s3/media-place';
import { WIDTHS } from '../src/media/renditions';
import { mailSettings } from '../src/notices/mail/mail-settings';

const DAY = 86_400;

const plugins = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
      jwtManagement: 'refresh',
      // Per address of the sender, which behind one line are many people; an account has its own count (sign-in-throttle.ts).
      ratelimit: { enabled: true, interval: { min: 5 }, max: 100 },
      sessions: {
        httpOnly: true,
        accessTokenLifespan: 600,
        idleRefreshTokenLifespan: 14 * DAY,
        maxRefreshTokenLifespan: 30 * DAY,
        cookie: {
          name: 'toasoan_phien',
          path: '/api/auth',
          sameSite: 'lax',
          secure: env.bool(
            'COOKIE_SECURE',
            env('NODE_ENV') === 'production' && env.bool('TOASOAN_BEHIND_PROXY', false),
          ),
          maxAge: 14 * DAY * 1000,
        },
      },
    },
  },
  // process.env, not env(): the same reading as at run time.
  email: { config: mailSettings(process.env) },
  upload: {
    config: {
      ...uploadProvider(process.env),
      sizeLimit: env.int('TOASOAN_MAX_UPLOAD_BYTES', 50 * 1024 * 1024),
      breakpoints: WIDTHS,
      security: {
        allowedTypes: [
          'image/jpeg',
          'image/png',
          'image/webp',
          'image/gif',
          'image/avif',
          'video/mp4',
          'video/webm',
          'audio/mpeg',
          'application/pdf',
          'application/msword',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        ],
        deniedTypes: ['image/svg+xml', 'text/html', 'application/xhtml+xml', 'text/xml', 'application/xml'],
      },
    },
  },
});

export default plugins;
