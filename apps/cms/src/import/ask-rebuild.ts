import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { askPublishers, publisherUrls } from '../outbox/publisher-urls';

/** Long enough for an answer where there was little to do; a whole rebuild goes on without us. */
const PATIENCE_MS = 5_000;

/** What the publisher made of being asked to compare itself with the newsroom. */
export type Asked = 'done' | 'working' | 'down';

/**
 * Asks the publisher to compare itself with the newsroom now: from 300 changed articles on it makes the whole site anew,
 * once. One that is down, or was not reached, compares itself when it starts and every five minutes (ADR 0105).
 */
export async function askRebuild(env: Readonly<Record<string, string | undefined>>): Promise<Asked> {
  const body = JSON.stringify({ name: 'reconcile' });
  const id = `cmd_${randomUUID()}`;
  const at = new Date();
  try {
    const response = await askPublishers(publisherUrls(env), (url) =>
      fetch(`${url}/commands/reconcile`, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
          'webhook-signature': new Webhook(env['TOASOAN_EVENT_SECRET'] ?? '').sign(id, at, body),
        },
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_MS),
      }),
    );
    await response.body?.cancel();
    return response.ok ? 'done' : 'down';
  } catch (error) {
    return (error as Error).name === 'TimeoutError' ? 'working' : 'down';
  }
}
