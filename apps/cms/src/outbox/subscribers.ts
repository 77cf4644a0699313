import { Webhook } from 'standardwebhooks';
import type { OutboxRow } from './outbox-row';

export type Delivery = { ok: true } | { ok: false; error: string };

/** Somebody who is told of every change of a public face. */
export interface Subscriber {
  name: string;
  /** One message may stand for all that wait: the receiver rebuilds everything anyhow. */
  coalesces: boolean;
  /** How long a fresh event waits, so that those of the same minute go together. */
  delayMs: number;
  deliver(event: OutboxRow): Promise<Delivery>;
}

const TIMEOUT_MS = 10_000;

/** Those that the environment configures: the publisher always, GitHub where it is named. */
export function subscribersFrom(environment: Record<string, string | undefined>): Subscriber[] {
  const subscribers = [
    publisher(
      environment['TOASOAN_PUBLISHER_URL'] ?? 'http://127.0.0.1:4321',
      environment['TOASOAN_EVENT_SECRET'] ?? '',
    ),
  ];
  const repository = environment['GITHUB_REPOSITORY'];
  const token = environment['GITHUB_DISPATCH_TOKEN'];
  if (repository && token) subscribers.push(github(repository, token, environment['GITHUB_API_URL']));
  return subscribers;
}

/** Standard Webhooks: the bytes that are signed are the bytes that are sent; the time is that of the attempt. */
function publisher(url: string, secret: string): Subscriber {
  const webhook = new Webhook(secret);
  return {
    name: 'publisher',
    coalesces: false,
    delayMs: 0,
    deliver: (event) => {
      const body = JSON.stringify(event.payload);
      const sentAt = new Date();
      return post(`${url.replace(/\/$/, '')}/events`, body, {
        'webhook-id': event.eventId,
        'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
        'webhook-signature': webhook.sign(event.eventId, sentAt, body),
        // For whoever stands in between; the receiver reads it from the signed body.
        ...(event.requestId ? { 'x-request-id': event.requestId } : {}),
      });
    },
  };
}

function github(repository: string, token: string, api = 'https://api.github.com'): Subscriber {
  return {
    name: 'github',
    coalesces: true,
    delayMs: 20_000,
    deliver: ({ kind, subjectId, revision }) =>
      post(
        `${api}/repos/${repository}/dispatches`,
        JSON.stringify({ event_type: 'content-published', client_payload: { kind, id: subjectId, revision } }),
        { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json', 'user-agent': 'toasoan' },
      ),
  };
}

/** Anything but 2xx is a failure; a redirect is one too, so that a subscriber can't point us elsewhere. */
async function post(url: string, body: string, headers: Record<string, string>): Promise<Delivery> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    return response.ok ? { ok: true } : { ok: false, error: `HTTP ${String(response.status)}` };
  } catch (error) {
    const { message, cause } = error as Error & { cause?: { code?: string } };
    return { ok: false, error: cause?.code ?? message };
  }
}
