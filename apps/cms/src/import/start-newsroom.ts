import { type Core, createStrapi } from '@strapi/strapi';

/**
 * A newsroom without doors, for this process alone: it listens nowhere, sends no mail and no event, and leaves what is due to
 * the one that runs beside it.
 */
export async function startNewsroom(appDir: string, distDir: string): Promise<Core.Strapi> {
  Object.assign(process.env, {
    TOASOAN_EXAMPLE_DATA: 'false',
    TOASOAN_RELAY: 'off',
    TOASOAN_MAILER: 'off',
    TOASOAN_CLOCK: 'off',
    TOASOAN_LOG: 'text',
    STRAPI_LOG_LEVEL: process.env['STRAPI_LOG_LEVEL'] || 'error',
  });
  const newsroom = await createStrapi({ appDir, distDir, serveAdminPanel: false, autoReload: false }).load();
  // Strapi would end at once; the import ends its lot first.
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal);
  return newsroom;
}
