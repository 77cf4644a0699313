import { createHmac } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { signHealth } from './sign-health';

afterEach(() => {
  vi.unstubAllEnvs();
});

it('a question about health is signed as Standard Webhooks say, over what the publisher expects', () => {
  const key = Buffer.alloc(32, 7);
  vi.stubEnv('TOASOAN_EVENT_SECRET', `whsec_${key.toString('base64')}`);
  const { 'webhook-id': id = '', 'webhook-timestamp': at = '', 'webhook-signature': signature } = signHealth();
  const mac = createHmac('sha256', key).update(`${id}.${at}.GET /health`).digest('base64');
  expect(signature).toBe(`v1,${mac}`);
  expect(Math.abs(Number(at) - Date.now() / 1000)).toBeLessThan(60);
});
