import { randomUUID } from 'node:crypto';
import { HEALTH_BODY } from '@toasoan/contracts';
import { Webhook } from 'standardwebhooks';

/** Headers of a `GET /health` from this newsroom, wherever it runs: who signs like an event is told what is the matter. */
export function signHealth(): Record<string, string> {
  const id = `health_${randomUUID()}`;
  const at = new Date();
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(process.env['TOASOAN_EVENT_SECRET'] ?? '').sign(id, at, HEALTH_BODY),
  };
}
