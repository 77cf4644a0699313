import { describe, expect, it } from 'vitest';
import { missingSecrets, REQUIRED_SECRETS, requireSecrets } from './required-secrets';

const complete = Object.fromEntries(REQUIRED_SECRETS.map((name) => [name, 'x']));

describe('the secrets of the CMS', () => {
  it('are all there, or the start stops with their names', () => {
    expect(missingSecrets(complete)).toEqual([]);
    expect(() => {
      requireSecrets({ ...complete, JWT_SECRET: ' ' });
    }).toThrow('JWT_SECRET');
  });
});
