import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Core } from '@strapi/strapi';
import { dataFolder } from '../src/environment/data-folder';

// Strapi writes times without a zone, in the process's own: it has to be the same everywhere and for ever.
process.env['TZ'] = 'UTC';

/** SQLite by default, PostgreSQL in production (ADR: both are tested on every change). */
const database = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  if (client === 'postgres') {
    return {
      connection: {
        client: 'postgres',
        connection: {
          connectionString: env('DATABASE_URL'),
          ssl: env.bool('DATABASE_SSL', false) ? { rejectUnauthorized: true } : false,
        },
        pool: { min: env.int('DATABASE_POOL_MIN', 0), max: env.int('DATABASE_POOL_MAX', 10) },
        acquireConnectionTimeout: 20_000,
      },
    } as Core.Config.Database;
  }
  if (client !== 'sqlite') {
    throw new Error(`DATABASE_CLIENT là «${client}»: chỉ dùng được «sqlite» hoặc «postgres».`);
  }
  const filename = env('DATABASE_FILENAME', dataFolder('cms', 'data.db'));
  mkdirSync(dirname(filename), { recursive: true });
  return { connection: { client: 'sqlite', connection: { filename }, useNullAsDefault: true } };
};

export default database;
