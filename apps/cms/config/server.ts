import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { dataFolder } from '../src/environment/data-folder';

/** Strapi serves this folder to everybody, so nothing but uploads may lie in it. */
function publicFolder(): string {
  const folder = dataFolder('cms', 'public');
  mkdirSync(join(folder, 'uploads'), { recursive: true });
  return folder;
}

const server = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server =>
  ({
    host: env('HOST', '') || '127.0.0.1',
    port: Number(env('PORT', '') || 1337),
    url: env('TOASOAN_CMS_PUBLIC_URL', ''),
    // Behind a reverse proxy (and only there) X-Forwarded-* may be believed.
    proxy: { koa: env.bool('TOASOAN_BEHIND_PROXY', false) },
    app: { keys: env.array('APP_KEYS') },
    dirs: { public: publicFolder() },
    logger: { updates: { enabled: false }, startup: { enabled: false } },
    // A transfer token would read and replace everything, past every guard and without a second factor. Backups are files.
    transfer: { remote: { enabled: false } },
    webhooks: { populateRelations: false },
  }) as Core.Config.Server;

export default server;
