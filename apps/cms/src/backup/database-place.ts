import { dataFolder } from '../environment/data-folder';
import { BackupRefused } from './backup-refused';

/** Where a newsroom's database is, as its environment says. */
export type DatabasePlace = { client: 'sqlite'; filename: string } | { client: 'postgres'; url: string; ssl: boolean };

type Environment = Readonly<Record<string, string | undefined>>;

export function databasePlace(env: Environment): DatabasePlace {
  const client = env['DATABASE_CLIENT'] ?? 'sqlite';
  if (client === 'sqlite') {
    const named = env['DATABASE_FILENAME'] ?? '';
    return { client, filename: named === '' ? dataFolder('cms', 'data.db') : named };
  }
  if (client !== 'postgres')
    throw new BackupRefused(`DATABASE_CLIENT là «${client}»: chỉ dùng được «sqlite» hoặc «postgres».`);
  const url = env['DATABASE_URL'];
  if (!url) throw new BackupRefused('DATABASE_CLIENT là «postgres» mà chưa có DATABASE_URL.');
  return { client, url, ssl: env['DATABASE_SSL'] === 'true' };
}

/**
 * Address and environment for PostgreSQL's own programs: the password goes by the environment, since every account of the
 * machine sees the arguments of a process.
 */
export function postgresProgram(url: string, ssl: boolean): { address: string; env: NodeJS.ProcessEnv } {
  const address = new URL(url);
  const password = decodeURIComponent(address.password) || (address.searchParams.get('password') ?? '');
  address.password = '';
  address.searchParams.delete('password');
  return {
    address: address.href,
    env: {
      ...process.env,
      ...(password === '' ? {} : { PGPASSWORD: password }),
      ...(ssl ? { PGSSLMODE: process.env['PGSSLMODE'] ?? 'verify-full' } : {}),
    },
  };
}
