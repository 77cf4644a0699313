import { afterEach, describe, expect, it, vi } from 'vitest';
import { postgresProgram } from './database-place';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a program of PostgreSQL', () => {
  it.each([
    'postgres://toasoan:b%C3%AD%20m%E1%BA%ADt@may:5432/toasoan',
    'postgres://toasoan@may:5432/toasoan?password=b%C3%AD%20m%E1%BA%ADt',
  ])('gets the password by its environment, never among its arguments (%s)', (url) => {
    const { address, env } = postgresProgram(url, false);
    expect([address, env['PGPASSWORD']]).toEqual(['postgres://toasoan@may:5432/toasoan', 'bí mật']);
  });

  it('takes that of its own environment where the address has none, and checks the server where TLS is asked for', () => {
    vi.stubEnv('PGPASSWORD', 'sẵn có');
    const { address, env } = postgresProgram('postgres://toasoan@may/toasoan', true);
    expect([address, env['PGPASSWORD'], env['PGSSLMODE']]).toEqual([
      'postgres://toasoan@may/toasoan',
      'sẵn có',
      'verify-full',
    ]);
  });
});
