import type { Core } from '@strapi/strapi';
import { FORGOT_PASSWORD_LETTER } from '../src/wording/forgot-password-letter';

const admin = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin =>
  ({
    auth: {
      secret: env('ADMIN_JWT_SECRET'),
      sessions: {
        accessTokenLifespan: 1800,
        maxRefreshTokenLifespan: 30 * 86_400,
        idleRefreshTokenLifespan: 14 * 86_400,
        maxSessionLifespan: 86_400,
        idleSessionLifespan: 7_200,
      },
    },
    // Strapi's own limit (five sign-ins in five minutes) counts right passwords too, by name and sender; wrong ones are
    // counted per account (`access/sign-in-throttle.ts`), all of a sender's at the door (`middlewares/sign-in-door.ts`).
    rateLimit: { enabled: true, interval: { min: 5 }, max: 60 },
    apiToken: { salt: env('API_TOKEN_SALT') },
    transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
    secrets: { encryptionKey: env('ENCRYPTION_KEY') },
    forgotPassword: { emailTemplate: FORGOT_PASSWORD_LETTER },
    // No request to any vendor, no advertising in the newsroom.
    flags: { nps: false, promoteEE: false },
    notifications: { releases: false },
    autoOpen: false,
    // The receipt in the side panel leads to the page itself; Strapi's own preview would show unpublished words.
    preview: { enabled: false },
  }) as unknown as Core.Config.Admin;

export default admin;
